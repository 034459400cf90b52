package dev.cairn.processor.validate;

import dev.cairn.processor.read.ComponentDeclaration;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.IndexDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks each index by itself. */
final class IndexValidator {

    private final Declaration declaration;
    private final String record;
    private final ColumnValidator columns;
    private final IndexOptions options;
    private final IncludeValidator include;
    private final Report report;

    IndexValidator(Declaration declaration, Set<String> sound, Report report) {
        this.declaration = declaration;
        this.record = Shown.type(declaration.type());
        this.columns = new ColumnValidator(declaration, sound, report);
        this.options = new IndexOptions(declaration, report);
        this.include = new IncludeValidator(declaration, report);
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
        options.validate(index);
        IndexDraft found = columns.validate(index);
        include.validate(found);
        if (found.isComplete()) {
            options.validateColumns(found);
        }
        return found;
    }

    private String exampleColumn() {
        return declaration.components().stream()
                .filter(component -> !component.id())
                .map(ComponentDeclaration::name)
                .findFirst()
                .orElse("status");
    }
}
