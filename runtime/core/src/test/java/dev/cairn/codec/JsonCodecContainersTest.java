package dev.cairn.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.cairn.InvalidEntityException;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JsonCodecContainersTest {

    private record Point(int x, int y) {

        static Point valueOf(String text) {
            return new Point(text.length(), 0);
        }

        boolean isOrigin() {
            return x == 0 && y == 0;
        }

        String getLabel() {
            throw new AssertionError("not a component");
        }
    }

    private record Name(String value) {

        Name(int number) {
            this("number " + number);
        }
    }

    private record Nothing() {}

    private record Odd(String URL, boolean isOpen, int getX, String aB, String class_, String $) {}

    private record Pair<A, B>(A first, B second) {}

    private record Forest(Map<String, Pair<List<Point>, Optional<Name>>> trees) {}

    private record Late(
            String first,
            OptionalInt second,
            Optional<Name> third,
            int[] fourth,
            Integer fifth,
            long sixth,
            byte seventh) {}

    /** Made for a web service, whose wishes are not those of the store. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    private record Annotated(
            @JsonProperty("other") String name,
            @JsonIgnore String secret,

            @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "yyyy", timezone = "UTC")
            Instant at) {

        @JsonCreator
        static Annotated of(String text) {
            throw new AssertionError("not for the store");
        }

        @JsonValue
        String text() {
            throw new AssertionError("not for the store");
        }
    }

    private record Chain(List<Chain> next) {}

    @Test
    void keepsOrderAndNullsOfLists() {
        List<String> list = Arrays.asList("b", null, "a", null);
        assertThat(Box.write(GenericType.of(List.class, String.class), list))
                .isEqualTo("{\"value\":[\"b\",null,\"a\",null]}");
        assertThat(Box.roundTrip(GenericType.of(List.class, String.class), list))
                .isEqualTo(list);
        assertThat(Box.roundTrip(GenericType.of(List.class, Point.class), Arrays.asList(null, new Point(1, 2))))
                .isEqualTo(Arrays.asList(null, new Point(1, 2)));
    }

    @Test
    void keepsTheOrderOfSetsAndMapsThatHaveOne() {
        Set<String> set = new LinkedHashSet<>(List.of("z", "a", "m"));
        assertThat(((Set<?>) Box.roundTrip(GenericType.of(Set.class, String.class), set)).toArray())
                .containsExactly("z", "a", "m");
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", null);
        map.put("m", 3);
        assertThat(Box.write(GenericType.of(Map.class, String.class, Integer.class), map))
                .isEqualTo("{\"value\":{\"z\":1,\"a\":null,\"m\":3}}");
        Map<?, ?> read = (Map<?, ?>) Box.roundTrip(GenericType.of(Map.class, String.class, Integer.class), map);
        assertThat(read).isEqualTo(map);
        assertThat(read.keySet().toArray()).containsExactly("z", "a", "m");
    }

    @Test
    void readsEveryKindOfCollectionAsItself() {
        assertReadsItself(GenericType.of(ArrayList.class, Integer.class), new ArrayList<>(List.of(1)), ArrayList.class);
        assertReadsItself(
                GenericType.of(LinkedList.class, Integer.class), new LinkedList<>(List.of(1)), LinkedList.class);
        assertReadsItself(GenericType.of(SortedSet.class, Integer.class), new TreeSet<>(Set.of(2, 1)), SortedSet.class);
        assertReadsItself(GenericType.of(Deque.class, Integer.class), new LinkedList<>(List.of(1)), Deque.class);
        assertReadsItself(GenericType.of(EnumSet.class, DayOfWeek.class), EnumSet.of(DayOfWeek.MONDAY), EnumSet.class);
        assertReadsItself(
                GenericType.of(EnumSet.class, DayOfWeek.class), EnumSet.noneOf(DayOfWeek.class), EnumSet.class);
        assertReadsItself(
                GenericType.of(SortedMap.class, String.class, Integer.class),
                new TreeMap<>(Map.of("a", 1)),
                SortedMap.class);
        assertReadsItself(
                GenericType.of(NavigableMap.class, Long.class, Long.class),
                new TreeMap<>(Map.of(-1L, 1L)),
                NavigableMap.class);
        assertReadsItself(
                GenericType.of(EnumMap.class, DayOfWeek.class, Name.class),
                new EnumMap<>(Map.of(DayOfWeek.MONDAY, new Name("m"))),
                EnumMap.class);
        assertThat(((ArrayDeque<?>) Box.roundTrip(
                                GenericType.of(ArrayDeque.class, Integer.class), new ArrayDeque<>(List.of(2, 1))))
                        .toArray())
                .containsExactly(2, 1);
    }

    private static void assertReadsItself(Type type, Object value, Class<?> kind) {
        assertThat(Box.roundTrip(type, value)).isEqualTo(value).isInstanceOf(kind);
    }

    @Test
    void readsArraysOfEveryKind() {
        for (Object array : List.of(
                new boolean[] {true, false},
                new short[] {-1},
                new int[] {Integer.MIN_VALUE},
                new long[] {Long.MAX_VALUE},
                new float[] {-0.0f, Float.NaN},
                new double[] {-0.0, Double.NEGATIVE_INFINITY},
                new char[] {'a', '\0', '\uD800'},
                new byte[][] {{1}, {}, null},
                new int[][] {{}, {1, 2}, null},
                new String[] {"", null},
                new Point[] {new Point(1, 2), null},
                new Byte[] {1, null})) {
            Object read = Box.roundTrip(array.getClass(), array);
            assertThat(read).hasSameClassAs(array);
            assertThat(Objects.deepEquals(read, array)).as("%s", read).isTrue();
        }
        Type lists = GenericType.arrayOf(GenericType.of(List.class, Point.class));
        assertThat((Object[]) Box.roundTrip(lists, new List<?>[] {List.of(new Point(0, 1)), List.of()}))
                .isEqualTo(new List<?>[] {List.of(new Point(0, 1)), List.of()});
    }

    @Test
    void readsOptionalsOfEveryKind() {
        assertThat(Box.roundTrip(GenericType.of(Optional.class, Name.class), Optional.of(new Name("a"))))
                .isEqualTo(Optional.of(new Name("a")));
        assertThat(Box.roundTrip(OptionalInt.class, OptionalInt.of(-1))).isEqualTo(OptionalInt.of(-1));
        assertThat(Box.roundTrip(OptionalLong.class, OptionalLong.of(Long.MIN_VALUE)))
                .isEqualTo(OptionalLong.of(Long.MIN_VALUE));
        for (double number : new double[] {-0.0, Double.NaN, Double.NEGATIVE_INFINITY, 1e300}) {
            assertThat(Box.roundTrip(OptionalDouble.class, OptionalDouble.of(number)))
                    .isEqualTo(OptionalDouble.of(number));
        }
        Type list = GenericType.of(List.class, OptionalInt.class);
        assertThat(Box.roundTrip(list, List.of(OptionalInt.empty(), OptionalInt.of(0))))
                .isEqualTo(List.of(OptionalInt.empty(), OptionalInt.of(0)));
    }

    @Test
    void leavesOutEmptyOptionalsAndReadsThemBack() {
        assertThat(Box.write(GenericType.of(Optional.class, Name.class), Optional.empty()))
                .isEqualTo("{}");
        assertThat(Box.roundTrip(GenericType.of(Optional.class, Name.class), Optional.empty()))
                .isEqualTo(Optional.empty());
        assertThat(Box.roundTrip(OptionalInt.class, OptionalInt.empty())).isEqualTo(OptionalInt.empty());
        assertThat(Box.roundTrip(OptionalLong.class, OptionalLong.empty())).isEqualTo(OptionalLong.empty());
        assertThat(Box.roundTrip(OptionalDouble.class, OptionalDouble.empty())).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void writesTheComponentsOfARecordAndNothingElse() {
        assertThat(Box.write(Point.class, new Point(0, 0))).isEqualTo("{\"value\":{\"x\":0,\"y\":0}}");
        assertThat(Box.roundTrip(Name.class, new Name("a"))).isEqualTo(new Name("a"));
        assertThat(Box.write(Name.class, new Name("a"))).isEqualTo("{\"value\":{\"value\":\"a\"}}");
        assertThat(Box.roundTrip(Name.class, new Name((String) null))).isEqualTo(new Name((String) null));
        assertThat(Box.roundTrip(Nothing.class, new Nothing())).isEqualTo(new Nothing());
        Odd odd = new Odd("u", true, 1, "ab", "c", "$");
        assertThat(Box.roundTrip(Odd.class, odd)).isEqualTo(odd);
        assertThat(Box.write(Odd.class, odd))
                .isEqualTo(
                        "{\"value\":{\"URL\":\"u\",\"isOpen\":true,\"getX\":1,\"aB\":\"ab\",\"class_\":\"c\",\"$\":\"$\"}}");
    }

    @Test
    void readsGenericRecordsInsideOneAnother() {
        Forest forest = new Forest(Map.of(
                "a", new Pair<>(List.of(new Point(1, 2)), Optional.of(new Name("n"))),
                "b", new Pair<>(List.of(), Optional.empty())));
        assertThat(Box.roundTrip(Forest.class, forest)).isEqualTo(forest);
        Type pair = GenericType.of(Pair.class, Point.class, GenericType.of(Set.class, Instant.class));
        Pair<Point, Set<Instant>> value = new Pair<>(new Point(1, 2), Set.of(Instant.EPOCH));
        assertThat(Box.roundTrip(pair, value)).isEqualTo(value);
    }

    @Test
    void ignoresUnknownAndFillsMissingPropertiesOfNestedRecords() {
        assertThat(Box.read(Late.class, "{\"value\":{\"unknown\":[{\"x\":[]}],\"first\":\"a\"}}"))
                .isEqualTo(new Late("a", OptionalInt.empty(), Optional.empty(), null, null, 0, (byte) 0));
        assertThat(Box.read(Late.class, "{\"value\":{\"second\":null,\"third\":null,\"sixth\":null,\"seventh\":null}}"))
                .isEqualTo(new Late(null, OptionalInt.empty(), Optional.empty(), null, null, 0, (byte) 0));
    }

    @Test
    void looksAtNoAnnotationOfJackson() {
        Annotated annotated = new Annotated("n", "s", Instant.parse("2020-02-03T04:05:06.000000007Z"));
        assertThat(Box.roundTrip(Annotated.class, annotated)).isEqualTo(annotated);
        assertThat(Box.write(Annotated.class, annotated))
                .isEqualTo("{\"value\":{\"name\":\"n\",\"secret\":\"s\",\"at\":\"2020-02-03T04:05:06.000000007Z\"}}");
    }

    @Test
    void readsAsDeepAsItWritesAndRefusesWhatIsDeeper() {
        Chain deep = chain(StoredJson.MAX_DEPTH / 2 - 1);
        assertThat(Box.roundTrip(Chain.class, deep)).isEqualTo(deep);
        for (int depth : new int[] {StoredJson.MAX_DEPTH / 2, 100_000}) {
            Chain tooDeep = chain(depth);
            assertThatThrownBy(() -> Box.write(Chain.class, tooDeep))
                    .isInstanceOf(InvalidEntityException.class)
                    .hasMessageContaining("depth");
        }
    }

    @Test
    void refusesAListThatContainsItself() {
        List<Chain> endless = new ArrayList<>();
        endless.add(new Chain(endless));
        assertThatThrownBy(() -> Box.write(Chain.class, new Chain(endless))).isInstanceOf(InvalidEntityException.class);
    }

    @Test
    void refusesValuesThatAreNotOfTheDeclaredType() {
        assertThatThrownBy(() -> Box.write(GenericType.of(List.class, String.class), List.of("a", 1)))
                .isInstanceOf(InvalidEntityException.class)
                .hasMessageContaining("Component \"value")
                .hasMessageContaining("Integer");
        assertThatThrownBy(() -> Box.write(GenericType.of(Map.class, String.class, Integer.class), Map.of("a", "b")))
                .isInstanceOf(InvalidEntityException.class);
        assertThatThrownBy(() -> Box.write(Point.class, "text")).isInstanceOf(InvalidEntityException.class);
    }

    @Test
    void refusesANullKey() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put(null, 1);
        assertThatThrownBy(() -> Box.write(GenericType.of(Map.class, String.class, Integer.class), map))
                .isInstanceOf(InvalidEntityException.class)
                .hasMessageContaining("Component \"value");
    }

    private static Chain chain(int length) {
        Chain chain = new Chain(List.of());
        for (int i = 1; i < length; i++) {
            chain = new Chain(List.of(chain));
        }
        return chain;
    }
}
