package dev.cairn.codec;

import dev.cairn.CorruptDataException;
import dev.cairn.EntityMigration;
import dev.cairn.InvalidEntityException;
import dev.cairn.SchemaMismatchException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns entities into bytes and back.
 *
 * <p>A stored value starts with the codec's {@link #format} byte and the number of the {@link WriterSchema}. Both are
 * written and read by the store: a codec sees only the payload after them. Every codec reads what earlier forms of the
 * same record have written: components are matched by name, unknown ones are ignored, and missing ones are null, an
 * empty optional, or the primitive's zero.
 *
 * <p>Implementations are safe for use by several threads.
 *
 * @param <V> the type of the entity
 */
public interface EntityCodec<V> {

    /**
     * The byte that marks values of this codec. It never changes and is never given to another format.
     *
     * @return the format byte
     */
    byte format();

    /**
     * Appends the payload of {@code entity}.
     *
     * @param entity what to write
     * @param out where to; if this method throws, a part of the payload may have been appended
     * @throws InvalidEntityException if a component cannot be written: a null where none may be, or a value that could
     *     not be read back
     */
    void encode(V entity, ValueWriter out);

    /**
     * Reads a payload, all that is left of {@code in}.
     *
     * @param in the payload; made with the key of the entity, since the payload may leave the id to it
     * @param writer the components of the record that wrote it
     * @return the entity
     * @throws CorruptDataException if the bytes are no payload of this codec, if a component holds what its type cannot
     *     be read from, or if the record's constructor refuses the values (which is then the cause)
     */
    V decode(ValueReader in, WriterSchema writer);

    /**
     * Reads a payload that an earlier version of the record has written.
     *
     * @param in the payload
     * @param writer the components of the record that wrote it
     * @param migrations what leads from that version to the present one, in order
     * @return the entity
     * @throws CorruptDataException as {@link #decode} does
     * @throws SchemaMismatchException if a migration fails, or if this codec cannot show a payload as a tree
     */
    default V migrate(ValueReader in, WriterSchema writer, List<EntityMigration> migrations) {
        throw new SchemaMismatchException(getClass().getName() + " has no migrations; use a codec of Cairn's.");
    }

    /**
     * What the catalog has to keep for values of this codec to be read later.
     *
     * @param components the components of the record
     * @param version the version of the record
     * @return the names and types of the components, and how they are written if the payload does not say it
     */
    default WriterSchema schema(List<? extends Component<?, ?>> components, int version) {
        return WriterSchema.of(components, version);
    }

    /**
     * A codec of the same entity that reads values of another format, since one table can hold values of several.
     *
     * @param format the format byte of the values
     * @return a codec that decodes and migrates them, if it cannot encode; empty if there is none
     */
    default Optional<EntityCodec<V>> forFormat(byte format) {
        return format == format() ? Optional.of(this) : Optional.empty();
    }

    /**
     * The codec that writes the components one after the other, without their names: format {@code 'C'}, described in
     * {@code docs/value-format.md}.
     *
     * @param <V> the type of the entity
     * @param components the components in the order in which they are written
     * @param create makes an entity from the values of the components, in the same order; used for what an earlier form of
     *     the record wrote
     * @param values writes and reads the record, its components in the same order
     * @return the codec
     * @throws IllegalArgumentException if {@code values} has other components
     */
    static <V> EntityCodec<V> compact(
            List<Component<V, ?>> components, Function<@Nullable Object[], V> create, RecordType<V> values) {
        return new CompactCodec<>(components, create, values);
    }

    /**
     * The codec that writes JSON text: format {@code 'J'}, described in {@code docs/value-format.md}.
     *
     * @param <V> the type of the entity
     * @param components the components in the order in which they are written
     * @param create makes an entity from the values of the components, in the same order
     * @return the codec
     * @throws IllegalArgumentException if two components have one name, or if one has a type that cannot be read back
     *     from JSON, such as {@code Object} or an interface; the message names both
     */
    static <V> EntityCodec<V> json(List<Component<V, ?>> components, Function<@Nullable Object[], V> create) {
        return new JsonCodec<>(components, create);
    }
}
