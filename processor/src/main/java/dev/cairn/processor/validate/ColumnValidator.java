package dev.cairn.processor.validate;

import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.ColumnModel.Elements;
import dev.cairn.processor.model.KeyModel;
import dev.cairn.processor.model.ScalarType;
import dev.cairn.processor.read.ColumnText;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.Placed;
import dev.cairn.processor.read.StepDeclaration;
import dev.cairn.processor.read.TypeShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns what is written of columns into columns. */
final class ColumnValidator {

    private final Declaration declaration;
    private final PathValidator paths;
    private final Report report;

    /** For indexes of {@code declaration}, of whose components {@code sound} are right so far. */
    ColumnValidator(Declaration declaration, Set<String> sound, Report report) {
        this.declaration = declaration;
        this.paths = new PathValidator(declaration, sound, report);
        this.report = report;
    }

    /** The index with those of its columns that are right. */
    IndexDraft validate(IndexDraft index) {
        List<ColumnModel> columns = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (Placed<String> column : index.written()) {
            Optional<ColumnText> text = ColumnText.parse(column.value());
            if (text.isEmpty()) {
                reportMalformed(index, column);
            } else if (seen.contains(text.get().name())) {
                report.add(
                        Problem.DUPLICATE_COLUMN,
                        column.position(),
                        index.subject(),
                        text.get().name());
            } else {
                paths.validate(index, column)
                        .flatMap(steps -> column(index, column, text.get(), steps))
                        .ifPresent(columns::add);
                seen.add(text.get().name());
            }
        }
        return index.with(columns);
    }

    private Optional<ColumnModel> column(
            IndexDraft index, Placed<String> column, ColumnText text, List<StepDeclaration> steps) {
        TypeShape declared = steps.get(steps.size() - 1).shape();
        Optional<TypeShape> content = Optionals.content(declared);
        if (content.isEmpty()) {
            reportUnsupported(index, column, declared, " (an Optional holds one plain type)");
            return Optional.empty();
        }
        Optional<TypeShape> element =
                MultipleTypes.isMultiple(content.get()) ? MultipleTypes.element(content.get()) : content;
        if (element.isEmpty()) {
            reportUnsupported(
                    index,
                    column,
                    declared,
                    " (what its elements are is not said; write a List, Set or Collection of one type)");
            return Optional.empty();
        }
        TypeShape value = element.get();
        KeyUse use = new KeyUse(index.shown(), index.record(), column.position());
        KeyVerdict verdict = new KeyTypes(declaration, use, report).of(value);
        if (verdict instanceof KeyVerdict.Unsupported || verdict instanceof KeyVerdict.Multiple) {
            String why = verdict instanceof KeyVerdict.Unsupported unsupported ? unsupported.why() : "";
            reportUnsupported(
                    index,
                    column,
                    declared,
                    value == content.get()
                            ? why
                            : " (its elements have the type " + Shown.type(value.type()) + why + ")");
        }
        if (!(verdict instanceof KeyVerdict.Key key)) {
            return Optional.empty();
        }
        Elements elements = value == content.get()
                ? Elements.ONE
                : steps.get(steps.size() - 1).nullableElements() ? Elements.SEVERAL_OR_NULL : Elements.SEVERAL;
        ColumnModel model = new ColumnModel(
                text.name(),
                Steps.models(steps, text.nulls()),
                value.type(),
                key.model(),
                index.declaration().ignoreCase().value() && isString(key.model()),
                text.descending(),
                text.nulls(),
                elements);
        return new ColumnOrder(index, column, report).isSound(model, steps) ? Optional.of(model) : Optional.empty();
    }

    private static boolean isString(KeyModel key) {
        return key instanceof KeyModel.Scalar scalar && scalar.scalar() == ScalarType.STRING;
    }

    private void reportUnsupported(IndexDraft index, Placed<String> column, TypeShape type, String why) {
        report.add(
                Problem.UNSUPPORTED_COLUMN_TYPE,
                column.position(),
                index.subject(),
                column.value(),
                Shown.type(type.type()),
                why,
                Shown.COLUMN_TYPES);
    }

    private void reportMalformed(IndexDraft index, Placed<String> column) {
        String hint = column.value().contains(",")
                ? PathValidator.several(column.value())
                : ColumnText.corrected(column.value())
                        .map(corrected -> " Write \"" + corrected + "\".")
                        .orElse("");
        report.add(Problem.MALFORMED_COLUMN, column.position(), index.subject(), column.value(), hint);
    }
}
