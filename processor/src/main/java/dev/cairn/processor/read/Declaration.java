package dev.cairn.processor.read;

import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.model.MethodName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type as it stands in the source, right or wrong.
 *
 * @param generic whether it has type parameters
 * @param entity its {@code @Entity}, if it has one
 * @param formerTables the names in its {@code @RenamedFrom}
 * @param migrations the classes in its {@code @Entity(migrations)}
 * @param indexes each {@code @Indexed} on the type, in order
 * @param components the components if it is a record
 * @param records the records that its components lead to, each by its name without type arguments
 * @param paths how far each column, by its name, leads from the record
 * @param methods its methods that an index names, overloads included; accessors only where a condition names them
 * @param derivable the names of its methods that take nothing and return something, without the accessors
 * @param warnings the warnings that code gets for using it as it is, by their names for {@code @SuppressWarnings}
 * @param statics the static methods with parameters of the record, and of the records and enums it leads to
 * @param missing the types that are not there of records from class files that its components lead to
 * @param resolved whether every type and value it mentions exists; another processor may write the others yet
 */
public record Declaration(
        JavaType.Declared type,
        Kind kind,
        Access access,
        boolean generic,
        @Nullable EntityDeclaration entity,
        List<Placed<String>> formerTables,
        List<MigrationDeclaration> migrations,
        List<IndexDeclaration> indexes,
        List<ComponentDeclaration> components,
        Map<JavaType.Declared, RecordDeclaration> records,
        Map<String, List<StepDeclaration>> paths,
        List<MethodDeclaration> methods,
        List<String> derivable,
        List<String> warnings,
        Set<MethodName> statics,
        List<MissingType> missing,
        boolean resolved,
        Position position) {

    public Declaration {
        formerTables = List.copyOf(formerTables);
        migrations = List.copyOf(migrations);
        indexes = List.copyOf(indexes);
        components = List.copyOf(components);
        records = Map.copyOf(records);
        paths = Map.copyOf(paths);
        methods = List.copyOf(methods);
        warnings = List.copyOf(warnings);
        statics = Set.copyOf(statics);
        missing = List.copyOf(missing);
        derivable = List.copyOf(derivable);
    }

    /** The methods of that name. */
    public List<MethodDeclaration> methodsNamed(String name) {
        return methods.stream().filter(method -> method.name().equals(name)).toList();
    }

    /** What kind of type it is. */
    public enum Kind {
        RECORD("a record"),
        CLASS("a class"),
        INTERFACE("an interface"),
        ENUM("an enum"),
        ANNOTATION("an annotation");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The kind with its article. */
        public String words() {
            return words;
        }
    }
}
