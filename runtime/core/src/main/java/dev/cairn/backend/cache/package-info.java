/** Values made of stored ones and kept in memory, over any backend whose writers are all in this process. */
@NullMarked
package dev.cairn.backend.cache;

import org.jspecify.annotations.NullMarked;
