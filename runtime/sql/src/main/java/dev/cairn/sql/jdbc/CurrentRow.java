package dev.cairn.sql.jdbc;

import dev.cairn.sql.type.ExactTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.jspecify.annotations.Nullable;

/** Gives rows to a cursor, and keeps the last of them, since a cursor shows no more of times than milliseconds. */
final class CurrentRow implements Iterator<Object>, AutoCloseable {

    private final Enumerable<Object> source;
    private @Nullable Enumerator<Object> rows;
    private @Nullable Object current;
    private boolean isOnNext;

    CurrentRow(Enumerable<Object> source) {
        this.source = source;
    }

    /** A column that has more than milliseconds, or null; the first is 1. */
    @Nullable
    ExactTime exactTime(int column) {
        Object value = current instanceof Object[] values ? values[column - 1] : current;
        return value instanceof ExactTime exact ? exact : null;
    }

    /** Begins to read; to be called once. The first row is read at once, so that what is wrong is known now. */
    Iterator<Object> begin() {
        rows = source.enumerator();
        try {
            isOnNext = rows.moveNext();
            return this;
        } catch (RuntimeException | Error e) {
            rows.close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        if (!isOnNext) {
            isOnNext = Objects.requireNonNull(rows, "rows").moveNext();
        }
        return isOnNext;
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        isOnNext = false;
        Object row = Objects.requireNonNull(rows, "rows").current();
        current = row;
        return row;
    }

    @Override
    public void close() {
        current = null;
        if (rows != null) {
            rows.close();
        }
    }
}
