package dev.cairn.store;

import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.codec.ValueReader;
import dev.cairn.codec.ValueWriter;
import dev.cairn.codec.WriterSchema;
import java.util.ArrayList;
import java.util.List;

/** Entities as lines of JSON, whatever codec stores them. */
final class EntityLines<V> {

    private final EntityDescriptor<?, V> descriptor;
    private final EntityCodec<V> codec;

    private EntityLines(EntityDescriptor<?, V> descriptor, EntityCodec<V> codec) {
        this.descriptor = descriptor;
        this.codec = codec;
    }

    /** For writing: what is stored goes out as it is, also if it lacks a value that the record has required since. */
    static <V> EntityLines<V> writing(EntityDescriptor<?, V> descriptor) {
        List<Component<V, ?>> components = new ArrayList<>();
        descriptor.components().forEach(component -> components.add(lenient(component)));
        return new EntityLines<>(descriptor, EntityCodec.json(components, descriptor::create));
    }

    private static <V> Component<V, ?> lenient(Component<V, ?> component) {
        boolean primitive = component.type() instanceof Class<?> type && type.isPrimitive();
        return component.nullable() || primitive
                ? component
                : Component.nullable(component.name(), component.type(), component::get);
    }

    /** For reading, with some components under other names. */
    static <V> EntityLines<V> reading(EntityDescriptor<?, V> descriptor, List<Import.Renaming> renamings) {
        List<Component<V, ?>> components = new ArrayList<>();
        descriptor.components().forEach(component -> components.add(renamed(component, renamings)));
        return new EntityLines<>(descriptor, EntityCodec.json(components, descriptor::create));
    }

    private static <V> Component<V, ?> renamed(Component<V, ?> component, List<Import.Renaming> renamings) {
        List<String> former = new ArrayList<>();
        renamings.stream()
                .filter(renaming -> renaming.component().equals(component.name()))
                .forEach(renaming -> former.add(renaming.exported()));
        former.addAll(component.formerNames());
        return component.formerly(former.toArray(String[]::new));
    }

    byte[] write(V entity) {
        ValueWriter line = new ValueWriter();
        codec.encode(entity, line);
        return line.toByteArray();
    }

    V read(byte[] line, WriterSchema schema) {
        return EntityValues.decode(descriptor, codec, new ValueReader(line), schema);
    }
}
