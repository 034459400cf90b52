/** Generated code together with the runtime. */
@NullMarked
package dev.cairn.tests;

import org.jspecify.annotations.NullMarked;
