package dev.cairn.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.cairn.CorruptDataException;
import dev.cairn.EntityMigration;
import dev.cairn.InvalidEntityException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The entity as one JSON object, its components in their order. Reads by name; what an older writer called otherwise, or
 * did not have, its schema tells.
 */
final class JsonCodec<V> implements EntityCodec<V> {

    static final byte FORMAT = 'J';

    private final List<JsonComponent<V>> components = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Function<@Nullable Object[], V> create;
    private final List<Component<V, ?>> declared;
    /** Whether an older value can need more than its names. */
    private final boolean resolves;
    /** The one used last: most values of a table have the same writer. */
    private volatile @Nullable Written last;

    JsonCodec(List<Component<V, ?>> components, Function<@Nullable Object[], V> create) {
        this.create = Objects.requireNonNull(create, "create");
        this.declared = List.copyOf(components);
        this.resolves = components.stream()
                .anyMatch(component ->
                        component.absent() != null || !component.formerNames().isEmpty());
        for (Component<V, ?> component : components) {
            if (positions.put(component.name(), this.components.size()) != null) {
                throw new IllegalArgumentException("Two components are named \"" + component.name() + "\".");
            }
            this.components.add(new JsonComponent<>(component));
        }
    }

    @Override
    public byte format() {
        return FORMAT;
    }

    @Override
    public void encode(V entity, ValueWriter out) {
        Objects.requireNonNull(entity, "entity");
        try (JsonGenerator json = StoredJson.MAPPER.createGenerator(new ValueOutputStream(out))) {
            json.writeStartObject();
            for (JsonComponent<V> component : components) {
                component.write(entity, json);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new InvalidEntityException("An entity cannot be written: " + JsonFailure.reason(e), e);
        }
    }

    @Override
    public V decode(ValueReader in, WriterSchema writer) {
        return create(resolves ? resolved(in.rest(), resolution(writer)) : read(in.rest(), positions));
    }

    @Override
    public Optional<EntityCodec<V>> forFormat(byte format) {
        return format == CompactCodec.FORMAT
                ? Optional.of(new CompactJson<>(this))
                : EntityCodec.super.forFormat(format);
    }

    @Override
    public V migrate(ValueReader in, WriterSchema writer, List<EntityMigration> migrations) {
        JsonTree tree = JsonTree.read(in.rest(), writer);
        migrations.forEach(tree::migrate);
        return create(resolved(tree.payload(), Resolution.of(tree.names(), declared)));
    }

    private V create(@Nullable Object[] values) {
        try {
            return Objects.requireNonNull(create.apply(values), "it made no entity");
        } catch (RuntimeException refused) {
            throw refused(refused);
        }
    }

    static CorruptDataException refused(RuntimeException refusal) {
        return new CorruptDataException(
                "The constructor refused the stored component values: " + refusal
                        + ". It has to accept everything that was ever stored.",
                refusal);
    }

    private Resolution resolution(WriterSchema writer) {
        Written known = last;
        if (known == null || !known.writer().equals(writer)) {
            known = new Written(writer, Resolution.of(writer.names(), declared));
            last = known;
        }
        return known.resolution();
    }

    private @Nullable Object[] resolved(byte[] payload, Resolution resolution) {
        @Nullable Object[] values = read(payload, resolution.positions());
        for (int i = 0; i < values.length; i++) {
            Supplier<?> absent = declared.get(i).absent();
            if (absent != null && !resolution.found().contains(i)) {
                values[i] = absent.get();
            }
        }
        return values;
    }

    private @Nullable Object[] read(byte[] payload, Map<String, Integer> positions) {
        @Nullable
        Object[] values = components.stream().map(JsonComponent::absent).toArray();
        try (JsonParser json = StoredJson.MAPPER.createParser(payload)) {
            require(json.nextToken() == JsonToken.START_OBJECT, "A stored value is no JSON object", json);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                Integer position = positions.get(json.currentName());
                if (position == null) {
                    json.nextToken();
                    json.skipChildren();
                } else {
                    values[position] = components.get(position).read(json);
                }
            }
            require(json.nextToken() == null, "A stored value goes on after its JSON object", json);
            return values;
        } catch (IOException | RuntimeException e) {
            if (e instanceof CorruptDataException corrupt) {
                throw corrupt;
            }
            throw new CorruptDataException("A stored value is not the JSON it should be: " + JsonFailure.reason(e), e);
        }
    }

    private static void require(boolean condition, String problem, JsonParser json) {
        if (!condition) {
            throw new CorruptDataException(problem + ": "
                    + (json.hasCurrentToken()
                            ? json.currentToken() + " at byte "
                                    + json.currentTokenLocation().getByteOffset()
                            : "it is empty")
                    + ".");
        }
    }

    /** What a writer's components are to the record of today. */
    private record Written(WriterSchema writer, Resolution resolution) {}
}
