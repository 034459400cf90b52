/** Every call of a repository takes effect at one moment, which Lincheck checks against a plain model. */
@NullMarked
package dev.cairn.tests.linearizability;

import org.jspecify.annotations.NullMarked;
