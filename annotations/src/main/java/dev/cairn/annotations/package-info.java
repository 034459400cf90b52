/**
 * What a record says about its table, its id and its indexes.
 *
 * <p>All of them have source retention: the annotation processor reads them, and nothing does at run time.
 */
package dev.cairn.annotations;
