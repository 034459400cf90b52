package dev.cairn.index;

import dev.cairn.Range;
import dev.cairn.key.ByteRange;
import dev.cairn.key.KeyWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which part of an index is asked for: the leading columns bound to values, and possibly a range of the next one.
 *
 * <pre>{@code
 * IndexBounds.equalTo(RUNNING)                       // status = RUNNING
 * IndexBounds.equalTo(RUNNING).then(lessThan(noon))  // and createdAt before noon
 * IndexBounds.in(List.of(NEW, QUEUED))               // one of several, merged in the order of what follows
 * IndexBounds.within(atLeast(noon))                  // a range of the first column
 * IndexBounds.equalTo(RUNNING).thenNull()            // and createdAt without a value
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads. A null value is a {@link NullPointerException} when the bounds meet
 * their index.
 */
public final class IndexBounds {

    /** Stands for a value that is asked to be absent, unlike one that is null by mistake. */
    private static final Object NO_VALUE = new Object();

    private static final IndexBounds ALL = new IndexBounds(List.of(), null);

    /** For each leading column the values it may have. */
    private final List<List<@Nullable Object>> points;

    private final @Nullable Range<?> range;

    private IndexBounds(List<List<@Nullable Object>> points, @Nullable Range<?> range) {
        this.points = points;
        this.range = range;
    }

    /**
     * The whole index.
     *
     * @return bounds that leave nothing out
     */
    public static IndexBounds all() {
        return ALL;
    }

    /**
     * The leading columns are equal to these values.
     *
     * @param values one or more values, for the columns in order
     * @return the bounds
     */
    public static IndexBounds equalTo(@Nullable Object... values) {
        List<List<@Nullable Object>> points = new ArrayList<>(values.length);
        for (Object value : values) {
            points.add(Arrays.asList(value));
        }
        return new IndexBounds(points, null);
    }

    /**
     * The first column is equal to one of these values.
     *
     * @param values any number of values, in any order; repeated ones count once
     * @return the bounds
     */
    public static IndexBounds in(Collection<?> values) {
        return new IndexBounds(List.of(new ArrayList<@Nullable Object>(values)), null);
    }

    /**
     * The first column is in this range.
     *
     * @param range the range
     * @return the bounds
     */
    public static IndexBounds within(Range<?> range) {
        return ALL.then(range);
    }

    /**
     * The first column has no value.
     *
     * @return the bounds
     */
    public static IndexBounds isNull() {
        return ALL.thenNull();
    }

    /**
     * And the column after the bound ones has no value.
     *
     * @return narrower bounds
     * @throws IllegalStateException if these bounds end in a range already
     */
    public IndexBounds thenNull() {
        checkOpen();
        List<List<@Nullable Object>> more = new ArrayList<>(points);
        more.add(List.of(NO_VALUE));
        return new IndexBounds(more, null);
    }

    /**
     * And the column after the bound ones is in this range.
     *
     * @param next the range
     * @return narrower bounds
     * @throws IllegalStateException if these bounds end in a range already
     */
    public IndexBounds then(Range<?> next) {
        Objects.requireNonNull(next, "range");
        checkOpen();
        return new IndexBounds(points, next);
    }

    private void checkOpen() {
        if (range != null) {
            throw new IllegalStateException("These bounds already end in a range.");
        }
    }

    /**
     * How many leading columns are asked for something.
     *
     * @return the number of columns, 0 for the whole index
     */
    public int columns() {
        return points.size() + (range == null ? 0 : 1);
    }

    /**
     * How many leading columns are bound to values, or to none.
     *
     * @return {@link #columns()}, without the last one if that has a range
     */
    public int points() {
        return points.size();
    }

    /**
     * The stretches of an index that hold exactly the keys within these bounds.
     *
     * @param index the index
     * @return disjoint stretches that are not empty, in key order
     * @throws NullPointerException if a value is null
     * @throws IllegalArgumentException if a value is not of its column's type, or if there are more values than columns, or
     *     if a column without a place for nulls is asked to have no value
     */
    public List<KeyRange> ranges(IndexDefinition<?, ?> index) {
        return ranges("index " + index.name(), index.columns());
    }

    /**
     * The stretches that hold exactly the keys within these bounds, where keys are made of some columns.
     *
     * @param what what the keys are, for messages, such as {@code index status_created_at}
     * @param columns the columns
     * @return disjoint stretches that are not empty, in key order
     * @throws NullPointerException if a value is null
     * @throws IllegalArgumentException if a value is not of its column's type, or if there are more values than columns, or
     *     if a column without a place for nulls is asked to have no value
     */
    public List<KeyRange> ranges(String what, List<IndexColumn> columns) {
        int bound = columns();
        if (bound > columns.size()) {
            throw new IllegalArgumentException(
                    "The bounds are for " + bound + " columns; " + what + " has " + columns.size() + ".");
        }
        List<KeyRange> ranges = new ArrayList<>();
        for (byte[] prefix : prefixes(what, columns)) {
            ByteRange bytes = range == null
                    ? ByteRange.prefix(prefix)
                    : ColumnRange.of(columns.get(points.size()), range, prefix);
            if (!bytes.isEmpty()) {
                ranges.add(new KeyRange(bytes, prefix.length));
            }
        }
        return ranges;
    }

    /**
     * The key that starts the entries in which all columns have these values, and is all of it in a unique index.
     *
     * @param index the index
     * @param values the values of its columns, one for each
     * @return the encoded columns
     * @throws NullPointerException if a value is null
     * @throws IllegalArgumentException if a value is not of its column's type
     */
    public static byte[] keyOf(IndexDefinition<?, ?> index, @Nullable Object... values) {
        List<IndexColumn> columns = index.columns();
        KeyWriter key = new KeyWriter();
        for (int i = 0; i < values.length; i++) {
            IndexColumn column = columns.get(i);
            Object value = values[i];
            if (value == null) {
                throw missing("index " + index.name(), column);
            }
            column.write(key, value);
        }
        return key.toByteArray();
    }

    /** The encoded combinations of the bound values, each once, in key order. */
    private Collection<byte[]> prefixes(String what, List<IndexColumn> columns) {
        Collection<byte[]> prefixes = List.of(new byte[0]);
        for (int i = 0; i < points.size(); i++) {
            IndexColumn column = columns.get(i);
            TreeMap<byte[], byte[]> longer = new TreeMap<>(Arrays::compareUnsigned);
            for (byte[] prefix : prefixes) {
                for (Object value : points.get(i)) {
                    KeyWriter key = new KeyWriter().writeRaw(prefix);
                    write(what, column, key, value);
                    byte[] bytes = key.toByteArray();
                    longer.put(bytes, bytes);
                }
            }
            prefixes = longer.keySet();
        }
        return prefixes;
    }

    private static void write(String what, IndexColumn column, KeyWriter key, @Nullable Object value) {
        if (value == NO_VALUE) {
            column.writeNull(key);
        } else {
            column.write(key, given(what, column, value));
        }
    }

    private static Object given(String what, IndexColumn column, @Nullable Object value) {
        if (value == null) {
            throw missing(what, column);
        }
        return value;
    }

    private static NullPointerException missing(String what, IndexColumn column) {
        return new NullPointerException("null for column \"" + column.name() + "\" of " + what
                + (column.nulls() == Nulls.ABSENT
                        ? "; entities without a value are not in this index."
                        : "; entities without a value are found by …IsNull()."));
    }
}
