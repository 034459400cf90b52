package dev.cairn.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.model.KeyModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The key types that the runtime does not know: enums and records. Each is a private constant, named after its type,
 * and stands after those that it is made of.
 */
final class KeyConstants {

    private final GeneratedNames names;
    private final Map<KeyModel, String> constants = new LinkedHashMap<>();
    private final Set<String> reserved = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    private KeyConstants(EntityModel entity, GeneratedNames names) {
        this.names = names;
        reserved.addAll(names.constants());
        reserved.addAll(MentionedTypes.simpleNames(entity));
    }

    /** Those of the id and the indexes. */
    static KeyConstants ofIndexes(EntityModel entity, GeneratedNames names) {
        KeyConstants keys = new KeyConstants(entity, names);
        keys.reserved.add(IndexClassWriter.COLUMNS);
        keys.reserved.add(ComponentConstants.of(entity, names).all());
        keys.reserved.addAll(ComponentConstants.of(entity, names).byComponent().values());
        keys.add(entity.idKey());
        entity.indexes().forEach(index -> index.columns().forEach(column -> keys.add(column.key())));
        return keys;
    }

    /** Those of all that filters can ask for. */
    static KeyConstants ofColumns(EntityModel entity, GeneratedNames names) {
        KeyConstants keys = new KeyConstants(entity, names);
        entity.columns().forEach(column -> keys.add(column.key()));
        return keys;
    }

    /** The expression for a key type: a constant of the runtime or one of these. */
    CodeBlock expression(KeyModel key) {
        return key instanceof KeyModel.Scalar scalar
                ? CodeBlock.of(
                        "$T.$L", RuntimeName.KEY_TYPE.type(), scalar.scalar().name())
                : CodeBlock.of("$L", constants.get(key));
    }

    List<FieldSpec> fields() {
        KeyTypeWriter writer = new KeyTypeWriter(names, this);
        List<FieldSpec> fields = new ArrayList<>();
        constants.forEach((key, name) -> fields.add(FieldSpec.builder(
                        TypeNames.generic(RuntimeName.KEY_TYPE, TypeNames.of(key.type())),
                        name,
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(Wrapping.assigned(writer.write(key)))
                .build()));
        return fields;
    }

    private void add(KeyModel key) {
        if (key instanceof KeyModel.Scalar || constants.containsKey(key)) {
            return;
        }
        if (key instanceof KeyModel.Wrapper wrapper) {
            add(wrapper.part().key());
        } else if (key instanceof KeyModel.Composite composite) {
            composite.parts().forEach(part -> add(part.key()));
        }
        constants.put(key, name((JavaType.Declared) key.type()));
    }

    /**
     * {@code JOB_STATUS}; or {@code OTHER_JOB_STATUS}, with what encloses it, if there is another type of that name; or
     * {@code JOB_STATUS_KEY} if the public part of the file has that name.
     */
    private String name(JavaType.Declared type) {
        List<String> path = new ArrayList<>(List.of(type.packageName().split("\\.")));
        path.addAll(type.simpleNames());
        Stream<String> qualified = Stream.iterate(path.size() - 1, from -> from >= 0, from -> from - 1)
                .map(from -> Casing.constant(String.join("_", path.subList(from, path.size()))));
        Stream<String> numbered = Stream.iterate(2, number -> number + 1)
                .map(number -> Casing.constant(type.simpleName()) + "_" + number);
        return Stream.concat(qualified, numbered)
                .map(candidate -> reserved.contains(candidate) ? candidate + "_KEY" : candidate)
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }
}
