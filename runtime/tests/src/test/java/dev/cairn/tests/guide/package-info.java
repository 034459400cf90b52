/** The code that the README and the guide show, compiled and run, so that what they say is so. */
@NullMarked
package dev.cairn.tests.guide;

import org.jspecify.annotations.NullMarked;
