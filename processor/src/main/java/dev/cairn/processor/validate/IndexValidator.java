package dev.cairn.processor.validate;

import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.ComponentModel;
import dev.cairn.processor.read.ComponentDeclaration;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.IndexDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks each index by itself. */
final class IndexValidator {

    private final Declaration declaration;
    private final String record;
    private final ColumnValidator columns;
    private final Report report;

    IndexValidator(Declaration declaration, Map<String, ComponentModel> sound, Report report) {
        this.declaration = declaration;
        this.record = Shown.type(declaration.type());
        this.columns = new ColumnValidator(declaration, sound, report);
        this.report = report;
    }

    /** All indexes in the order of the source, with those of their columns that are right. */
    List<IndexDraft> validate() {
        List<IndexDraft> drafts = new ArrayList<>();
        for (IndexDeclaration index : declaration.indexes()) {
            drafts.add(validate(IndexDraft.of(record, index, null)));
        }
        for (ComponentDeclaration component : declaration.components()) {
            for (IndexDeclaration index : component.indexes()) {
                drafts.add(validate(IndexDraft.of(record, index, component)));
            }
        }
        return drafts;
    }

    private IndexDraft validate(IndexDraft index) {
        ComponentDeclaration component = index.component();
        if (component != null && !index.declaration().columns().isEmpty()) {
            report.add(Problem.COLUMNS_ON_COMPONENT, component.position(), component.name(), record);
            return index;
        }
        if (index.written().isEmpty()) {
            report.add(Problem.NO_COLUMNS, index.position(), index.subject(), exampleColumn());
            return index;
        }
        IndexDraft found = columns.validate(index);
        if (found.isComplete()) {
            checkOptions(found);
        }
        return found;
    }

    private void checkOptions(IndexDraft index) {
        if (index.declaration().ignoreCase().value() && index.columns().stream().noneMatch(ColumnModel::ignoreCase)) {
            report.add(
                    Problem.IGNORE_CASE_WITHOUT_STRING,
                    index.component() == null
                            ? index.declaration().ignoreCase().position()
                            : index.component().position(),
                    index.subject());
        }
        String only = index.columns().get(0).component().name();
        boolean isId = declaration.components().stream()
                .anyMatch(component -> component.id() && component.name().equals(only));
        if (index.columns().size() == 1 && isId) {
            report.add(Problem.INDEX_ON_ID, index.position(), index.subject(), only);
        }
    }

    private String exampleColumn() {
        return declaration.components().stream()
                .filter(component -> !component.id())
                .map(ComponentDeclaration::name)
                .findFirst()
                .orElse("status");
    }
}
