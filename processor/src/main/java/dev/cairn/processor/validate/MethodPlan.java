package dev.cairn.processor.validate;

import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.IndexMethod;
import dev.cairn.processor.model.IndexMethod.Binding;
import dev.cairn.processor.model.IndexMethod.Kind;
import dev.cairn.processor.model.IndexMethod.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which methods an index serves: those that it answers in the time the result takes, and only if every entity that
 * matches has an entry, and one. So each column that keeps entities out of the index is bound, and one with several
 * values for an entity is bound to values, not to a range.
 */
final class MethodPlan {

    private final List<ColumnModel> columns;
    private final String suffix;
    private final List<IndexMethod> methods = new ArrayList<>();

    private MethodPlan(List<ColumnModel> columns, String where) {
        this.columns = columns;
        this.suffix = where.isEmpty() ? "" : "Where" + condition(where);
    }

    /** The methods in the order in which the repository has them. */
    static List<IndexMethod> of(List<ColumnModel> columns, boolean unique, String where) {
        MethodPlan plan = new MethodPlan(columns, where);
        for (int bound = 1; bound <= columns.size(); bound++) {
            plan.addEqual(bound, unique);
            plan.addRange(bound - 1);
            plan.addNull(bound - 1);
            if (bound == 1) {
                plan.addIn();
            }
        }
        return plan.methods;
    }

    private void addEqual(int bound, boolean unique) {
        List<Parameter> parameters = equal(bound);
        if (unique && bound == columns.size()) {
            add(Kind.FIND, parameters);
            add(Kind.EXISTS, parameters);
        } else {
            add(Kind.SCAN, parameters);
        }
    }

    /** A range of {@code column}, with all before it bound. */
    private void addRange(int column) {
        if (ranges(columns.get(column))) {
            add(Kind.SCAN, equal(column, Binding.RANGE));
        }
    }

    /** No value in {@code column}, with all before it bound. */
    private void addNull(int column) {
        if (columns.get(column).holdsNulls()) {
            add(Kind.SCAN, equal(column, Binding.NULL));
        }
    }

    private void addIn() {
        Parameter first = new Parameter(columns.get(0), Binding.IN);
        add(Kind.SCAN, List.of(first));
        if (columns.size() > 1 && ranges(columns.get(1))) {
            add(Kind.SCAN, List.of(first, new Parameter(columns.get(1), Binding.RANGE)));
        }
    }

    private static boolean ranges(ColumnModel column) {
        return column.key().ranges() && !column.multiValued();
    }

    private List<Parameter> equal(int count, Binding next) {
        List<Parameter> parameters = equal(count);
        parameters.add(new Parameter(columns.get(count), next));
        return parameters;
    }

    private List<Parameter> equal(int count) {
        return columns.stream()
                .limit(count)
                .map(column -> new Parameter(column, Binding.EQUAL))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void add(Kind kind, List<Parameter> parameters) {
        if (columns.stream().skip(parameters.size()).noneMatch(column -> column.sparse() || column.multiValued())) {
            methods.add(new IndexMethod(kind, name(kind, parameters), parameters));
        }
    }

    private String name(Kind kind, List<Parameter> parameters) {
        String verb = switch (kind) {
            case SCAN -> "scanBy";
            case FIND -> "findBy";
            case EXISTS -> "existsBy";
        };
        return parameters.stream().map(MethodPlan::word).collect(Collectors.joining("And", verb, suffix));
    }

    private static String word(Parameter parameter) {
        String column = Arrays.stream(parameter.column().name().split("\\."))
                .map(Names::capitalized)
                .collect(Collectors.joining());
        return switch (parameter.binding()) {
            case EQUAL, RANGE -> column;
            case IN -> column + "In";
            case NULL -> column + "IsNull";
        };
    }

    /** {@code isOpen} and {@code hasOpen} are {@code Open}. */
    private static String condition(String where) {
        return Names.capitalized(where.replaceFirst("^(?:is|has)(?=\\p{Lu})", ""));
    }
}
