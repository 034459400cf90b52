package dev.cairn.processor.validate;

import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.ComponentModel;
import dev.cairn.processor.model.KeyModel;
import dev.cairn.processor.model.ScalarType;
import dev.cairn.processor.read.ComponentDeclaration;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.Placed;
import dev.cairn.processor.read.TypeShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the names of columns into columns. */
final class ColumnValidator {

    private static final Pattern ORDER =
            Pattern.compile("\\s*(\\S+)\\s+(asc|desc|nulls).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Declaration declaration;
    private final Map<String, ComponentDeclaration> declared = new LinkedHashMap<>();
    private final Map<String, ComponentModel> sound;
    private final Report report;

    /** For indexes of {@code declaration}, of whose components {@code sound} are right so far. */
    ColumnValidator(Declaration declaration, Map<String, ComponentModel> sound, Report report) {
        this.declaration = declaration;
        this.sound = sound;
        this.report = report;
        declaration.components().forEach(component -> declared.put(component.name(), component));
    }

    /** The index with those of its columns that are right. */
    IndexDraft validate(IndexDraft index) {
        List<ColumnModel> columns = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (Placed<String> column : index.written()) {
            ComponentDeclaration component = declared.get(column.value());
            if (component == null) {
                reportUnknown(index, column);
            } else if (seen.contains(column.value())) {
                report.add(Problem.DUPLICATE_COLUMN, column.position(), index.subject(), column.value());
            } else {
                column(index, column, component).ifPresent(columns::add);
            }
            seen.add(column.value());
        }
        return index.with(columns);
    }

    private Optional<ColumnModel> column(IndexDraft index, Placed<String> column, ComponentDeclaration component) {
        ComponentModel model = sound.get(component.name());
        Optional<TypeShape> content = Optionals.content(component.shape());
        if (model == null || content.isEmpty()) {
            return Optional.empty();
        }
        KeyUse use = new KeyUse(index.shown(), index.record(), column.position());
        KeyVerdict verdict = new KeyTypes(declaration, use, report).of(content.get());
        String type = Shown.type(component.shape().type());
        if (verdict instanceof KeyVerdict.Key key) {
            boolean ignoreCase = index.declaration().ignoreCase().value() && isString(key.model());
            return Optional.of(new ColumnModel(model, key.model(), ignoreCase));
        }
        if (verdict instanceof KeyVerdict.Multiple) {
            report.add(
                    Problem.MULTI_VALUED_COLUMN,
                    column.position(),
                    index.subject(),
                    column.value(),
                    type,
                    Shown.COLUMN_TYPES);
        } else if (verdict instanceof KeyVerdict.Unsupported unsupported) {
            report.add(
                    Problem.UNSUPPORTED_COLUMN_TYPE,
                    column.position(),
                    index.subject(),
                    column.value(),
                    type,
                    unsupported.why(),
                    Shown.COLUMN_TYPES);
        }
        return Optional.empty();
    }

    private static boolean isString(KeyModel key) {
        return key instanceof KeyModel.Scalar scalar && scalar.scalar() == ScalarType.STRING;
    }

    private void reportUnknown(IndexDraft index, Placed<String> column) {
        String text = column.value();
        String columns = String.join(", ", declared.keySet());
        String more = more(text);
        if (!more.isEmpty()) {
            report.add(Problem.NOT_A_BARE_NAME, column.position(), index.subject(), text, more, columns);
            return;
        }
        String hint = Spelling.nearest(text, declared.keySet())
                .map(nearest -> " Did you mean \"" + nearest + "\"?")
                .orElse("");
        report.add(Problem.UNKNOWN_COLUMN, column.position(), index.subject(), text, hint, columns);
    }

    /** In what {@code text} goes beyond the name of a component; empty if it does not. */
    private String more(String text) {
        Matcher order = ORDER.matcher(text);
        if (order.matches()) {
            return "it has no order" + write(order.group(1));
        }
        if (declared.containsKey(text.strip())) {
            return "it has no blanks around it" + write(text.strip());
        }
        if (text.contains(".") && declared.containsKey(text.substring(0, text.indexOf('.')))) {
            return "it is no path into one";
        }
        String method = text.endsWith("()") ? text.substring(0, text.length() - 2) : text;
        if (declared.containsKey(method)) {
            return "it has no parentheses" + write(method);
        }
        return declaration.methods().contains(method) ? "it is no method" : "";
    }

    private String write(String name) {
        return declared.containsKey(name) ? ". Write \"" + name + "\"" : "";
    }
}
