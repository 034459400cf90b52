package dev.cairn.sql.jdbc;

import dev.cairn.CairnException;
import dev.cairn.CorruptDataException;
import dev.cairn.DatabaseClosedException;
import dev.cairn.DuplicateIdException;
import dev.cairn.IndexNotReadyException;
import dev.cairn.InvalidEntityException;
import dev.cairn.ReadOnlyException;
import dev.cairn.SchemaMismatchException;
import dev.cairn.StaleEntityException;
import dev.cairn.TransactionConflictException;
import dev.cairn.TransactionTooLargeException;
import dev.cairn.UniqueViolationException;
import dev.cairn.backend.ContentionException;
import dev.cairn.backend.OutcomeUnknownException;
import dev.cairn.backend.SnapshotExpiredException;
import dev.cairn.backend.TooLargeException;
import dev.cairn.sql.run.ConstraintException;
import dev.cairn.sql.run.ValueException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLNonTransientException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns whatever is thrown beneath JDBC into the {@link SQLException} that says it. */
final class Failures {

    private static final int LONGEST_CHAIN = 20;

    /** Every level of an expression may add a cause. */
    private static final int DEEPEST = 100_000;

    private static final Pattern NO_TIME = Pattern.compile(
            "Invalid (DATE|TIME|TIMESTAMP) value.*|Value of \\w+ field is out of range in.*", Pattern.DOTALL);

    private Failures() {}

    /**
     * Translates a failure.
     *
     * @param failure what was thrown
     * @return what to throw: an error, or an SQL exception with its state
     */
    static Throwable translate(Throwable failure) {
        if (failure instanceof Error && !says(failure)) {
            return failure;
        }
        if (failure instanceof SQLException told && told.getSQLState() != null) {
            return told;
        }
        SQLException deep = ofDepth(failure);
        if (deep != null) {
            return deep;
        }
        Throwable cause = failure;
        for (int i = 0; cause != null && i < LONGEST_CHAIN; i++, cause = cause.getCause()) {
            SQLException known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return unknown(failure);
    }

    /** Whether an error is one of the statement, not of the process. */
    private static boolean says(Throwable error) {
        return error instanceof AssertionError
                || error instanceof StackOverflowError
                || error instanceof ExceptionInInitializerError
                || (error instanceof NoClassDefFoundError && error.getCause() instanceof ExceptionInInitializerError);
    }

    /** The failure of what is nested too deeply, if it is that; the messages in between repeat the statement. */
    private static @Nullable SQLException ofDepth(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < DEEPEST; i++, cause = cause.getCause()) {
            if (cause instanceof StackOverflowError) {
                return new SQLNonTransientException(
                        "The statement is nested too deeply. Split it, or use parameters.", SqlState.TOO_LARGE, cause);
            }
        }
        return null;
    }

    /** The same for one that must be an SQL exception. */
    static SQLException sql(Throwable failure) {
        Throwable translated = translate(failure);
        if (translated instanceof Error error) {
            throw error;
        }
        return (SQLException) translated;
    }

    /** Translates what was thrown when the text of a statement was looked at. */
    static SQLException ofText(Throwable failure, StatementText text, KnownNames names) {
        SQLException deep = ofDepth(failure);
        if (deep != null) {
            return deep;
        }
        Throwable cause = failure;
        for (int i = 0; cause != null && i < LONGEST_CHAIN; i++, cause = cause.getCause()) {
            SQLException wrong = SyntaxFailures.translate(cause, text, names);
            if (wrong != null) {
                return wrong;
            }
        }
        return sql(failure);
    }

