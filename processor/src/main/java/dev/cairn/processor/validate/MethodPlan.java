package dev.cairn.processor.validate;

import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.ComponentModel.Absence;
import dev.cairn.processor.model.IndexMethod;
import dev.cairn.processor.model.IndexMethod.Binding;
import dev.cairn.processor.model.IndexMethod.Kind;
import dev.cairn.processor.model.IndexMethod.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which methods an index serves: those that it answers in the time the result takes, and only if every entity that
 * matches has an entry, which is to say that each nullable column is bound.
 */
final class MethodPlan {

    private final List<ColumnModel> columns;
    private final List<IndexMethod> methods = new ArrayList<>();

    private MethodPlan(List<ColumnModel> columns) {
        this.columns = columns;
    }

    /** The methods in the order in which the repository has them. */
    static List<IndexMethod> of(List<ColumnModel> columns, boolean unique) {
        MethodPlan plan = new MethodPlan(columns);
        for (int bound = 1; bound <= columns.size(); bound++) {
            plan.addEqual(bound, unique);
            plan.addRange(bound - 1);
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
        if (columns.get(column).key().ranges()) {
            List<Parameter> parameters = equal(column);
            parameters.add(new Parameter(columns.get(column), Binding.RANGE));
            add(Kind.SCAN, parameters);
        }
    }

    private void addIn() {
        Parameter first = new Parameter(columns.get(0), Binding.IN);
        add(Kind.SCAN, List.of(first));
        if (columns.size() > 1 && columns.get(1).key().ranges()) {
            add(Kind.SCAN, List.of(first, new Parameter(columns.get(1), Binding.RANGE)));
        }
    }

    private List<Parameter> equal(int count) {
        return columns.stream()
                .limit(count)
                .map(column -> new Parameter(column, Binding.EQUAL))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void add(Kind kind, List<Parameter> parameters) {
        if (parameters.size() > lastNullable()) {
            methods.add(new IndexMethod(kind, name(kind, parameters), parameters));
        }
    }

    private int lastNullable() {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).component().absence() != Absence.NEVER)
                .max()
                .orElse(-1);
    }

    private static String name(Kind kind, List<Parameter> parameters) {
        String verb = switch (kind) {
            case SCAN -> "scanBy";
            case FIND -> "findBy";
            case EXISTS -> "existsBy";
        };
        return parameters.stream().map(MethodPlan::word).collect(Collectors.joining("And", verb, ""));
    }

    private static String word(Parameter parameter) {
        String component = Names.capitalized(parameter.column().component().name());
        return parameter.binding() == Binding.IN ? component + "In" : component;
    }
}
