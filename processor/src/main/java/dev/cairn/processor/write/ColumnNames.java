package dev.cairn.processor.write;

import dev.cairn.processor.model.ColumnModel;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What variables and components of generated code are called that hold values of a column. */
final class ColumnNames {

    private ColumnNames() {}

    /** One value: {@code status}, {@code addressCity} of a path, {@code tag} of the elements of {@code tags}. */
    static String one(ColumnModel column) {
        String name = joined(column);
        return column.multiValued() ? Casing.singular(name) : name;
    }

    /** Several values: {@code statuses}, {@code tags}. */
    static String several(ColumnModel column) {
        return column.multiValued() ? joined(column) : Casing.plural(joined(column));
    }

    private static String joined(ColumnModel column) {
        String[] steps = column.name().split("\\.");
        return Arrays.stream(steps).skip(1).map(Casing::capitalized).collect(Collectors.joining("", steps[0], ""));
    }
}
