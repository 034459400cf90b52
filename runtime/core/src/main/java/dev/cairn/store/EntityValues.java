package dev.cairn.store;

import dev.cairn.CorruptDataException;
import dev.cairn.InvalidEntityException;
import dev.cairn.SchemaMismatchException;
import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.codec.ValueReader;
import dev.cairn.codec.ValueWriter;
import dev.cairn.codec.WriterSchema;
import dev.cairn.key.KeyReader;
import dev.cairn.key.KeyWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a table's entities: a byte that names the codec, the number of the writer schema as a varint, and
 * what the codec writes.
 */
final class EntityValues<K, V> {

    private final EntityDescriptor<K, V> descriptor;
    private final EntityCodec<V> codec;
    private final List<WriterSchema> schemas;
    private final int schema;

    EntityValues(EntityDescriptor<K, V> descriptor, List<WriterSchema> schemas, int schema) {
        this.descriptor = descriptor;
        this.codec = descriptor.codec();
        this.schemas = schemas;
        this.schema = schema;
    }

    byte[] encodeId(K id) {
        try {
            return new KeyWriter().write(descriptor.idType(), id).toByteArray();
        } catch (InvalidEntityException e) {
            throw new InvalidEntityException(
                    "Table \"" + descriptor.table() + "\": this id cannot be a key: " + e.getMessage(), e);
        }
    }

    K decodeId(byte[] key) {
        try {
            return new KeyReader(key).read(descriptor.idType());
        } catch (CorruptDataException e) {
            throw new CorruptDataException(
                    "Table \"" + descriptor.table() + "\" has a key that is no id: " + e.getMessage(), e);
        }
    }

    byte[] encode(V entity) {
        for (Component<V, ?> component : descriptor.components()) {
            checkPresent(entity, component);
        }
        ValueWriter value = new ValueWriter();
        value.writeByte(codec.format()).writeVarInt(schema);
        try {
            codec.encode(entity, value);
        } catch (InvalidEntityException e) {
            throw new InvalidEntityException(describe(entity) + " cannot be stored: " + e.getMessage(), e);
        }
        return value.toByteArray();
    }

    private void checkPresent(V entity, Component<V, ?> component) {
        if (component.get(entity) == null && !component.acceptsNull()) {
            throw new InvalidEntityException(describe(entity) + ": component \"" + component.name() + "\" is null. "
                    + (component.nullable()
                            ? "Use Optional.empty()."
                            : "Give it a value, or mark the component @Nullable."));
        }
    }

    V decode(byte[] key, byte[] stored) {
        @Nullable WriterSchema writer = null;
        try {
            ValueReader value = new ValueReader(stored);
            byte format = value.readByte();
            if (format != codec.format()) {
                throw new SchemaMismatchException(describeKey(key) + " has the value format " + format
                        + "; this code reads " + codec.format() + ". Use the code that wrote it.");
            }
            writer = writer(value.readVarInt());
            return codec.decode(value, writer);
        } catch (CorruptDataException e) {
            if (writer == null || writer.equals(schemas.get(schema))) {
                throw new CorruptDataException(describeKey(key) + " cannot be read: " + e.getMessage(), e);
            }
            throw new SchemaMismatchException(
                    describeKey(key) + " cannot be read: " + e.getMessage() + " It was written with the components "
                            + writer + ", which the record of this code does not fit.",
                    e);
        }
    }

    private WriterSchema writer(int number) {
        if (number < 0 || number >= schemas.size()) {
            throw new CorruptDataException("its writer schema " + number + " is not in the catalog.");
        }
        return schemas.get(number);
    }

    /** Names an entity in a message. */
    String describe(V entity) {
        return describeId(descriptor.id(entity));
    }

    /** Names an entity in a message by its id, which may be what is wrong with it. */
    String describeId(K id) {
        return "Entity " + (Objects.isNull(id) ? "null" : descriptor.idType().format(id)) + " of table \""
                + descriptor.table() + "\"";
    }

    private String describeKey(byte[] key) {
        return describeId(decodeId(key));
    }
}
