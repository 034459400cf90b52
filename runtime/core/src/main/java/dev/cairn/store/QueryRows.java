package dev.cairn.store;

import dev.cairn.backend.Snapshot;
import dev.cairn.index.KeyRange;
import dev.cairn.query.Arguments;
import dev.cairn.query.EntryValues;
import dev.cairn.query.Filter;
import dev.cairn.query.KeyRead;
import dev.cairn.query.Place;
import dev.cairn.query.Plan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a query over one snapshot, up to its limit. */
final class QueryRows<K, V> implements AutoCloseable {

    /** More rows than this are sorted as a whole, whatever the limit. */
    private static final int LARGEST_HEAP = 100_000;

    /**
     * A row.
     *
     * @param id the encoded id
     * @param entity the entity, or null if it was not needed
     * @param entry what an index tells of it, if that was asked for and there is no entity
     */
    record Row<V>(byte[] id, @Nullable V entity, @Nullable EntryValues entry) {}

    private final Table<K, V> table;
    private final QueryShape<V> shape;
    private final Plan<V> plan;
    private final FoundEntities<K, V> found;
    private final StoredEntities<K, V> stored;
    private final Snapshot snapshot;
    private final boolean entities;
    private final boolean byEntity;
    private final Set<Bytes> seen = new HashSet<>();
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private FoundRow.@Nullable Source open;
    private Filter<V> check = Filter.all();
    /** Whether the entities are fetched one by one, rather than read where they lie. */
    private boolean fetched;

    private @Nullable Deque<Row<V>> sorted;
    private final Arguments arguments;
    private final boolean entries;
    private long skip;
    private long remaining;

    /** What is asked of the rows: the entities, the columns of the plan, the ids in order, or their number. */
    enum Need {
        ENTITIES,
        COLUMNS,
        IDS,
        COUNT
    }

    QueryRows(
            Table<K, V> table,
            Planning<K, V> planning,
            QueryShape<V> shape,
            Plan<V> plan,
            Snapshot snapshot,
            Need need) {
        this(table, planning, shape, plan, snapshot, need, Arguments.NONE, 0);
    }

    /** Leaves out the first {@code skip} rows, which do not count for the limit. */
    QueryRows(
            Table<K, V> table,
            Planning<K, V> planning,
            QueryShape<V> shape,
            Plan<V> plan,
            Snapshot snapshot,
            Need need,
            Arguments arguments,
            long skip) {
        this.table = table;
        this.arguments = arguments;
        this.skip = skip;
        this.shape = shape;
        this.plan = plan;
        this.found = new FoundEntities<>(table, planning, snapshot, arguments);
        this.stored = new StoredEntities<>(table);
        this.snapshot = snapshot;
        this.remaining = shape.limit();
        boolean united = plan.reads().size() > 1;
        boolean turned = plan.ordering().any() && plan.ordering().idsDescending();
        this.entries = need == Need.COLUMNS && plan.entriesSuffice();
        this.entities = need == Need.ENTITIES
                || (need == Need.COLUMNS && !entries)
                || !plan.exact()
                || plan.sorted()
                || shape.windowed()
                || (united && turned && need == Need.IDS);
        // The first of the reads that would find an entity gives it: told by the entity, or by the ids seen before.
        this.byEntity = united && entities;
        for (int i = 0; i < plan.reads().size(); i++) {
            if (turned) {
                waiting.addFirst(i);
            } else {
                waiting.addLast(i);
            }
        }
    }

    /** The next row, or null if there is none. */
    @Nullable
    Row<V> next() {
        if (remaining == 0) {
            return null;
        }
        while (skip > 0 && !skippedByKeys()) {
            if (found() == null) {
                remaining = 0;
                return null;
            }
            skip--;
        }
        Row<V> row = found();
        remaining--;
        return row;
    }

    /** Whether rows can be left out before their entities are read. */
    private boolean skippedByKeys() {
        return !plan.sorted() && plan.reads().size() == 1 && plan.exact() && !shape.windowed();
    }

