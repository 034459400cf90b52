package dev.cairn.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.CorruptDataException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one form of a record wrote is read by another form of it. */
class JsonCodecEvolutionTest {

    /** The values of any record; the component list beside it says which record. */
    private record Row(List<Object> values) {
        static Row of(Object... values) {
            return new Row(Arrays.asList(values));
        }
    }

    private enum Before {
        RED,
        GREEN
    }

    private enum After {
        BLUE,
        GREEN
    }

    private record Street(String name) {}

    private record StreetAndNumber(Optional<Integer> number, String name, boolean main) {}

    @ParameterizedTest
    @ValueSource(strings = {"", "{} 1", "[]", "null", "{\"a\":"})
    void damagedValuesThatAreToBeMigratedAreErrors(String damaged) {
        EntityCodec<Row> codec = EntityCodec.json(List.of(component("name", String.class, 0)), Row::of);
        ValueReader in = new ValueReader(damaged.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> codec.migrate(in, new WriterSchema(List.of(), 1), List.of(tree -> {})))
                .isInstanceOf(CorruptDataException.class)
                .hasMessageStartingWith("A stored value is");
    }

    @Test
    void fillsComponentsThatWereAdded() {
        byte[] written = encode(Row.of("a"), component("name", String.class, 0));
        assertThat(decode(
                        written,
                        component("name", String.class, 0),
                        component("note", String.class, 1),
                        component("count", int.class, 2),
                        component("flag", boolean.class, 3),
                        component("unit", char.class, 4),
                        component("ratio", double.class, 5),
                        component("maybe", GenericType.of(Optional.class, String.class), 6),
                        component("maybeInt", OptionalInt.class, 7),
                        component("list", GenericType.of(List.class, String.class), 8)))
                .isEqualTo(Row.of("a", null, 0, false, '\0', 0.0, Optional.empty(), OptionalInt.empty(), null));
    }

    @Test
    void ignoresComponentsThatWereRemoved() {
        byte[] written = encode(
                Row.of(List.of(new Street("s")), "a", 5),
                component("streets", GenericType.of(List.class, Street.class), 0),
                component("name", String.class, 1),
                component("count", int.class, 2));
        assertThat(decode(written, component("name", String.class, 0))).isEqualTo(Row.of("a"));
        assertThat(decode(written)).isEqualTo(Row.of());
    }

    @Test
    void findsComponentsThatWereReordered() {
        byte[] written = encode(Row.of("a", 5), component("name", String.class, 0), component("count", int.class, 1));
        assertThat(decode(written, component("count", int.class, 0), component("name", String.class, 1)))
                .isEqualTo(Row.of(5, "a"));
    }

    @Test
    void takesARenamedComponentForARemovedAndAnAddedOne() {
        byte[] written = encode(Row.of("a"), component("name", String.class, 0));
        assertThat(decode(written, component("title", String.class, 0))).isEqualTo(Row.of((Object) null));
    }

    static Stream<Arguments> compatibleTypes() {
        Type optionalText = GenericType.of(Optional.class, String.class);
        Type texts = GenericType.of(List.class, String.class);
        return Stream.of(
                Arguments.of(int.class, 7, long.class, 7L),
                Arguments.of(byte.class, (byte) -7, int.class, -7),
                Arguments.of(int.class, 7, double.class, 7.0),
                Arguments.of(long.class, 7L, BigInteger.class, BigInteger.valueOf(7)),
                Arguments.of(long.class, 7L, BigDecimal.class, BigDecimal.valueOf(7)),
                Arguments.of(float.class, 0.5f, double.class, 0.5),
                Arguments.of(long.class, 7L, int.class, 7),
                Arguments.of(int.class, 7, Integer.class, 7),
                Arguments.of(Integer.class, 7, int.class, 7),
                Arguments.of(Integer.class, null, int.class, 0),
                Arguments.of(Integer.class, 7, OptionalInt.class, OptionalInt.of(7)),
                Arguments.of(Integer.class, null, OptionalInt.class, OptionalInt.empty()),
                Arguments.of(String.class, "a", optionalText, Optional.of("a")),
                Arguments.of(String.class, null, optionalText, Optional.empty()),
                Arguments.of(optionalText, Optional.of("a"), String.class, "a"),
                Arguments.of(optionalText, Optional.empty(), String.class, null),
                Arguments.of(Before.class, Before.GREEN, After.class, After.GREEN),
                Arguments.of(Before.class, Before.RED, String.class, "RED"),
                Arguments.of(char.class, 'a', String.class, "a"),
                Arguments.of(texts, List.of("b", "a"), GenericType.of(Set.class, String.class), Set.of("a", "b")),
                Arguments.of(texts, List.of("a"), GenericType.of(Collection.class, String.class), List.of("a")),
                Arguments.of(
                        Street.class,
                        new Street("a"),
                        StreetAndNumber.class,
                        new StreetAndNumber(Optional.empty(), "a", false)),
                Arguments.of(
                        StreetAndNumber.class,
                        new StreetAndNumber(Optional.of(1), "a", true),
                        Street.class,
                        new Street("a")));
    }

    @ParameterizedTest
    @MethodSource("compatibleTypes")
    void readsAComponentWhoseTypeBecameAnother(Type before, Object written, Type after, Object expected) {
        assertThat(decode(encode(Row.of(written), component("it", before, 0)), component("it", after, 0)))
                .isEqualTo(Row.of(expected));
    }

    static Stream<Arguments> incompatibleTypes() {
        return Stream.of(
                Arguments.of(long.class, 1L << 40, int.class),
                Arguments.of(short.class, (short) 200, byte.class),
                Arguments.of(double.class, 0.5, int.class),
                Arguments.of(double.class, 1.0, long.class),
                Arguments.of(int.class, 1, boolean.class),
                Arguments.of(int.class, 1, String.class),
                Arguments.of(String.class, "1", int.class),
                Arguments.of(String.class, "ab", char.class),
                Arguments.of(Before.class, Before.RED, After.class),
                Arguments.of(Street.class, new Street("a"), String.class),
                Arguments.of(String.class, "a", Street.class),
                Arguments.of(String.class, "a", GenericType.of(List.class, String.class)));
    }

    @ParameterizedTest
    @MethodSource("incompatibleTypes")
    void refusesAValueThatTheNewTypeCannotHold(Type before, Object written, Type after) {
        byte[] payload = encode(Row.of(written), component("it", before, 0));
        assertThatThrownBy(() -> decode(payload, component("it", after, 0)))
                .isInstanceOf(CorruptDataException.class)
                .hasMessageStartingWith("Component \"it\" cannot be read from its JSON: ");
    }

    private static Component<Row, ?> component(String name, Type type, int position) {
        return type instanceof Class<?> c && c.isPrimitive()
                ? Component.of(name, type, row -> row.values().get(position))
                : Component.nullable(name, type, row -> row.values().get(position));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static byte[] encode(Row row, Component<Row, ?>... components) {
        ValueWriter out = new ValueWriter();
        EntityCodec.json(List.of(components), Row::of).encode(row, out);
        return out.toByteArray();
    }

    /** Reads with the checks that a descriptor's {@code create} makes. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static Row decode(byte[] payload, Component<Row, ?>... components) {
        EntityCodec<Row> codec = EntityCodec.json(
                List.of(components),
                values -> Row.of(IntStream.range(0, values.length)
                        .mapToObj(i -> components[i].cast(values[i]))
                        .toArray()));
        return codec.decode(new ValueReader(payload), new WriterSchema(List.of(), 1));
    }
}
