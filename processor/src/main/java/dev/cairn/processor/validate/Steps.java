package dev.cairn.processor.validate;

import dev.cairn.processor.model.ColumnModel.Nulls;
import dev.cairn.processor.model.ComponentModel.Absence;
import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.model.StepModel;
import dev.cairn.processor.read.StepDeclaration;
import java.util.ArrayList;
import java.util.List;

/** Whether the steps of a path can be without a value. */
final class Steps {

    private Steps() {}

    /**
     * The steps as they are called. Where the column has a place for nulls, a reference within another record is taken
     * to be nullable even if it is not declared so: whether that record is compiled now or was before must make no
     * difference.
     */
    static List<StepModel> models(List<StepDeclaration> steps, Nulls nulls) {
        List<StepModel> models = new ArrayList<>();
        for (StepDeclaration step : steps) {
            boolean assumed = nulls != Nulls.ABSENT && !models.isEmpty();
            models.add(new StepModel(step.name(), absence(step, assumed)));
        }
        return models;
    }

    private static Absence absence(StepDeclaration step, boolean assumed) {
        if (Optionals.isOptional(step.shape())) {
            return Absence.OPTIONAL;
        }
        boolean nullable = step.nullable() || assumed || !step.fromSource();
        return nullable && !isPrimitive(step) ? Absence.NULL : Absence.NEVER;
    }

    /** Whether nothing that can be seen says if {@code step} has always a value. */
    static boolean isUnknown(StepDeclaration step) {
        return !step.fromSource() && !isPrimitive(step) && !Optionals.isOptional(step.shape());
    }

    private static boolean isPrimitive(StepDeclaration step) {
        return step.shape().type() instanceof JavaType.Primitive;
    }
}
