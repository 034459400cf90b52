package dev.cairn.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.CorruptDataException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCodecCorruptionTest {

    private record Money(BigDecimal amount, String currency) {
        Money {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("an amount is not negative: " + amount);
            }
        }
    }

    private record Order(List<Money> prices) {}

    private static final String EXAMPLE = Everything.write(Everything.example());

    private static final Type ANY = GenericType.of(Map.class, String.class, GenericType.of(List.class, Order.class));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "1",
                "\"value\"",
                "[]",
                "[{\"value\":1}]",
                "{",
                "{\"value\"",
                "{\"value\":",
                "{\"value\":1",
                "{\"value\":1,",
                "{\"value\":1,}",
                "{\"value\":1}}",
                "{\"value\":1} {}",
                "{\"value\":1}x",
                "{\"value\":1}\0",
                "{\"value\":01}",
                "{value:1}",
                "{'value':1}",
                "{\"value\":1,\"value\":1}",
                "{\"unknown\":1,\"unknown\":1}",
                "{\"unknown\":{\"a\":1,\"a\":2}}",
                "{\"unknown\":[1,}",
                "{\"unknown\":nul}",
                "{\"unknown\":\"\\x\"}",
                "{/* no */\"value\":1}",
                "\uFEFF{\"value\":1}"
            })
    void refusesWhatIsNotOneWholeJsonObject(String json) {
        assertCorrupt(Integer.class, json);
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        assertThatThrownBy(() -> Box.read(Integer.class, ""))
                .hasMessage("A stored value is no JSON object: it is empty.");
        assertThatThrownBy(() -> Box.read(Integer.class, "{\"value\":1}  5"))
                .hasMessage("A stored value goes on after its JSON object: VALUE_NUMBER_INT at byte 13.");
        assertThatThrownBy(() -> Box.read(Integer.class, "{\"value\":1,\"value\":2}"))
                .hasMessage("A stored value is not the JSON it should be: Duplicate field 'value'");
        assertThatThrownBy(() -> Box.read(Integer.class, "{\"value\":\"1\"}"))
                .hasMessageStartingWith("Component \"value\" cannot be read from its JSON: ");
        assertThatThrownBy(() -> Box.read(Order.class, "{\"value\":{\"prices\":[null,{\"amount\":true}]}}"))
                .hasMessageStartingWith("Component \"value.prices[1].amount\" cannot be read from its JSON: ");
    }

    static Stream<Arguments> wrongTokens() {
        List<String> tokens = List.of(
                "1", "1.5", "true", "\"x\"", "\"\"", "\" \"", "\"1\"", "[]", "[1]", "[\"x\"]", "{}", "{\"a\":1}");
        Map<Type, List<String>> right = Map.ofEntries(
                Map.entry(int.class, List.of("1")),
                Map.entry(Long.class, List.of("1")),
                Map.entry(byte.class, List.of("1")),
                Map.entry(Short.class, List.of("1")),
                Map.entry(BigInteger.class, List.of("1")),
                Map.entry(OptionalInt.class, List.of("1")),
                Map.entry(double.class, List.of("1", "1.5")),
                Map.entry(Float.class, List.of("1", "1.5")),
                Map.entry(BigDecimal.class, List.of("1", "1.5")),
                Map.entry(OptionalDouble.class, List.of("1", "1.5")),
                Map.entry(boolean.class, List.of("true")),
                Map.entry(char.class, List.of("\"x\"", "\"1\"", "\" \"")),
                Map.entry(String.class, List.of("\"x\"", "\"\"", "\" \"", "\"1\"")),
                Map.entry(DayOfWeek.class, List.of()),
                Map.entry(UUID.class, List.of()),
                Map.entry(Instant.class, List.of()),
                Map.entry(LocalDate.class, List.of()),
                Map.entry(byte[].class, List.of("\"\"")),
                Map.entry(int[].class, List.of("[]", "[1]")),
                Map.entry(String[].class, List.of("[]", "[\"x\"]")),
                Map.entry(Money.class, List.of()),
                Map.entry(GenericType.of(List.class, Integer.class), List.of("[]", "[1]")),
                Map.entry(GenericType.of(List.class, String.class), List.of("[]", "[\"x\"]")),
                Map.entry(GenericType.of(SortedSet.class, DayOfWeek.class), List.of("[]")),
                Map.entry(GenericType.of(Map.class, String.class, Integer.class), List.of("{}", "{\"a\":1}")),
                Map.entry(GenericType.of(Map.class, UUID.class, Integer.class), List.of("{}")),
                Map.entry(GenericType.of(Map.class, DayOfWeek.class, Integer.class), List.of("{}")),
                Map.entry(GenericType.of(Optional.class, Boolean.class), List.of("true")));
        return right.entrySet().stream()
                .flatMap(entry -> tokens.stream()
                        .map(token -> Arguments.of(
                                entry.getKey(), token, entry.getValue().contains(token))));
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void takesOnlyTokensOfTheRightKind(Type type, String token, boolean right) {
        String json = "{\"value\":" + token + "}";
        if (right) {
            assertThat(Box.read(type, json)).isNotNull();
        } else {
            assertCorrupt(type, json).hasMessageContaining("Component \"value");
        }
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertCorrupt(int.class, "{\"value\":2147483648}");
        assertCorrupt(long.class, "{\"value\":9223372036854775808}");
        assertCorrupt(byte.class, "{\"value\":128}");
        assertCorrupt(Byte.class, "{\"value\":-129}");
        assertCorrupt(Byte[].class, "{\"value\":[255]}");
        assertCorrupt(short.class, "{\"value\":32768}");
        assertCorrupt(byte[].class, "{\"value\":\"===\"}");
        assertCorrupt(BigInteger.class, "{\"value\":1E9}");
        assertCorrupt(BigDecimal.class, "{\"value\":1E99999999999}");
        assertCorrupt(BigInteger.class, "{\"value\":" + "1".repeat(1_100_000) + "}");
        assertCorrupt(
                GenericType.of(Map.class, BigInteger.class, String.class),
                "{\"value\":{\"" + "1".repeat(1_100_000) + "\":null}}");
    }

    @Test
    void refusesNestingWithoutEnd() {
        for (String open : List.of("[", "{\"a\":")) {
            assertCorrupt(ANY, "{\"value\":" + open.repeat(1_000_000));
            assertCorrupt(ANY, "{\"unknown\":" + open.repeat(1_000_000));
        }
    }

    @Test
    void keepsMessagesShort() {
        String longText = "x".repeat(1_000_000);
        assertShortMessage(Instant.class, "\"" + longText + "\"");
        assertShortMessage(GenericType.of(Map.class, String.class, Instant.class), "{\"" + longText + "\":1}");
        assertShortMessage(GenericType.of(Map.class, Instant.class, String.class), "{\"" + longText + "\":1}");
    }

    private static void assertShortMessage(Type type, String value) {
        assertCorrupt(type, "{\"value\":" + value + "}")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(800));
    }

    @Test
    void tellsThatANestedConstructorRefusedItsValues() {
        assertThatThrownBy(() -> Box.read(Order.class, "{\"value\":{\"prices\":[{\"amount\":-1}]}}"))
                .isInstanceOf(CorruptDataException.class)
                .hasMessage("Component \"value.prices[0]\" cannot be read from its JSON: the constructor of "
                        + Money.class.getName() + " refused the component values: "
                        + "java.lang.IllegalArgumentException: an amount is not negative: -1")
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsThatTheEntitysConstructorRefusedItsValues() {
        IllegalStateException refusal = new IllegalStateException("not this one");
        EntityCodec<Box> codec = EntityCodec.json(List.of(Box.component(String.class)), values -> {
            throw refusal;
        });
        byte[] json = "{\"value\":\"a\"}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> codec.decode(new ValueReader(json), new WriterSchema(List.of(), 1)))
                .isInstanceOf(CorruptDataException.class)
                .hasMessageContaining("constructor refused the stored component values")
                .hasMessageContaining("not this one")
                .hasCause(refusal);
    }

    @Property(tries = 2_000)
    void refusesRandomBytesWithNoOtherException(@ForAll @Size(max = 200) byte[] bytes) {
        assertReadsOrRefuses(bytes);
    }

    @Property(tries = 2_000)
    void readsOrRefusesDamagedJson(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 10_000) Integer> positions,
            @ForAll @Size(4) byte[] damage,
            @ForAll boolean truncate) {
        byte[] bytes = EXAMPLE.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < positions.size(); i++) {
            bytes[positions.get(i) % bytes.length] = damage[i];
        }
        if (truncate) {
            bytes = Arrays.copyOf(bytes, positions.get(0) % bytes.length);
        }
        assertReadsOrRefuses(bytes);
    }

    @Property(tries = 2_000)
    void readsOrRefusesValuesPutInEachOthersPlace(
            @ForAll @IntRange(max = 99) int from, @ForAll @IntRange(max = 99) int to) {
        List<String> parts = new ArrayList<>(List.of(EXAMPLE.split("(?<=[:,{}\\[\\]])")));
        parts.set(to % parts.size(), parts.get(from % parts.size()));
        assertReadsOrRefuses(String.join("", parts).getBytes(StandardCharsets.UTF_8));
    }

    private static void assertReadsOrRefuses(byte[] bytes) {
        try {
            assertThat(Everything.CODEC.decode(new ValueReader(bytes), Everything.SCHEMA))
                    .isNotNull();
        } catch (CorruptDataException refused) {
            assertThat(refused).hasMessageMatching("(?s)(A stored value|Component \"|The constructor).{5,}");
        }
    }

    private static AbstractThrowableAssert<?, ?> assertCorrupt(Type type, String json) {
        return assertThatThrownBy(() -> Box.read(type, json)).isInstanceOf(CorruptDataException.class);
    }
}
