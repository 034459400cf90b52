package dev.cairn.sql.prepare;

import dev.cairn.sql.run.FirstFailure;
import dev.cairn.sql.run.StatementContext;
import dev.cairn.sql.run.StatementRows;
import dev.cairn.sql.schema.EntityTable;
import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.jdbc.CalcitePrepare.CalciteSignature;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;

/** A prepared statement, each of whose executions has one state of the database. */
final class StatementSignature<T> extends CalciteSignature<T> {

    private final CalciteSignature<T> prepared;
    private final List<EntityTable<?, ?>> tables;
    private final FirstFailure failure = new FirstFailure();

    StatementSignature(CalciteSignature<T> prepared, List<EntityTable<?, ?>> tables) {
        super(
                prepared.sql,
                prepared.parameters,
                prepared.internalParameters,
                prepared.rowType,
                prepared.columns,
                prepared.cursorFactory,
                prepared.rootSchema,
                prepared.getCollationList(),
                -1,
                null,
                prepared.statementType);
        this.prepared = prepared;
        this.tables = tables;
    }

    @Override
    public Enumerable<T> enumerable(DataContext connection) {
        return new AbstractEnumerable<T>() {
            @Override
            public Enumerator<T> enumerator() {
                StatementContext statement = new StatementContext(connection, tables);
                return new StatementRows<>(statement, prepared::enumerable, failure);
            }
        };
    }
}
