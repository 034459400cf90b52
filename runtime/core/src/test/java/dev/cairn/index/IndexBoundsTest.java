package dev.cairn.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Range;
import dev.cairn.key.KeyType;
import dev.cairn.key.KeyWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Bounds hold exactly the keys whose values are within them, whatever the column does with order, nulls and case. */
class IndexBoundsTest {

    private static final Comparator<String> ORDER = KeyType.STRING.comparator();

    @Property
    void aRangeHoldsExactlyItsValues(
            @ForAll("columns") IndexColumn column,
            @ForAll("ranges") Range<String> range,
            @ForAll("texts") List<String> values) {
        Predicate<String> expected = value -> contains(range, column.ignoreCase(), value);
        assertThat(found(column, IndexBounds.within(range), values)).isEqualTo(sorted(column, values, expected));
    }

    @Property
    void equalityHoldsExactlyItsValue(
            @ForAll("columns") IndexColumn column,
            @ForAll("text") String wanted,
            @ForAll("texts") List<String> values) {
        Predicate<String> expected =
                value -> column.ignoreCase() ? value.equalsIgnoreCase(wanted) : value.equals(wanted);
        assertThat(found(column, IndexBounds.equalTo(wanted), values)).isEqualTo(sorted(column, values, expected));
    }

    @Property
    void severalValuesAreDisjointStretchesInKeyOrder(
            @ForAll("columns") IndexColumn column, @ForAll("texts") List<String> wanted) {
        List<KeyRange> ranges = IndexBounds.in(wanted).ranges("test", List.of(column));
        for (int i = 1; i < ranges.size(); i++) {
            assertThat(Arrays.compareUnsigned(
                            ranges.get(i - 1).bytes().to(),
                            ranges.get(i).bytes().from()))
                    .isNotPositive();
        }
        assertThat(found(column, IndexBounds.in(wanted), wanted)).isEqualTo(sorted(column, wanted, value -> true));
    }

    @Property
    void whatIsNullIsFoundAndNothingElse(@ForAll("columns") IndexColumn column, @ForAll("texts") List<String> values) {
        Assume.that(column.nulls() != Nulls.ABSENT);
        assertThat(found(column, IndexBounds.isNull(), values)).containsExactly("null");
    }

    @Example
    void whatFollowsANullCanBeBound() {
        IndexColumn nullable = IndexColumn.of("folder", KeyType.STRING).nulls(Nulls.LAST);
        IndexColumn size = IndexColumn.of("size", KeyType.INT);
        byte[] wanted = new KeyWriter().writeInt(1).writeNull(false).writeInt(5).toByteArray();
        IndexBounds bounds = IndexBounds.equalTo(1).thenNull().then(Range.atLeast(5));

        List<KeyRange> ranges = bounds.ranges("test", List.of(size, nullable, size));

        assertThat(ranges).hasSize(1);
        assertThat(ranges.get(0).bytes().contains(wanted)).isTrue();
        assertThat(ranges.get(0)
                        .bytes()
                        .contains(new KeyWriter()
                                .writeInt(1)
                                .writeNull(false)
                                .writeInt(4)
                                .toByteArray()))
                .isFalse();
    }

    @Example
    void aColumnWithoutAPlaceForNullsCannotBeAskedForThem() {
        assertThatThrownBy(() -> IndexBounds.isNull().ranges("x", List.of(IndexColumn.of("folder", KeyType.STRING))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("folder");
        assertThatThrownBy(() -> IndexBounds.within(Range.all()).thenNull()).isInstanceOf(IllegalStateException.class);
    }

    @Example
    void nullsAreRefusedWithAHint() {
        IndexColumn sparse = IndexColumn.of("folder", KeyType.STRING);
        assertThatThrownBy(() -> IndexBounds.equalTo((Object) null).ranges("index x", List.of(sparse)))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContainingAll("folder", "index x");
        assertThatThrownBy(
                        () -> IndexBounds.equalTo((Object) null).ranges("index x", List.of(sparse.nulls(Nulls.LAST))))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("IsNull");
    }

    /** The values whose keys the bounds hold, in key order, from an index that has all of them and a null. */
    private static List<String> found(IndexColumn column, IndexBounds bounds, List<String> values) {
        TreeMap<byte[], String> index = new TreeMap<>(Arrays::compareUnsigned);
        for (String value : values) {
            index.put(key(column, value), folded(column, value));
        }
        if (column.nulls() != Nulls.ABSENT) {
            index.put(new KeyWriter().writeNull(column.nulls() == Nulls.FIRST).toByteArray(), "null");
        }
        List<String> found = new ArrayList<>();
        for (KeyRange range : bounds.ranges("test", List.of(column))) {
            index.forEach((key, value) -> {
                if (range.bytes().contains(key)) {
                    found.add(value);
                }
            });
        }
        return found;
    }

    private static byte[] key(IndexColumn column, String value) {
        KeyWriter key = new KeyWriter();
        column.write(key, value);
        return key.toByteArray();
    }

    private static List<String> sorted(IndexColumn column, List<String> values, Predicate<String> wanted) {
        return values.stream()
                .filter(wanted)
                .map(value -> folded(column, value))
                .distinct()
                .sorted(column.descending() ? ORDER.reversed() : ORDER)
                .toList();
    }

    private static String folded(IndexColumn column, String value) {
        return column.ignoreCase() ? value.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT) : value;
    }

    private static boolean contains(Range<String> range, boolean ignoreCase, String raw) {
        String value = ignoreCase ? raw.toLowerCase(Locale.ROOT) : raw;
        String lower = bound(range.lower(), ignoreCase);
        String upper = bound(range.upper(), ignoreCase);
        boolean above = switch (range.lowerBound()) {
            case UNBOUNDED -> true;
            case CLOSED -> ORDER.compare(value, lower) >= 0;
            case OPEN -> ORDER.compare(value, lower) > 0;
            case PREFIX -> value.startsWith(lower);
        };
        boolean below = switch (range.upperBound()) {
            case CLOSED -> ORDER.compare(value, upper) <= 0;
            case OPEN -> ORDER.compare(value, upper) < 0;
            default -> true;
        };
        return above && below;
    }

    private static @Nullable String bound(@Nullable String value, boolean ignoreCase) {
        return value != null && ignoreCase ? value.toLowerCase(Locale.ROOT) : value;
    }

    @Provide
    Arbitrary<IndexColumn> columns() {
        return Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.of(Nulls.class), Arbitraries.of(true, false))
                .as((desc, nulls, ignoreCase) ->
                        new IndexColumn("text", KeyType.STRING, desc, nulls, ignoreCase, false));
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.strings()
                .withChars('a', 'B', 'b', '\0', '\u0001', '\u00FF', '\uFFFF')
                .ofMaxLength(3);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return text().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Range<String>> ranges() {
        return Combinators.combine(Arbitraries.integers().between(0, 9), text(), text())
                .as((kind, a, b) -> switch (kind) {
                    case 0 -> Range.all();
                    case 1 -> Range.closed(a, b);
                    case 2 -> Range.open(a, b);
                    case 3 -> Range.closedOpen(a, b);
                    case 4 -> Range.openClosed(a, b);
                    case 5 -> Range.atLeast(a);
                    case 6 -> Range.greaterThan(a);
                    case 7 -> Range.atMost(a);
                    case 8 -> Range.lessThan(a);
                    default -> Range.prefix(a);
                });
    }
}
