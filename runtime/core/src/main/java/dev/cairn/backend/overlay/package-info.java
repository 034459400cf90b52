/** A backend whose writes stay in memory, over one state of another backend: what a transaction works on. */
@NullMarked
package dev.cairn.backend.overlay;

import org.jspecify.annotations.NullMarked;
