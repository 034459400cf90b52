package dev.cairn.store;

import dev.cairn.CorruptDataException;
import dev.cairn.EntityMigration;
import dev.cairn.InvalidEntityException;
import dev.cairn.SchemaMismatchException;
import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.codec.ValueReader;
import dev.cairn.codec.ValueWriter;
import dev.cairn.codec.WriterSchema;
import dev.cairn.key.KeyWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The stored form of a table's entities: a byte that names the codec, the number of the writer schema as a varint, and
 * what the codec writes.
 */
final class EntityValues<K, V> {

    private final EntityDescriptor<K, V> descriptor;
    private final EntityCodec<V> codec;
    private final EntityIds<K, V> ids;
    private final List<WriterSchema> schemas;
    private final int schema;
    private final WriterSchema current;
    /** The components that can be null by mistake. */
    private final List<Component<V, ?>> required;

    EntityValues(EntityDescriptor<K, V> descriptor, List<WriterSchema> schemas, int schema) {
        this.descriptor = descriptor;
        this.codec = descriptor.codec();
        this.ids = new EntityIds<>(descriptor);
        this.schemas = schemas;
        this.schema = schema;
        this.current = current(descriptor);
        this.required = new ArrayList<>(descriptor.components());
        required.removeIf(component -> component.acceptsNull() || isPrimitive(component));
    }

    /** The schema that the code of today writes with. */
    static WriterSchema current(EntityDescriptor<?, ?> descriptor) {
        return descriptor
                .codec()
                .schema(descriptor.components(), descriptor.migrations().size() + WriterSchema.FIRST_VERSION);
    }

    byte[] encodeId(K id) {
        try {
            return ids.encode(id);
        } catch (InvalidEntityException e) {
            throw new InvalidEntityException(
                    describeId(id) + " cannot be stored, since its id cannot be a key: " + e.getMessage(), e);
        }
    }

    K decodeId(byte[] key) {
        return ids.id(key);
    }

    byte[] encode(V entity) {
        return encode(entity, new ValueWriter());
    }

    /** Encodes an entity in a writer that is empty. */
    byte[] encode(V entity, ValueWriter value) {
        checkPresent(entity);
        value.writeByte(codec.format()).writeVarInt(schema);
        try {
            codec.encode(entity, value);
        } catch (InvalidEntityException e) {
            throw new InvalidEntityException(describe(entity) + " cannot be stored: " + e.getMessage(), e);
        }
        return value.toByteArray();
    }

    /** Whether a stored value is what encoding the entity that was read from it gives. */
    boolean isEncodingOf(V entity, byte[] stored) {
        try {
            WriteBuffers buffers = WriteBuffers.take();
            byte[] encoded = encode(entity, buffers.value());
            buffers.giveBack(new Bytes(encoded), List.of());
            return Arrays.equals(encoded, stored);
        } catch (InvalidEntityException e) { // it was valid for other code
            return false;
        }
    }

    /** Checks that no component is null that must not be. */
    void checkPresent(V entity) {
        for (int i = 0; i < required.size(); i++) {
            checkPresent(entity, required.get(i));
        }
    }

    private static boolean isPrimitive(Component<?, ?> component) {
        return component.type() instanceof Class<?> type && type.isPrimitive();
    }

    private void checkPresent(V entity, Component<V, ?> component) {
        if (component.get(entity) == null) {
            throw new InvalidEntityException(describe(entity) + ": component \"" + component.name() + "\" is null. "
                    + (component.nullable()
                            ? "Use Optional.empty()."
                            : "Give it a value, or mark the component @Nullable."));
        }
    }

    V decode(byte[] key, byte[] stored) {
        ValueReader value = new ValueReader(stored, key, ids);
        EntityCodec<V> reader = reader(key, value);
        WriterSchema writer = writer(key, value);
        try {
            V entity = Objects.requireNonNull(decode(descriptor, reader, value, writer), "the codec made no entity");
            checkId(key, entity);
            return entity;
        } catch (RuntimeException e) { // whatever a codec written by hand makes of bytes that it cannot read
            String problem = describeKey(key) + " cannot be read: " + e.getMessage();
            if (writer.equals(current)) {
                throw new CorruptDataException(problem, e);
            }
            throw new SchemaMismatchException(
                    problem + " It was written with the components " + writer
                            + ", which the record of this code does not fit.",
                    e);
        }
    }

    /** Reads a payload that any version of the record up to this one has written. */
    static <V> V decode(EntityDescriptor<?, V> descriptor, EntityCodec<V> codec, ValueReader in, WriterSchema writer) {
        List<EntityMigration> migrations = descriptor.migrations();
        int version = migrations.size() + WriterSchema.FIRST_VERSION;
        if (writer.version() > version) {
            throw new SchemaMismatchException("Version " + writer.version()
                    + " of the record has written it, and this code has version " + version
                    + ". Use the newer code.");
        }
        return writer.version() == version
                ? codec.decode(in, writer)
                : codec.migrate(
                        in,
                        writer,
                        migrations.subList(writer.version() - WriterSchema.FIRST_VERSION, migrations.size()));
    }

    /** Whether a stored value is as this code writes it, in format and schema. */
    boolean isCurrent(byte[] stored) {
        return stored.length > 0 && stored[0] == codec.format() && schemaNumber(stored) == schema;
    }

    /** An entity under another's key would be found there and updated elsewhere. */
    private void checkId(byte[] key, V entity) {
        K id = descriptor.id(entity);
        if (Objects.isNull(id) || !KeyWriter.isKeyOf(descriptor.idType(), id, key)) {
            throw new CorruptDataException("Its value has the id "
                    + (Objects.isNull(id) ? "null" : descriptor.idType().format(id)) + ".");
        }
    }

    private EntityCodec<V> reader(byte[] key, ValueReader value) {
        byte format = readFormat(key, value);
        if (format == codec.format()) {
            return codec;
        }
        return codec.forFormat(format)
                .orElseThrow(() -> new SchemaMismatchException(describeKey(key) + " has the value format " + format
                        + "; this code reads " + codec.format() + ". Use the code that wrote it."));
    }

    private byte readFormat(byte[] key, ValueReader value) {
        try {
            return value.readByte();
        } catch (CorruptDataException e) {
            throw new CorruptDataException(describeKey(key) + " cannot be read: " + e.getMessage(), e);
        }
    }

    private WriterSchema writer(byte[] key, ValueReader value) {
        try {
            return writer(value.readVarInt());
        } catch (CorruptDataException e) {
            throw new CorruptDataException(describeKey(key) + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The number of the writer schema in a stored value. */
    static int schemaNumber(byte[] stored) {
        return new ValueReader(stored, 1, stored.length).readVarInt();
    }

    /** The components that a value was written with. */
    WriterSchema writer(int number) {
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
