/** Turns models into source files; the model is valid, so nothing here can fail. */
@NullMarked
package dev.cairn.processor.write;

import org.jspecify.annotations.NullMarked;
