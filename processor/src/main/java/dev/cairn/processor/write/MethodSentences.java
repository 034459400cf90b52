package dev.cairn.processor.write;

import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.ComponentModel;
import dev.cairn.processor.model.IndexMethod;
import dev.cairn.processor.model.IndexMethod.Binding;
import dev.cairn.processor.model.IndexMethod.Parameter;
import dev.cairn.processor.model.IndexModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What documentation says of a method that an index serves: what it binds, in which order rows come, and how. */
final class MethodSentences {

    private final ComponentModel id;
    private final IndexModel index;
    private final IndexMethod method;
    private final Map<Parameter, String> variables;

    /**
     * Creates the sentences of one method.
     *
     * @param variables the name of each parameter
     */
    MethodSentences(ComponentModel id, IndexModel index, IndexMethod method, Map<Parameter, String> variables) {
        this.id = id;
        this.index = index;
        this.method = method;
        this.variables = variables;
    }

    String javadoc() {
        StringBuilder javadoc = new StringBuilder(summary());
        javadoc.append(' ').append(AccessPath.of(id, index, method)).append("\n\n");
        variables.forEach((parameter, variable) -> {
            if (parameter.binding() != Binding.NULL) {
                javadoc.append("@param ")
                        .append(variable)
                        .append(bound(parameter))
                        .append('\n');
            }
        });
        return javadoc.append("@return ").append(returned()).append('\n').toString();
    }

    private String summary() {
        return switch (method.kind()) {
            case SCAN -> "Scans the entities " + partial() + conditions() + order() + ".";
            case FIND -> "Finds the entity " + partial() + conditions() + ".";
            case EXISTS -> "Tells whether there is an entity " + partial() + conditions() + ".";
        };
    }

    private String partial() {
        return index.partial() ? "for which " + IndexSentences.condition(index) + ", " : "";
    }

    private String conditions() {
        List<String> given = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        for (Parameter parameter : method.parameters()) {
            String column = IndexSentences.column(parameter.column());
            switch (parameter.binding()) {
                case EQUAL -> given.add(parameter.column().multiValued() ? "element of " + column : column);
                case IN ->
                    conditions.add(
                            parameter.column().multiValued()
                                    ? "with one of the given values in " + column
                                    : "with " + column + " among the given values");
                case RANGE -> conditions.add("with " + column + " in the given range");
                case NULL ->
                    conditions.add("without a value in "
                            + IndexSentences.code(parameter.column().name()));
            }
        }
        if (!given.isEmpty()) {
            conditions.add(0, "with the given " + IndexSentences.list(given, "and"));
        }
        return String.join(" and ", conditions);
    }

    /** By the columns that are not bound to one value, up to the id, which no two entities share. */
    private String order() {
        List<String> order = new ArrayList<>();
        for (int i = 0; i < index.columns().size(); i++) {
            ColumnModel column = index.columns().get(i);
            if (i >= method.parameters().size()) {
                order.add(IndexSentences.ordered(column));
            } else if (method.parameters().get(i).binding() == Binding.RANGE) {
                order.add(IndexSentences.column(column) + IndexSentences.direction(column));
            }
            boolean one = i >= method.parameters().size()
                    || method.parameters().get(i).binding() != Binding.IN;
            if (one && column.is(id)) {
                return ordered(order);
            }
        }
        order.add(IndexSentences.code(id.name()));
        return ordered(order);
    }

    private static String ordered(List<String> order) {
        return order.isEmpty() ? "" : ", ordered by " + String.join(", then ", order);
    }

    private static String bound(Parameter parameter) {
        String column = IndexSentences.code(parameter.column().name());
        boolean several = parameter.column().multiValued();
        return switch (parameter.binding()) {
            case EQUAL -> (several ? " an element of " : " the value of ") + column;
            case IN -> (several ? " elements of " : " the values of ") + column + "; none finds nothing";
            case RANGE -> " the range of " + column;
            case NULL -> "";
        };
    }

    private String returned() {
        return switch (method.kind()) {
            case SCAN -> "the scan, which reads nothing until it is asked for rows";
            case FIND -> "the entity, or empty if there is none";
            case EXISTS -> "whether there is one";
        };
    }
}
