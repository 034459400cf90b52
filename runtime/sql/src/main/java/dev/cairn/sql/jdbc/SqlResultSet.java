package dev.cairn.sql.jdbc;

import dev.cairn.sql.type.ExactTime;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import org.apache.calcite.avatica.AvaticaStatement;
import org.apache.calcite.avatica.ColumnMetaData;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.MetaImpl;
import org.apache.calcite.linq4j.Enumerable;
import org.jspecify.annotations.Nullable;

/** The rows of an execution, read as they are asked for. What they hold open is closed with the last of them. */
final class SqlResultSet extends ConvertingResultSet {

    private final @Nullable Execution execution;
    private final long most;
    private final @Nullable CurrentRow current;
    private boolean ended;
    private boolean closed;

    private SqlResultSet(
            @Nullable AvaticaStatement statement,
            Meta.Signature signature,
            @Nullable CurrentRow current,
            @Nullable Execution execution,
            long most)
            throws SQLException {
        super(statement, signature, new ResultColumns(signature.columns));
        this.current = current;
        this.execution = execution;
        this.most = most;
    }

    /** Rows that a statement reads. */
    static SqlResultSet open(
            AvaticaStatement statement,
            Meta.Signature signature,
            Enumerable<Object> rows,
            Execution execution,
            long most)
            throws SQLException {
        CurrentRow current = new CurrentRow(rows);
        SqlResultSet opened = new SqlResultSet(statement, signature, current, execution, most);
        opened.execute2(MetaImpl.createCursor(signature.cursorFactory, current::begin), signature.columns);
        execution.checkNotStopped();
        return opened;
    }

    /** Rows that are known. */
    static SqlResultSet of(List<ColumnMetaData> columns, List<Object> rows) throws SQLException {
        Meta.Signature signature = new Meta.Signature(
                columns, "", List.of(), Map.of(), Meta.CursorFactory.ARRAY, Meta.StatementType.SELECT);
        SqlResultSet opened = new SqlResultSet(null, signature, null, null, 0);
        opened.execute2(MetaImpl.createCursor(signature.cursorFactory, rows), columns);
        return opened;
    }

    @Override
    public boolean next() throws SQLException {
        checkOpen();
        if (ended) {
            return false;
        }
        try {
            if ((most <= 0 || getRow() < most) && super.next()) {
                return true;
            }
        } catch (RuntimeException | SQLException | AssertionError | StackOverflowError | LinkageError e) {
            SQLException failure = execution == null ? Failures.sql(e) : execution.failure(e);
            try {
                close();
            } catch (RuntimeException second) {
                failure.addSuppressed(second);
            }
            throw failure;
        }
        end();
        return false;
    }

    /** Closes what was open, but not the result set. */
    private void end() {
        ended = true;
        if (execution != null) {
            execution.end();
        }
        if (cursor != null) {
            cursor.close();
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            ended = true;
            if (execution != null) {
                execution.end();
            }
            super.close();
            complete();
        }
    }

