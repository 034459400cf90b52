package dev.cairn.sql.jdbc;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLSyntaxErrorException;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.runtime.CalciteException;
import org.apache.calcite.sql.parser.SqlParseException;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with the text of a statement: where, and what may have been meant. */
final class SyntaxFailures {

    private SyntaxFailures() {}

    /** The failure in words, if it is one of a statement's text. */
    static @Nullable SQLException translate(Throwable failure) {
        return translate(failure, StatementText.NONE, KnownNames.NONE);
    }

    /** The failure in words, if it is one of a statement's text. */
    static @Nullable SQLException translate(Throwable failure, StatementText text, KnownNames names) {
        if (failure instanceof SqlParseException wrong && wrong.getPos() != null) {
            String where = text.at(wrong.getPos().getLineNum(), wrong.getPos().getColumnNum());
            return new SQLSyntaxErrorException(
                    where + sentence(ParseFailures.text(wrong, text)), SqlState.SYNTAX, failure);
        }
        if (failure instanceof CalciteContextException wrong && wrong.getPosLine() > 0) {
            return invalid(wrong, text, names);
        }
        return failure instanceof CalciteException && failure.getCause() == null
                ? new SQLSyntaxErrorException(sentence(String.valueOf(failure.getMessage())), SqlState.INVALID, failure)
                : null;
    }

    private static SQLException invalid(CalciteContextException wrong, StatementText text, KnownNames names) {
        Throwable cause = wrong.getCause() == null ? wrong : wrong.getCause();
        String message = String.valueOf(cause.getMessage());
        String where = text.at(wrong.getPosLine(), wrong.getPosColumn());
        if (message.contains("does not allow NULLs")) {
            return new SQLIntegrityConstraintViolationException(where + sentence(message), SqlState.NOT_NULL, wrong);
        }
        if (message.startsWith("Illegal use of dynamic parameter")) {
            return new SQLSyntaxErrorException(
                    where + "The type of the parameter does not follow from where it stands. Say it, as in"
                            + " CAST(? AS VARCHAR).",
                    SqlState.INVALID,
                    wrong);
        }
        int position = text.position(wrong.getPosLine(), wrong.getPosColumn());
        UnknownNames.Told told = UnknownNames.of(message, text.sql(), position, names);
        return told == null
                ? new SQLSyntaxErrorException(where + sentence(message), SqlState.INVALID, wrong)
                : new SQLSyntaxErrorException(where + told.text(), told.state(), wrong);
    }

    private static String sentence(String message) {
        return message.endsWith(".") || message.endsWith("?") ? message : message + ".";
    }
}
