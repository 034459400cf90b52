package dev.cairn.store;

import dev.cairn.IndexProgress;
import dev.cairn.catalog.BuildMark;
import dev.cairn.catalog.CatalogViolation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The filling of one index: how far it is, and how it ends. One thread carries it out, any number may look. */
final class IndexBuild<K, V> {

    /** Violations that are listed; there may be millions. */
    static final int LISTED = 100;

    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final OpenIndex<K, V> index;
    private final long total;
    private final long doneBefore;
    private final CompletableFuture<List<CatalogViolation>> end = new CompletableFuture<>();
    private volatile BuildMark mark;
    /** When it went on, or 0 as long as it waits for its turn. */
    private volatile long started;

    private IndexBuild(OpenIndex<K, V> index, BuildMark mark, long total) {
        this.index = index;
        this.mark = mark;
        this.doneBefore = mark.done();
        this.total = total;
    }

    /** Goes on where the last attempt to fill an index ended. */
    static <K, V> IndexBuild<K, V> of(Table<K, V> table, OpenIndex<K, V> index, long total) {
        byte[] stored = table.backend().get(index.partition(), BuildMark.key());
        return new IndexBuild<>(index, BuildMark.read(stored, index.definition().name()), total);
    }

    /** What is filled. */
    OpenIndex<K, V> index() {
        return index;
    }

    BuildMark mark() {
        return mark;
    }

    void start() {
        long now = System.nanoTime();
        started = now == 0 ? 1 : now;
    }

    void reached(BuildMark next) {
        mark = next;
    }

    /** Whether as many violations were found as are listed, so that there is no use in going on. */
    boolean hopeless() {
        return mark.violations().size() >= LISTED;
    }

    /** The mark after some more entities. */
    BuildMark after(List<Bytes> ids, List<CatalogViolation> found) {
        List<CatalogViolation> all = new ArrayList<>(mark.violations());
        found.stream().limit(LISTED - all.size()).forEach(all::add);
        return new BuildMark(ids.get(ids.size() - 1).array(), mark.done() + ids.size(), all);
    }

    /** The mark after the entities that could not be in the index were looked at once more. */
    BuildMark again(List<CatalogViolation> found) {
        return new BuildMark(mark.last(), mark.done(), found);
    }

    /** What violates the index, once it is over; fails if it was cut short. */
    CompletableFuture<List<CatalogViolation>> end() {
        return end;
    }

    IndexProgress progress() {
        long done = mark.done();
        double seconds = started == 0 ? 0 : (System.nanoTime() - started) / NANOS_PER_SECOND;
        double rate = seconds == 0 ? 0 : (done - doneBefore) / seconds;
        long all = Math.max(total, done);
        Optional<Duration> left =
                rate == 0 ? Optional.empty() : Optional.of(Duration.ofMillis((long) ((all - done) / rate * 1_000)));
        return new IndexProgress(done, all, rate, left);
    }
}
