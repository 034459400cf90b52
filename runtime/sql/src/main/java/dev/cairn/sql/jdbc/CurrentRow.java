package dev.cairn.sql.jdbc;

import dev.cairn.sql.type.ExactTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.jspecify.annotations.Nullable;

/**
 * Gives rows to a cursor, which knows times by their milliseconds, and keeps the last of them as it was, for the rest of its
 * times.
 */
final class CurrentRow implements Iterator<Object>, AutoCloseable {

    private final Enumerable<Object> source;
    private @Nullable Enumerator<Object> rows;
    private @Nullable Object current;
    private boolean isOnNext;

    CurrentRow(Enumerable<Object> source) {
        this.source = source;
    }

    /** A column whose time has more than milliseconds, or null; the first is 1. */
    @Nullable
    ExactTime exactTime(int column) {
        Object value = current instanceof Object[] values ? values[column - 1] : current;
        return value instanceof ExactTime exact && exact.hasNanos() ? exact : null;
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
        return inMillis(row);
    }

    private Object inMillis(Object row) {
        if (row instanceof ExactTime time) {
            return time.millis();
        }
        if (!(row instanceof @Nullable Object[] values)) {
            return row;
        }
        @Nullable Object[] changed = values;
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof ExactTime time) {
                if (changed == values) {
                    changed = values.clone();
                }
                changed[i] = time.millis();
            }
        }
        return changed;
    }

    @Override
    public void close() {
        current = null;
        if (rows != null) {
            rows.close();
        }
    }
}
