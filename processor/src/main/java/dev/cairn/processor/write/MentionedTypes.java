package dev.cairn.processor.write;

import dev.cairn.processor.model.ComponentModel;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.model.KeyModel;
import dev.cairn.processor.model.ScalarType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The simple names of the types that generated code mentions. A class nested in it that had one of them would hide the
 * other: then that would need its package in front, or in the unnamed package could not be named at all.
 */
final class MentionedTypes {

    private final Set<String> simpleNames = new HashSet<>(Set.of(
            "Collection",
            "Generated",
            "List",
            "NullPointerException",
            "Object",
            "Optional",
            "OptionalLong",
            "Override",
            "Set",
            "SuppressWarnings"));

    private MentionedTypes() {}

    static Set<String> simpleNames(EntityModel entity) {
        MentionedTypes types = new MentionedTypes();
        Arrays.stream(RuntimeName.values())
                .forEach(name -> types.simpleNames.add(name.type().simpleName()));
        Arrays.stream(ScalarType.values()).forEach(scalar -> types.add(scalar.boxed()));
        types.add(entity.record());
        entity.components().stream().map(ComponentModel::type).forEach(types::add);
        types.add(entity.idKey());
        entity.columns().forEach(column -> types.add(column.key()));
        entity.values().forEach(record -> {
            types.add(record.type());
            record.parts().forEach(part -> types.add(part.type()));
        });
        types.simpleNames.addAll(ValueTypeWriter.CREATED);
        entity.indexes().forEach(index -> index.columns().forEach(column -> types.add(column.key())));
        return types.simpleNames;
    }

    private void add(KeyModel key) {
        add(key.type());
        if (key instanceof KeyModel.Wrapper wrapper) {
            add(wrapper.part().key());
        } else if (key instanceof KeyModel.Composite composite) {
            composite.parts().forEach(part -> add(part.key()));
        }
    }

    private void add(JavaType type) {
        if (type instanceof JavaType.Declared declared) {
            simpleNames.addAll(declared.simpleNames());
            declared.arguments().forEach(this::add);
        } else if (type instanceof JavaType.Array array) {
            add(array.element());
        } else if (type instanceof JavaType.Wildcard wildcard) {
            add(wildcard.bound());
        }
    }
}
