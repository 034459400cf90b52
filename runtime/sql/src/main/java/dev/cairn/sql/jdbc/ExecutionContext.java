package dev.cairn.sql.jdbc;

import dev.cairn.sql.run.Session;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.avatica.util.DateTimeUtils;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.linq4j.QueryProvider;
import org.apache.calcite.rel.type.TimeFrames;
import org.apache.calcite.schema.SchemaPlus;
import org.jspecify.annotations.Nullable;

/** What a running statement asks for: its parameters, its session, the time at which it began, whether to stop. */
final class ExecutionContext implements DataContext {

    static final String USER = "cairn";

    private final Session session;
    private final Engine engine;
    private final Parameters parameters;
    private final Map<String, Object> constants;
    private final AtomicBoolean cancelled;
    private final long begun = System.currentTimeMillis();

    /**
     * Begins an execution.
     *
     * @param constants what the plan has put aside for its code
     */
    ExecutionContext(
            Session session,
            Engine engine,
            Parameters parameters,
            Map<String, Object> constants,
            AtomicBoolean cancelled) {
        this.constants = constants;
        this.session = session;
        this.engine = engine;
        this.parameters = parameters;
        this.cancelled = cancelled;
    }

    @Override
    public SchemaPlus getRootSchema() {
        CalciteSchema root = engine.root();
        return root.plus();
    }

    @Override
    public JavaTypeFactory getTypeFactory() {
        return engine.types();
    }

    @Override
    public QueryProvider getQueryProvider() {
        throw new UnsupportedOperationException("Statements are text only.");
    }

    @Override
    public @Nullable Object get(String name) {
        if (name.startsWith("?")) {
            return parameters.internal(number(name, 1));
        }
        return switch (name) {
            case Session.NAME -> session;
            case "cancelFlag" -> cancelled;
            case Parameters.LITERALS -> parameters.literals();
            case "utcTimestamp", "currentTimestamp", "localTimestamp", "sysTimestamp" -> begun;
            case "timeZone" -> DateTimeUtils.UTC_ZONE;
            case "timeFrameSet" -> TimeFrames.CORE;
            case "user", "systemUser" -> USER;
            case "locale" -> Locale.ROOT;
            default ->
                name.startsWith(Parameters.EXACT)
                        ? parameters.exact(number(name, Parameters.EXACT.length()))
                        : constants.get(name);
        };
    }

    private static int number(String name, int from) {
        return Integer.parseInt(name.substring(from));
    }

    static TimeZone zone() {
        return DateTimeUtils.UTC_ZONE;
    }
}
