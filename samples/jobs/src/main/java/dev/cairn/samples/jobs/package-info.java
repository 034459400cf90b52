/**
 * The jobs of a small database: what it does in the background, for whom, and what became of it.
 *
 * <p>{@link dev.cairn.samples.jobs.Job} is all that Cairn needs; the annotation processor writes {@code JobIndexes} and
 * {@code JobRepository} for it. {@link dev.cairn.samples.jobs.JobsTable} adds the rules of the domain.
 */
@NullMarked
package dev.cairn.samples.jobs;

import org.jspecify.annotations.NullMarked;
