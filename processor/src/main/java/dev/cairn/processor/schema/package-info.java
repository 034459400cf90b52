/**
 * What stored data depends on in an entity's declaration: as plain records, as the text of a lock file, and what a change
 * of it means for databases that exist. It knows nothing of compilers.
 */
@NullMarked
package dev.cairn.processor.schema;

import org.jspecify.annotations.NullMarked;
