package dev.cairn.samples.jobs;

import java.util.UUID;

/**
 * Names a job. A type of its own, so that nobody passes a job's type or table where its id belongs; stored exactly as
 * the string it holds.
 *
 * @param value the id as text
 */
public record JobId(String value) {

    /**
     * Makes an id that no other job has.
     *
     * @return a random id
     */
    public static JobId random() {
        return new JobId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
