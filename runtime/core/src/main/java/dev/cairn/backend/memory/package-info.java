/** A storage backend that keeps everything in memory: for tests and for data that may be lost. */
@NullMarked
package dev.cairn.backend.memory;

import org.jspecify.annotations.NullMarked;
