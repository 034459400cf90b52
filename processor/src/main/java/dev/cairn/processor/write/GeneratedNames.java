package dev.cairn.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.GeneratedFiles;
import dev.cairn.processor.model.IndexModel;
import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.model.MethodName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the public parts of the generated files are called.
 *
 * @param record the entity's record
 * @param id the type of the id, boxed
 * @param indexes the class with the indexes
 * @param repository the repository
 * @param descriptor the private class that describes the entity
 * @param values the private classes that write a record, the entity's own or one inside it, by the record
 * @param constants the constants of {@code indexes}
 * @param statics static methods that {@code Type::method} could mean
 */
record GeneratedNames(
        ClassName record,
        TypeName id,
        ClassName indexes,
        ClassName repository,
        ClassName descriptor,
        Map<JavaType.Declared, ClassName> values,
        Set<String> constants,
        Set<MethodName> statics,
        Map<String, IndexNames> byIndex) {

    static final String ENTITY = "ENTITY";

    /** What belongs to one index: its constant, its class and the record of its entries. */
    record IndexNames(String constant, ClassName type, ClassName entry) {}

    static GeneratedNames of(EntityModel entity) {
        ClassName record = TypeNames.raw(entity.record());
        ClassName indexes = ClassName.get(record.packageName(), GeneratedFiles.indexes(entity.record()));
        Set<String> taken = MentionedTypes.simpleNames(entity);
        taken.add(indexes.simpleName());
        NestedNames nested = new NestedNames(indexes, taken, new HashSet<>());
        Set<String> constants = new HashSet<>(Set.of(ENTITY));
        Map<String, IndexNames> byIndex = new LinkedHashMap<>();
        for (IndexModel index : entity.indexes()) {
            String constant = Casing.constant(index.name());
            String name = Casing.type(index.name());
            constants.add(constant);
            byIndex.put(index.name(), new IndexNames(constant, nested.next(name, ""), nested.next(name, "Entry")));
        }
        ClassName descriptor = nested.next("Entity", "");
        Map<JavaType.Declared, ClassName> values = new HashMap<>();
        entity.values()
                .forEach(each -> values.put(each.type(), nested.next(each.type().simpleName(), "Values")));
        return new GeneratedNames(
                record,
                TypeNames.boxed(entity.id().type()),
                indexes,
                ClassName.get(record.packageName(), GeneratedFiles.repository(entity.record())),
                descriptor,
                values,
                constants,
                entity.statics(),
                byIndex);
    }

    /** The same names for another file, which has these constants. */
    GeneratedNames withConstants(Set<String> others) {
        return new GeneratedNames(
                record, id, indexes, repository, descriptor, values, Set.copyOf(others), statics, byIndex);
    }

    /** The class that writes a record. */
    ClassName values(JavaType.Declared type) {
        return Objects.requireNonNull(values.get(type));
    }

    IndexNames of(IndexModel index) {
        return Objects.requireNonNull(byIndex.get(index.name()));
    }

    /**
     * A parameter or variable for one entity. It hides no package that starts the full name of a class, as one of the
     * JDK or of the runtime has it where another class has the simple name.
     */
    String variable() {
        return variables().newName(Casing.variable(record.simpleName()));
    }

    /** Names for variables beside which a class can be named in full. */
    static NameAllocator variables() {
        NameAllocator variables = new NameAllocator();
        variables.newName("dev");
        variables.newName("java");
        return variables;
    }

    /** A type of the runtime that has the types of the id and of the entity as its arguments. */
    ParameterizedTypeName keyedBy(RuntimeName type) {
        return TypeNames.generic(type, id, record);
    }

    /**
     * {@code Type::method}; or a lambda where that could mean a static method, or where a constant that has the type's
     * name would be taken for it, as with an index {@code sku} on a {@code record SKU}.
     */
    CodeBlock reference(ClassName type, String method) {
        boolean ambiguous = statics.stream()
                .anyMatch(other -> other.name().equals(method)
                        && TypeNames.raw(other.type()).equals(type));
        return ambiguous || constants.contains(type.topLevelClassName().simpleName())
                ? CodeBlock.of("value -> value.$L()", method)
                : CodeBlock.of("$T::$L", type, method);
    }

    /** A supplier of what a static field holds, or of what a static method gives. */
    CodeBlock supplier(ClassName type, String member, boolean method) {
        // A constant that has the type's name would be taken for it.
        CodeBlock owner = constants.contains(type.topLevelClassName().simpleName())
                ? CodeBlock.of("$L", type.canonicalName())
                : CodeBlock.of("$T", type);
        return CodeBlock.of("() -> $L.$L$L", owner, member, method ? "()" : "");
    }

    /** Names for nested classes, different from one another even where file names ignore case. */
    private record NestedNames(ClassName enclosing, Set<String> mentioned, Set<String> used) {

        ClassName next(String name, String suffix) {
            String free = Stream.concat(
                            Stream.of(""), Stream.iterate(1, n -> n + 1).map(n -> n == 1 ? "Index" : "Index" + n))
                    .map(distinction -> name + distinction + suffix)
                    .filter(candidate -> !mentioned.contains(candidate))
                    .filter(candidate -> used.add(candidate.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow();
            return enclosing.nestedClass(free);
        }
    }
}
