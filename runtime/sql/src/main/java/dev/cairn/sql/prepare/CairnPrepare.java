package dev.cairn.sql.prepare;

import dev.cairn.sql.schema.EntityTable;
import java.lang.reflect.Type;
import java.util.List;
import org.apache.calcite.prepare.CalcitePrepareImpl;

/** Prepares statements over the tables of a database. */
public final class CairnPrepare extends CalcitePrepareImpl {

    private final List<EntityTable<?, ?>> tables;

    /**
     * Makes what prepares statements.
     *
     * @param tables all tables that statements may read
     */
    public CairnPrepare(List<EntityTable<?, ?>> tables) {
        this.tables = List.copyOf(tables);
    }

    @Override
    public <T> CalciteSignature<T> prepareSql(Context context, Query<T> query, Type elementType, long maxRowCount) {
        return new StatementSignature<>(super.prepareSql(context, query, elementType, maxRowCount), tables);
    }
}
