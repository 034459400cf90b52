package dev.cairn.processor.validate;

import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.IndexModel;
import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.model.KeyModel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Types, keys and layouts in the words of the runtime, in which its catalog has them too. */
final class StoredNames {

    private StoredNames() {}

    /** {@code java.util.List<java.lang.String>}, {@code shop.Orders$Line}, {@code byte[]}. */
    static String type(JavaType type) {
        return type(type, List.of());
    }

    /** The same with the type variables {@code parameters} by number, {@code #1}: their names mean nothing. */
    static String type(JavaType type, List<String> parameters) {
        if (type instanceof JavaType.Primitive primitive) {
            return primitive.keyword();
        }
        if (type instanceof JavaType.Array array) {
            return type(array.element(), parameters) + "[]";
        }
        if (type instanceof JavaType.Wildcard wildcard) {
            String bound = type(wildcard.bound(), parameters);
            if (wildcard.kind() == JavaType.Wildcard.Kind.SUPER) {
                return "? super " + bound;
            }
            return bound.equals("java.lang.Object") ? "?" : "? extends " + bound;
        }
        JavaType.Declared declared = (JavaType.Declared) type;
        String name = String.join("$", declared.simpleNames());
        if (declared.packageName().isEmpty()) {
            return parameters.contains(name)
                    ? "#" + (parameters.indexOf(name) + 1)
                    : name + arguments(declared, parameters);
        }
        return declared.packageName() + "." + name + arguments(declared, parameters);
    }

    private static String arguments(JavaType.Declared type, List<String> parameters) {
        return type.arguments().isEmpty()
                ? ""
                : type.arguments().stream()
                        .map(argument -> type(argument, parameters))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    /** {@code record(string,long)}. */
    static String encoding(KeyModel key) {
        if (key instanceof KeyModel.Scalar scalar) {
            return scalar.scalar().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (key instanceof KeyModel.Wrapper wrapper) {
            return encoding(wrapper.part().key());
        }
        if (key instanceof KeyModel.Composite composite) {
            return composite.parts().stream()
                    .map(part -> encoding(part.key()))
                    .collect(Collectors.joining(",", "record(", ")"));
        }
        return key instanceof KeyModel.EnumByCode ? "enum-code" : "enum";
    }

    /** {@code unique (owner:string ignoring case, size:int desc sparse) where isOpen including (title:java.lang.String)}. */
    static String layout(IndexModel index) {
        String columns = index.columns().stream()
                .map(StoredNames::column)
                .collect(Collectors.joining(", ", index.unique() ? "unique (" : "(", ")"));
        return columns
                + (index.partial() ? " where " + index.where() : "")
                + including(index)
                + (index.counted() ? " counted" : "")
                + (index.version() == 0 ? "" : " version " + index.version());
    }

    private static String column(ColumnModel column) {
        return column.name()
                + ":"
                + encoding(column.key())
                + (column.ignoreCase() ? " ignoring case" : "")
                + (column.descending() ? " desc" : "")
                + switch (column.nulls()) {
                    case ABSENT -> "";
                    case FIRST -> " nulls first";
                    case LAST -> " nulls last";
                }
                + (column.multiValued() ? " elements" : "")
                + (column.sparse() && !column.multiValued() ? " sparse" : "");
    }

    private static String including(IndexModel index) {
        if (index.coversEntity()) {
            return " including all";
        }
        return index.included().isEmpty()
                ? ""
                : index.included().stream()
                        .map(component -> component.name() + ":" + type(component.type()))
                        .collect(Collectors.joining(", ", " including (", ")"));
    }
}
