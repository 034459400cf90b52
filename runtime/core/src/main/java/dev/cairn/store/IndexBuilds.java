package dev.cairn.store;

import dev.cairn.CairnException;
import dev.cairn.DatabaseClosedException;
import dev.cairn.IndexProgress;
import dev.cairn.catalog.Catalog;
import dev.cairn.catalog.CatalogViolation;
import dev.cairn.key.ByteRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** The indexes of a database that are being filled. Safe for use by several threads. */
final class IndexBuilds implements AutoCloseable {

    private record Name(String table, String index) {}

    private final Catalog catalog;
    private final Pace pace;
    private final BuildThread thread = new BuildThread();
    /** Those that are under way, wait for their turn, or were cut short by an error. */
    private final Map<Name, IndexBuild<?, ?>> builds = new ConcurrentHashMap<>();

    IndexBuilds(Catalog catalog, IndexBuildOptions options) {
        this.catalog = catalog;
        this.pace = new Pace(options);
    }

    /** Fills the indexes of a table that are not filled. An entity that cannot be read is an error. */
    <K, V> void fill(Table<K, V> table) {
        run(table, begin(table, table.current().get().filling()), true);
    }

    /** The same in the background; an entity that cannot be read keeps the indexes from being built. */
    <K, V> void fillInBackground(Table<K, V> table) {
        List<IndexBuild<K, V>> begun = begin(table, table.current().get().filling());
        try {
            if (!begun.isEmpty()) {
                thread.run(() -> run(table, begun, false));
            }
        } catch (DatabaseClosedException e) {
            begun.forEach(build -> build.end().completeExceptionally(e));
            throw e;
        }
    }

    /** Fills an index once more, or waits for that if it is being done. Returns what violates it. */
    <K, V> List<CatalogViolation> rebuild(Table<K, V> table, OpenIndex<K, V> index) {
        List<IndexBuild<K, V>> begun = List.of();
        IndexBuild<?, ?> build;
        synchronized (this) {
            table.current().checkNotLoading(table.name());
            build = builds.get(name(table, index));
            if (build == null || build.end().isDone()) {
                begun = begin(table, List.of(new IndexSwitch<>(catalog, table).fill(index)));
                build = begun.get(0);
            }
        }
        run(table, begun, false);
        try {
            return build.end().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CairnException known ? known : e;
        }
    }

    /** Has a table keep writes out for a load, as soon as none of its indexes is being filled; none will be meanwhile. */
    void beginLoad(Table<?, ?> table) {
        for (IndexBuild<?, ?> first = beginLoadOrFind(table); first != null; first = beginLoadOrFind(table)) {
            first.end().exceptionally(failure -> List.of()).join();
        }
    }

    /** Begins the load, or finds what it has to wait for. */
    private synchronized @Nullable IndexBuild<?, ?> beginLoadOrFind(Table<?, ?> table) {
        for (Map.Entry<Name, IndexBuild<?, ?>> each : builds.entrySet()) {
            if (each.getKey().table.equals(table.name())
                    && !each.getValue().end().isDone()) {
                return each.getValue();
            }
        }
        table.current().beginLoad(table.name());
        return null;
    }

    private synchronized <K, V> List<IndexBuild<K, V>> begin(Table<K, V> table, List<OpenIndex<K, V>> filling) {
        pace.check();
        if (filling.isEmpty()) {
            return List.of();
        }
        long total = table.backend().approximateCount(table.partition(), ByteRange.all());
        List<IndexBuild<K, V>> begun = new ArrayList<>();
        for (OpenIndex<K, V> index : filling) {
            IndexBuild<K, V> build = IndexBuild.of(table, index, total);
            builds.put(name(table, index), build);
            begun.add(build);
        }
        return begun;
    }

    /** Fills those together that are at the same place: reading entities is the greater part of the work. */
    private <K, V> void run(Table<K, V> table, List<IndexBuild<K, V>> begun, boolean readable) {
        Map<@Nullable Bytes, List<IndexBuild<K, V>>> groups = new LinkedHashMap<>();
        for (IndexBuild<K, V> build : begun) {
            byte[] last = build.mark().last();
            groups.computeIfAbsent(last == null ? null : new Bytes(last), place -> new ArrayList<>())
                    .add(build);
        }
        try {
            List<IndexBuilder<K, V>> walks = groups.values().stream()
                    .map(group -> new IndexBuilder<>(table, group, pace, readable))
                    .toList();
            // None is ready before all are filled: until then a registration can be undone.
            walks.forEach(IndexBuilder::walk);
            walks.forEach(IndexBuilder::lookAgain);
            begun.forEach(build -> end(table, build));
        } catch (RuntimeException | Error e) {
            begun.forEach(build -> build.end().completeExceptionally(e));
            throw e;
        }
    }

    private <K, V> void end(Table<K, V> table, IndexBuild<K, V> build) {
        List<CatalogViolation> violations = build.mark().violations();
        IndexSwitch<K, V> state = new IndexSwitch<>(catalog, table);
        if (violations.isEmpty()) {
            state.ready(build.index());
        } else {
            state.failed(build.index(), violations);
        }
        builds.remove(name(table, build.index()), build);
        build.end().complete(violations);
    }

    /** Forgets what was begun for a table that is not to be used. */
    void forget(String table) {
        builds.keySet().removeIf(name -> name.table.equals(table));
    }

    Optional<IndexProgress> progress(String table, String index) {
        return Optional.ofNullable(builds.get(new Name(table, index))).map(IndexBuild::progress);
    }

    /** Waits until nothing is being filled; throws what has cut one short. */
    void await() throws InterruptedException {
        for (IndexBuild<?, ?> build : builds.values()) {
            try {
                build.end().get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof CairnException known ? known : new CompletionException(e.getCause());
            }
        }
        pace.check();
    }

    private static Name name(Table<?, ?> table, OpenIndex<?, ?> index) {
        return new Name(table.name(), index.definition().name());
    }

    /** Ends everything at the next batch. Does not wait for it, since the backend lets nobody in who comes too late. */
    @Override
    public void close() {
        pace.close();
        thread.close();
        builds.values().forEach(build -> build.end().completeExceptionally(Pace.closed()));
    }
}
