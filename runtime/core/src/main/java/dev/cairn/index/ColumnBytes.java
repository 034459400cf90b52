package dev.cairn.index;

import dev.cairn.Range;
import dev.cairn.key.ByteRange;
import dev.cairn.key.KeyReader;
import dev.cairn.key.KeyWriter;
import java.util.List;

/** Which bytes the values of a column have within a key; every column's bytes end by themselves. */
public final class ColumnBytes {

    private static final ByteRange NOTHING = ByteRange.of(new byte[0], new byte[0]);

    private ColumnBytes() {}

    /**
     * The bytes of one value.
     *
     * @param column the column
     * @param value the value
     * @return what starts with them; the lower bound is the bytes themselves
     * @throws IllegalArgumentException if the value is not of the column's type
     * @throws dev.cairn.InvalidEntityException if the value cannot be in a key
     */
    public static ByteRange of(IndexColumn column, Object value) {
        KeyWriter key = new KeyWriter();
        column.write(key, value);
        return ByteRange.prefix(key.toByteArray());
    }

    /**
     * The bytes of the values in a range.
     *
     * @param column the column
     * @param range the range
     * @return what starts with the bytes of one of them
     * @throws IllegalArgumentException if a bound is not of the column's type
     * @throws dev.cairn.InvalidEntityException if a bound cannot be in a key
     */
    public static ByteRange within(IndexColumn column, Range<?> range) {
        return ColumnRange.of(column, range, new byte[0]);
    }

    /**
     * The bytes that stand for no value.
     *
     * @param column the column
     * @return what starts with them; nothing if the column leaves out entities without a value
     */
    public static ByteRange ofNull(IndexColumn column) {
        return column.nulls() == Nulls.ABSENT
                ? NOTHING
                : ByteRange.prefix(
                        new KeyWriter().writeNull(column.nulls() == Nulls.FIRST).toByteArray());
    }

    /**
     * Where some columns end in a key.
     *
     * @param columns the columns, with which the key starts
     * @param key the key
     * @return the number of bytes that they take
     * @throws dev.cairn.CorruptDataException if the key does not start with such columns
     */
    public static int end(List<IndexColumn> columns, byte[] key) {
        KeyReader reader = new KeyReader(key);
        columns.forEach(column -> column.skip(reader));
        return reader.position();
    }
}
