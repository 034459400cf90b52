/** What a small database keeps about itself, for administrators only. No record here needs a secondary index. */
@NullMarked
package dev.cairn.samples.jobs.system;

import org.jspecify.annotations.NullMarked;
