package dev.cairn.processor.model;

import dev.cairn.processor.model.ComponentModel.Absence;

/**
 * A call on the way from an entity to a value: of a component's accessor, or of a method.
 *
 * @param method what is called, without arguments
 * @param absence how it says that there is no value, and then no further step
 */
public record StepModel(String method, Absence absence) {

    /** Whether there can be no value. */
    public boolean nullable() {
        return absence != Absence.NEVER;
    }
}