    private @Nullable Row<V> found() {
        return plan.sorted() ? nextSorted() : nextFound();
    }

    private @Nullable Row<V> nextSorted() {
        if (sorted == null) {
            sorted = sort();
        }
        return sorted.poll();
    }

    private Deque<Row<V>> sort() {
        Comparator<Sorted<V>> order = Comparator.comparing(Sorted::place, Place.comparator(plan.ordering()));
        List<Sorted<V>> rows = new ArrayList<>();
        long kept = remaining + skip;
        if (kept >= 0 && kept <= LARGEST_HEAP) {
            PriorityQueue<Sorted<V>> first = new PriorityQueue<>(order.reversed());
            for (Row<V> row = nextFound(); row != null; row = nextFound()) {
                first.add(sorted(row));
                if (first.size() > kept) {
                    first.poll();
                }
            }
            rows.addAll(first);
        } else {
            for (Row<V> row = nextFound(); row != null; row = nextFound()) {
                rows.add(sorted(row));
            }
        }
        rows.sort(order);
        Deque<Row<V>> result = new ArrayDeque<>();
        rows.forEach(each -> result.add(each.row));
        return result;
    }

    private Sorted<V> sorted(Row<V> row) {
        return new Sorted<>(shape.place(entity(row), row.id()), row);
    }

    private record Sorted<V>(Place<V> place, Row<V> row) {}

    private static <V> V entity(Row<V> row) {
        V entity = row.entity();
        if (entity == null) {
            throw new IllegalStateException("The entity was not read.");
        }
        return entity;
    }

    private @Nullable Row<V> nextFound() {
        while (true) {
            FoundRow.Source rows = open;
            FoundRow row = rows == null ? null : rows.next();
            if (row != null) {
                Row<V> matching = match(row);
                if (matching != null) {
                    return matching;
                }
            } else {
                close();
                Integer read = waiting.poll();
                if (read == null) {
                    return null;
                }
                open(read);
            }
        }
    }

    private void open(int number) {
        KeyRead<V> read = plan.reads().get(number);
        Filter<V> left =
                byEntity ? read.residual().and(FoundEntities.notBefore(plan.alternatives(), number)) : read.residual();
        check = left.bind(arguments);
        fetched = !read.space().ids() && !read.space().covering();
        boolean all = plan.sorted() || !read.exact() || plan.reads().size() > 1 || shape.windowed();
        long wanted = plan.sorted() ? Long.MAX_VALUE : remaining;
        FoundEntities.Fetch fetch = entries ? FoundEntities.Fetch.ENTRY : FoundEntities.Fetch.ID;
        open = found.open(
                read,
                ranges(read),
                entities ? FoundEntities.Fetch.ENTITY : fetch,
                plan.ordering().idsDescending(),
                skippedByKeys() ? skip : 0,
                wanted,
                all ? Long.MAX_VALUE : remaining);
    }

    private List<KeyRange> ranges(KeyRead<V> read) {
        return plan.sorted() || read.lookup() || !shape.windowed()
                ? read.ranges(arguments)
                : read.ranges(arguments, plan.ordering(), shape.lower(), shape.upper());
    }

    private @Nullable Row<V> match(FoundRow row) {
        if (!entities) {
            boolean first = plan.reads().size() == 1 || seen.add(new Bytes(row.id()));
            return first ? new Row<>(row.id(), null, row.entry()) : null;
        }
        V entity = entity(row);
        boolean matches = check.test(entity) && (!shape.windowed() || shape.contains(shape.place(entity, row.id())));
        return matches ? new Row<>(row.id(), entity, null) : null;
    }

    @SuppressWarnings("unchecked") // known to the cache of this table
    private V entity(FoundRow row) {
        if (row.known() != null) {
            return (V) row.known();
        }
        byte[] value = row.stored();
        if (value == null) {
            throw new IllegalStateException("The entity was not fetched.");
        }
        return fetched
                ? stored.decode(row.id(), value, snapshot)
                : table.values().decode(row.id(), value);
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
