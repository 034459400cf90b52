package dev.cairn.sql.jdbc;

import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.calcite.avatica.AvaticaParameter;
import org.apache.calcite.jdbc.CalcitePrepare;
import org.jspecify.annotations.Nullable;

/**
 * Prepares texts that differ in literals as one statement with parameters, so that only the first of them is planned by
 * Calcite. Where a parameter does not mean what the literal does, the text has to be prepared as it is.
 */
final class SharedPlans {

    private static final Set<Integer> TEXTS = Set.of(Types.CHAR, Types.VARCHAR);
    private static final Set<Integer> NUMBERS = Set.of(Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT);

    private final SqlConnection connection;
    private final Set<String> unshared;

    /**
     * For the statements of a connection.
     *
     * @param unshared the texts with parameters that cannot be prepared, known to all connections
     */
    SharedPlans(SqlConnection connection, Set<String> unshared) {
        this.connection = connection;
        this.unshared = unshared;
    }

    /** An empty set of texts, which keeps the last of them. */
    static Set<String> texts(int most) {
        return Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > most;
            }
        }));
    }

    /** Prepares a text with its literals as the values of parameters; null if it has to be prepared as it is. */
    Executor.@Nullable Prepared prepare(@Nullable String sql, AtomicBoolean cancelled) {
        LiteralText text = sql == null ? null : LiteralText.of(sql);
        if (text == null || unshared.contains(text.sql())) {
            return null;
        }
        CalcitePrepare.CalciteSignature<Object> prepared;
        try {
            prepared = connection.prepare(text.sql(), cancelled);
        } catch (SQLException e) { // whatever is wrong, the text as it is tells it better
            if (!cancelled.get()) {
                unshared.add(text.sql());
            }
            return null;
        }
        List<AvaticaParameter> types = prepared.parameters;
        if (types.size() != text.values().size()) {
            return null;
        }
        ParameterValues values = new ParameterValues(types, false);
        for (int i = 0; i < types.size(); i++) {
            Object value = text.values().get(i);
            if (!(value instanceof String ? TEXTS : NUMBERS).contains(types.get(i).parameterType)
                    || types.get(i).typeName.equals("UUID")) {
                return null;
            }
        }
        try {
            for (int i = 0; i < types.size(); i++) {
                values.set(i + 1, text.values().get(i));
            }
            return new Executor.Prepared(prepared, values.bound().ofLiterals());
        } catch (SQLException e) { // a number that the column cannot hold is none of its values, which is no error
            return null;
        }
    }
}
