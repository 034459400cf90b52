package dev.cairn.tests.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CorruptDataException;
import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.codec.IdSource;
import dev.cairn.codec.ValueReader;
import dev.cairn.codec.ValueWriter;
import dev.cairn.codec.WriterSchema;
import dev.cairn.key.KeyReader;
import dev.cairn.key.KeyType;
import dev.cairn.key.KeyWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Generated code and the JSON codec agree on every type that can be stored. */
class CompactCodecOfAnythingTest {

    private static final List<Component<Anything, ?>> COMPONENTS = AnythingIndexes.ENTITY.components();
    private static final EntityCodec<Anything> COMPACT = AnythingIndexes.ENTITY.codec();
    private static final EntityCodec<Anything> JSON = EntityCodec.json(COMPONENTS, AnythingIndexes.ENTITY::create);
    private static final WriterSchema SCHEMA = COMPACT.schema(COMPONENTS, WriterSchema.FIRST_VERSION);

    private static Anything random(Random random) {
        RandomValues values = new RandomValues(random);
        return AnythingIndexes.ENTITY.create(COMPONENTS.stream()
                .map(component ->
                        component.acceptsNull() && random.nextInt(4) == 0 ? null : values.value(component.type()))
                .toArray());
    }

    private static byte[] encode(EntityCodec<Anything> codec, Anything entity) {
        ValueWriter out = new ValueWriter();
        codec.encode(entity, out);
        return out.toByteArray();
    }

    private static Anything decode(EntityCodec<Anything> codec, byte format, byte[] payload, long id) {
        byte[] key = KeyWriter.keyOf(KeyType.LONG, id);
        return codec.forFormat(format).orElseThrow().decode(new ValueReader(payload, key, new Ids()), SCHEMA);
    }

    /** What a table does for its values. */
    private record Ids() implements IdSource {

        @Override
        public Long id(byte[] key) {
            return new KeyReader(key).readLong();
        }

        @Override
        public byte[] json(byte[] key) {
            return ("{\"id\":" + id(key) + "}").getBytes(StandardCharsets.UTF_8);
        }
    }

    /** For a comparison that looks into arrays; a deque knows no equality. */
    private static @Nullable Object[] values(Anything entity) {
        return COMPONENTS.stream()
                .map(component -> component.get(entity))
                .map(value -> value instanceof ArrayDeque<?> deque ? new ArrayList<>(deque) : value)
                .toArray();
    }

    private static List<@Nullable Class<?>> classes(Anything entity) {
        List<@Nullable Class<?>> classes = new ArrayList<>();
        for (Component<Anything, ?> component : COMPONENTS) {
            Object value = component.get(entity);
            classes.add(value == null ? null : value.getClass());
        }
        return classes;
    }

    @Property(tries = 500)
    void whicheverWritesAndReads(@ForAll Random random) {
        Anything entity = random(random);
        byte[] compact = encode(COMPACT, entity);
        byte[] json = encode(JSON, entity);
        Anything read = decode(COMPACT, (byte) 'C', compact, entity.id());
        Anything expected = decode(JSON, (byte) 'J', json, entity.id());
        assertThat(values(expected)).isEqualTo(values(entity));
        assertThat(values(read)).isEqualTo(values(entity));
        assertThat(classes(read)).isEqualTo(classes(expected));
        assertThat(encode(COMPACT, read)).isEqualTo(compact);
        assertThat(values(decode(COMPACT, (byte) 'J', json, entity.id()))).isEqualTo(values(entity));
        assertThat(values(decode(JSON, (byte) 'C', compact, entity.id()))).isEqualTo(values(entity));
    }

    @Property(tries = 2_000)
    void damageIsReadOrRefused(@ForAll Random random) {
        Anything entity = random(random);
        byte[] bytes = encode(COMPACT, entity);
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        for (EntityCodec<Anything> codec : List.of(COMPACT, JSON)) {
            try {
                assertThat(decode(codec, (byte) 'C', bytes, entity.id())).isNotNull();
            } catch (CorruptDataException refused) {
                assertThat(refused).hasMessageMatching("(?s).{10,}");
            }
        }
    }
}
