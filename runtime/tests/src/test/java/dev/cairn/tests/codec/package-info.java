/** What the generated compact codec writes. */
@org.jspecify.annotations.NullMarked
package dev.cairn.tests.codec;
