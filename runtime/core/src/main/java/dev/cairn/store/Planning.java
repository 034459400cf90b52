package dev.cairn.store;

import dev.cairn.NoIndexException;
import dev.cairn.index.IndexState;
import dev.cairn.query.Column;
import dev.cairn.query.KeySpace;
import dev.cairn.query.Order;
import dev.cairn.query.Plan;
import dev.cairn.query.Planner;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Plans the queries of a table over some state of its indexes. */
final class Planning<K, V> {

    private final Table<K, V> table;
    private final List<OpenIndex<K, V>> indexes;
    private final Order<V> byId;

    Planning(Table<K, V> table, List<OpenIndex<K, V>> indexes) {
        this.table = table;
        this.indexes = indexes;
        EntityDescriptor<K, V> descriptor = table.descriptor();
        Column<V, K> id = Column.of(descriptor.idName(), descriptor.idType(), descriptor::id);
        this.byId = id.asc();
    }

    /** The query with its order, if any, completed by the ids: pages need one that does not change. */
    QueryShape<V> paged(QueryShape<V> shape) {
        return shape.orderedAtLastBy(byId);
    }

    Plan<V> plan(QueryShape<V> shape) {
        return plan(shape, this::plan);
    }

    /** Plans a query whose rows are only counted. */
    Plan<V> planCount(QueryShape<V> shape) {
        return shape.orders().isEmpty() && !shape.windowed() ? plan(shape, this::planCount) : plan(shape);
    }

    private Plan<V> plan(QueryShape<V> shape, BiFunction<QueryShape<V>, List<KeySpace>, Plan<V>> planner) {
        List<OpenIndex<K, V>> ready = indexes.stream()
                .filter(index -> index.state() == IndexState.READY)
                .toList();
        try {
            return planner.apply(shape, KeySpaces.of(table, ready));
        } catch (NoIndexException e) {
            if (ready.size() == indexes.size()) {
                throw e;
            }
            checkReadable(shape, e);
            throw e;
        }
    }

    private Plan<V> plan(QueryShape<V> shape, List<KeySpace> spaces) {
        return planner(spaces).plan(shape.bounded(), shape.ordering(), shape.limit(), shape.fullScan());
    }

    /** Plans with the indexes that are ready. */
    Planner<V> planner() {
        return planner(KeySpaces.of(
                table,
                indexes.stream()
                        .filter(index -> index.state() == IndexState.READY)
                        .toList()));
    }

    private Plan<V> planCount(QueryShape<V> shape, List<KeySpace> spaces) {
        return planner(spaces).planCount(shape.filter(), shape.limit(), shape.fullScan());
    }

    private Planner<V> planner(List<KeySpace> spaces) {
        return new Planner<>(
                table.name(),
                table.descriptor().idName(),
                spaces,
                KeySpaces.neverNull(table.descriptor()),
                (partition, range) -> table.backend().approximateCount(partition, range));
    }

    /** Throws if an index that is not ready would serve the query. */
    private void checkReadable(QueryShape<V> shape, NoIndexException refusal) {
        Plan<V> plan;
        try {
            plan = plan(shape, KeySpaces.of(table, indexes));
        } catch (NoIndexException none) {
            refusal.addSuppressed(none);
            throw refusal;
        }
        plan.reads().forEach(read -> index(read.space()).ifPresent(OpenIndex::checkReadable));
    }

    /** The index whose keys these are; none if they are the ids. */
    Optional<OpenIndex<K, V>> index(KeySpace space) {
        return indexes.stream()
                .filter(index -> !space.ids() && index.partition().equals(space.partition()))
                .findFirst();
    }
}