    private void complete() {
        if (statement instanceof SqlStatement owner) {
            try {
                owner.closed(this);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    protected void checkOpen() throws SQLException {
        if (closed) {
            throw new SQLException("The result set is closed.", SqlState.CURSOR);
        }
    }

    @Override
    public int findColumn(String label) throws SQLException {
        checkOpen();
        for (ColumnMetaData column : columnMetaDataList) {
            if (column.label.equalsIgnoreCase(label)) {
                return column.ordinal + 1;
            }
        }
        List<String> labels =
                columnMetaDataList.stream().map(column -> column.label).toList();
        throw new SQLException(
                "There is no column \"" + label + "\". There are: " + String.join(", ", labels) + ".",
                SqlState.NO_COLUMN);
    }

    @Override
    boolean ended() {
        return ended;
    }

    @Override
    public @Nullable Object getObject(int column) throws SQLException {
        return switch (type(column)) {
            case Types.DATE -> getDate(column);
            case Types.TIME -> getTime(column);
            case Types.TIMESTAMP -> getTimestamp(column);
            default -> super.getObject(column);
        };
    }

    @Override
    public @Nullable Object getObject(String label) throws SQLException {
        return getObject(findColumn(label));
    }

    @Override
    public <T> @Nullable T getObject(int column, Class<T> type) throws SQLException {
        if (type == null) {
            throw new SQLException("The class that is asked for is null.", SqlState.ARGUMENT);
        }
        Object value = type == LocalTime.class && type(column) == Types.TIME ? timeOfDay(column) : getObject(column);
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        return ResultValues.convert(value, type, columnMetaDataList.get(column - 1).label);
    }

    @Override
    public <T> @Nullable T getObject(String label, Class<T> type) throws SQLException {
        return getObject(findColumn(label), type);
    }

    /** What a column of dates or times has, or null. */
    private @Nullable LocalDateTime time(int column) throws SQLException {
        if (!isTime(column)) {
            return null;
        }
        long value = getLong(column);
        if (wasNull()) {
            return null;
        }
        ExactTime exact = current == null ? null : current.exactTime(column);
        return exact == null ? ColumnTimes.of(type(column), value) : exact.time();
    }

    private @Nullable LocalTime timeOfDay(int column) throws SQLException {
        LocalDateTime time = time(column);
        return time == null ? null : time.toLocalTime();
    }

    @Override
    public @Nullable String getString(int column) throws SQLException {
        LocalDateTime time = time(column);
        return time == null ? super.getString(column) : ColumnTimes.text(type(column), time);
    }

    @Override
    public @Nullable String getString(String label) throws SQLException {
        return getString(findColumn(label));
    }

    private boolean isTime(int column) throws SQLException {
        int type = type(column);
        return type == Types.DATE || type == Types.TIME || type == Types.TIMESTAMP;
    }

    @Override
    public @Nullable Timestamp getTimestamp(int column) throws SQLException {
        LocalDateTime time = time(column);
        if (time == null) {
            return isTime(column) ? null : getObject(column, Timestamp.class);
        }
        return Timestamp.from(ColumnTimes.utc(time));
    }

    @Override
    public @Nullable Timestamp getTimestamp(int column, Calendar calendar) throws SQLException {
        LocalDateTime time = time(column);
        return time == null ? null : Timestamp.from(ColumnTimes.in(calendar, time));
    }

    @Override
    public @Nullable Timestamp getTimestamp(String label) throws SQLException {
        return getTimestamp(findColumn(label));
    }

    @Override
    public @Nullable Timestamp getTimestamp(String label, Calendar calendar) throws SQLException {
        return getTimestamp(findColumn(label), calendar);
    }

    @Override
    public @Nullable Date getDate(int column) throws SQLException {
        LocalDateTime time = time(column);
        if (time == null) {
            return isTime(column) ? null : getObject(column, Date.class);
        }
        return Date.valueOf(time.toLocalDate());
    }

    @Override
    public @Nullable Date getDate(int column, Calendar calendar) throws SQLException {
        LocalDateTime time = time(column);
        return time == null ? null : new Date(ColumnTimes.in(calendar, time).toEpochMilli());
    }

    @Override
    public @Nullable Date getDate(String label) throws SQLException {
        return getDate(findColumn(label));
    }

    @Override
    public @Nullable Date getDate(String label, Calendar calendar) throws SQLException {
        return getDate(findColumn(label), calendar);
    }

    @Override
    public @Nullable Time getTime(int column) throws SQLException {
        LocalDateTime time = time(column);
        if (time == null) {
            return isTime(column) ? null : getObject(column, Time.class);
        }
        return ColumnTimes.time(time);
    }

    @Override
    public @Nullable Time getTime(int column, Calendar calendar) throws SQLException {
        LocalDateTime time = time(column);
        return time == null ? null : new Time(ColumnTimes.in(calendar, time).toEpochMilli());
    }

    @Override
    public @Nullable Time getTime(String label) throws SQLException {
        return getTime(findColumn(label));
    }

    @Override
    public @Nullable Time getTime(String label, Calendar calendar) throws SQLException {
        return getTime(findColumn(label), calendar);
    }

    @Override
    public int getHoldability() {
        return ResultSet.CLOSE_CURSORS_AT_COMMIT;
    }
}
