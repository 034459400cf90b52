package dev.cairn.codec;

import dev.cairn.CorruptDataException;
import dev.cairn.EntityMigration;
import dev.cairn.InvalidEntityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The components one after the other, as the record's generated code writes them. It reads what was written in the same
 * form; of another form it makes the JSON that the entity would have had, whose rules then hold.
 */
final class CompactCodec<V> implements EntityCodec<V> {

    static final byte FORMAT = 'C';

    private final List<Component<V, ?>> components;
    private final RecordType<V> values;
    private final Function<@Nullable Object[], V> create;
    /** The one met last whose values the generated code reads: most values of a table have the same writer. */
    private volatile @Nullable WriterSchema own;
    /** Made once it is needed, which is never for most tables. */
    private volatile @Nullable JsonCodec<V> json;

    CompactCodec(List<Component<V, ?>> components, Function<@Nullable Object[], V> create, RecordType<V> values) {
        this.components = List.copyOf(components);
        this.create = Objects.requireNonNull(create, "create");
        this.values = values;
        List<String> declared = components.stream().map(Component::name).toList();
        List<String> written = values.parts().stream().map(RecordPart::name).toList();
        if (!declared.equals(written)) {
            throw new IllegalArgumentException(
                    "The components are " + declared + ", and those written " + written + ".");
        }
    }

    @Override
    public byte format() {
        return FORMAT;
    }

    @Override
    public WriterSchema schema(List<? extends Component<?, ?>> declared, int version) {
        List<WrittenComponent> written = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            written.add(new WrittenComponent(
                    declared.get(i).name(),
                    declared.get(i).typeName(),
                    values.parts().get(i).type().form()));
        }
        return new WriterSchema(written, version);
    }

    @Override
    public void encode(V entity, ValueWriter out) {
        try {
            values.writeParts(out, Objects.requireNonNull(entity, "entity"));
        } catch (RuntimeException | StackOverflowError e) {
            json().encode(entity, new ValueWriter()); // says where and why
            throw new InvalidEntityException("An entity cannot be written: " + e, e);
        }
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the store gives the same one for all values of a writer
    public V decode(ValueReader in, WriterSchema writer) {
        return writer == own || isOwn(writer)
                ? read(in)
                : json().decode(new ValueReader(CompactJson.today(in, writer)), writer);
    }

    @Override
    public V migrate(ValueReader in, WriterSchema writer, List<EntityMigration> migrations) {
        return json().migrate(new ValueReader(CompactJson.asWritten(in, writer)), writer, migrations);
    }

    @Override
    public Optional<EntityCodec<V>> forFormat(byte format) {
        return format == JsonCodec.FORMAT ? Optional.of(json()) : EntityCodec.super.forFormat(format);
    }

    private boolean isOwn(WriterSchema writer) {
        boolean accepted =
                CompactJson.fields(schema(components, writer.version())).accepts(CompactJson.fields(writer));
        if (accepted) {
            own = writer;
        }
        return accepted;
    }

    private V read(ValueReader in) {
        V entity;
        try {
            entity = Objects.requireNonNull(values.readParts(in), "it made no entity");
        } catch (CorruptDataException e) {
            throw e;
        } catch (RuntimeException refused) {
            throw JsonCodec.refused(refused);
        }
        if (in.remaining() > 0) {
            throw new CorruptDataException(
                    "A stored value goes on after its last component, with " + in.remaining() + " bytes.");
        }
        return entity;
    }

    private JsonCodec<V> json() {
        JsonCodec<V> made = json;
        if (made == null) {
            made = new JsonCodec<>(components, create);
            json = made;
        }
        return made;
    }
}