    private static @Nullable SQLException known(Throwable failure) {
        if (failure instanceof SQLException told && told.getSQLState() != null) {
            return told;
        }
        if (failure instanceof CairnException told) {
            return ofDatabase(told);
        }
        if (failure instanceof ConstraintException) {
            return new SQLIntegrityConstraintViolationException(failure.getMessage(), SqlState.NOT_NULL, failure);
        }
        if (failure instanceof ValueException) {
            return new SQLDataException(failure.getMessage(), SqlState.CAST, failure);
        }
        if (failure instanceof ArithmeticException) {
            boolean byZero = String.valueOf(failure.getMessage()).contains("zero");
            return new SQLDataException(
                    byZero ? "Division by zero." : "A number is out of range: " + failure.getMessage(),
                    byZero ? SqlState.DIVISION_BY_ZERO : SqlState.OUT_OF_RANGE,
                    failure);
        }
        if (failure instanceof NumberFormatException) {
            return new SQLDataException("This is no number: " + failure.getMessage(), SqlState.CAST, failure);
        }
        String message = String.valueOf(failure.getMessage());
        if (NO_TIME.matcher(message).matches()) {
            return new SQLDataException(message + ".", SqlState.TIME, failure);
        }
        if (message.contains("grows beyond 64 KB")) {
            return new SQLNonTransientException(
                    "The statement is too long for what has to be computed of each row. Split it.",
                    SqlState.TOO_LARGE,
                    failure);
        }
        if (message.startsWith("Invalid escape ")) {
            return new SQLDataException(
                    message + ".",
                    message.contains("character") ? SqlState.ESCAPE_CHARACTER : SqlState.ESCAPE_SEQUENCE,
                    failure);
        }
        if (message.startsWith("more than one value in agg SINGLE_VALUE")) {
            return new SQLDataException(
                    "A subquery that stands for one value has several rows.", SqlState.CARDINALITY, failure);
        }
        return SyntaxFailures.translate(failure);
    }

    private static SQLException ofDatabase(CairnException failure) {
        String message = failure.getMessage();
        if (failure instanceof DuplicateIdException || failure instanceof UniqueViolationException) {
            return new SQLIntegrityConstraintViolationException(message, SqlState.UNIQUE, failure);
        }
        if (failure instanceof InvalidEntityException) {
            return new SQLDataException(message, SqlState.DATA, failure);
        }
        if (failure instanceof TransactionConflictException
                || failure instanceof StaleEntityException
                || failure instanceof ContentionException
                || failure instanceof SnapshotExpiredException) {
            return new SQLTransactionRollbackException(message, SqlState.CONFLICT, failure);
        }
        if (failure instanceof TransactionTooLargeException || failure instanceof TooLargeException) {
            return new SQLNonTransientException(message, SqlState.TOO_LARGE, failure);
        }
        if (failure instanceof ReadOnlyException) {
            return new SQLNonTransientException(message, SqlState.READ_ONLY, failure);
        }
        if (failure instanceof DatabaseClosedException) {
            return new SQLNonTransientConnectionException(message, SqlState.NO_CONNECTION, failure);
        }
        if (failure instanceof IndexNotReadyException) {
            return new SQLTransientException(message, SqlState.NOT_READY, failure);
        }
        if (failure instanceof SchemaMismatchException) {
            return new SQLNonTransientException(message, SqlState.NOT_READY, failure);
        }
        if (failure instanceof OutcomeUnknownException) {
            return new SQLException(message, SqlState.OUTCOME_UNKNOWN, failure);
        }
        return failure instanceof CorruptDataException
                ? new SQLDataException(message, SqlState.DATA, failure)
                : new SQLException(message, SqlState.STORAGE, failure);
    }

    private static SQLException unknown(Throwable failure) {
        Throwable root = failure;
        for (int i = 0; root.getCause() != null && i < LONGEST_CHAIN; i++) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.toString() : root.getMessage();
        if (root instanceof UnsupportedOperationException || failure instanceof SQLFeatureNotSupportedException) {
            return new SQLFeatureNotSupportedException(
                    root.getMessage() == null ? "This is not supported." : message, SqlState.NOT_SUPPORTED, failure);
        }
        return new SQLException(message, SqlState.INTERNAL, failure);
    }
}
