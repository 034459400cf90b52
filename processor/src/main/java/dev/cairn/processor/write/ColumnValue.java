package dev.cairn.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.ComponentModel.Absence;
import dev.cairn.processor.model.StepModel;
import java.util.ArrayList;
import java.util.List;

/** Writes how generated code gets at a column's value in an entity. */
final class ColumnValue {

    private final CodeBlock present;
    private final List<CodeBlock> absent = new ArrayList<>();
    private final List<CodeBlock> given = new ArrayList<>();

    /** The value in the variable {@code entity}. */
    ColumnValue(String entity, ColumnModel column) {
        CodeBlock reached = CodeBlock.of("$L", entity);
        for (StepModel step : column.steps()) {
            reached = CodeBlock.of("$L.$L()", reached, step.method());
            if (step.absence() == Absence.NULL) {
                absent.add(CodeBlock.of("$L == null", reached));
                given.add(CodeBlock.of("$L != null", reached));
            } else if (step.absence() == Absence.OPTIONAL) {
                absent.add(CodeBlock.of("$L.isEmpty()", reached));
                given.add(CodeBlock.of("$L.isPresent()", reached));
                reached = CodeBlock.of("$L.get()", reached);
            }
        }
        this.present = reached;
    }

    /** The value, where there is one. */
    CodeBlock present() {
        return present;
    }

    /** The condition that there is none; only of a nullable column. */
    CodeBlock absent() {
        return Wrapping.condition(absent, "||");
    }

    /** The condition that there is one; only of a nullable column. */
    CodeBlock given() {
        return Wrapping.condition(given, "&&");
    }
}
