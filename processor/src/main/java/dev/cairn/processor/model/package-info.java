/**
 * An entity as the writers need it: plain records, valid by construction, free of compiler types and of JavaPoet.
 */
@NullMarked
package dev.cairn.processor.model;

import org.jspecify.annotations.NullMarked;
