/** The users of a small database. */
@NullMarked
package dev.cairn.samples.jobs.users;

import org.jspecify.annotations.NullMarked;
