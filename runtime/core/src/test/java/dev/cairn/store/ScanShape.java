package dev.cairn.store;

import dev.cairn.EntityScan;
import dev.cairn.Range;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexDefinition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A scan of tasks, and what it should read in terms of plain collections.
 *
 * @param name what it is
 * @param scan makes the scan
 * @param filter tells which tasks it reads
 * @param order their order
 */
record ScanShape(
        String name,
        Function<IndexedEntityStore<String, Task>, EntityScan<String, Task>> scan,
        Predicate<Task> filter,
        Comparator<Task> order) {

    private static final Comparator<Task> BY_ID = Comparator.comparing(Task::id);
    private static final Comparator<Task> BY_CREATED =
            Comparator.comparing(Task::createdAt).thenComparing(BY_ID);
    private static final Comparator<Task> BY_STATUS =
            Comparator.<Task, String>comparing(task -> task.status().name()).thenComparing(BY_CREATED);
    private static final Comparator<Task> BY_DUE = Comparator.comparing(
                    Task::due, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
            .thenComparing(BY_ID);
    private static final Comparator<Task> BY_COST = Comparator.comparing(
                    Task::cost, Comparator.nullsFirst(Comparator.<BigDecimal>reverseOrder()))
            .thenComparing(BY_ID);
    private static final Comparator<Task> BY_OWNER = Comparator.comparing(ScanShape::folded);

    private static final Predicate<Task> ALL = task -> true;

    /** One of every kind. */
    static List<ScanShape> some(Collection<Task.Status> statuses, Collection<String> texts, Instant from, Instant to) {
        Range<Instant> times = Range.closedOpen(from, to);
        Predicate<Instant> inTimes = time -> time.compareTo(from) >= 0 && time.compareTo(to) < 0;
        Predicate<Task> inStatuses = task -> statuses.contains(task.status());
        Predicate<Task> inTags = task -> task.tags().stream().anyMatch(texts::contains);
        Set<BigDecimal> costs = Set.of(new BigDecimal("1.0"), new BigDecimal("-7"));
        List<ScanShape> shapes = new ArrayList<>();
        shapes.add(new ScanShape("all", IndexedEntityStore::scanAll, ALL, BY_ID));
        shapes.add(new ScanShape(
                "ids",
                store -> store.scanById(Range.openClosed("b", "m")),
                task -> task.id().compareTo("b") > 0 && task.id().compareTo("m") <= 0,
                BY_ID));
        shapes.add(of("status", Task.BY_STATUS, IndexBounds.equalTo(Task.Status.NEW), isNew(), BY_CREATED));
        shapes.add(of("every status", Task.BY_STATUS, IndexBounds.all(), ALL, BY_STATUS));
        shapes.add(of("statuses", Task.BY_STATUS, IndexBounds.in(statuses), inStatuses, BY_CREATED));
        shapes.add(of(
                "statuses, times",
                Task.BY_STATUS,
                IndexBounds.in(statuses).then(times),
                inStatuses.and(task -> inTimes.test(task.createdAt())),
                BY_CREATED));
        shapes.add(of("tags", Task.BY_TAG, IndexBounds.in(texts), inTags, BY_CREATED));
        shapes.add(of(
                "tags, times",
                Task.BY_TAG,
                IndexBounds.in(texts).then(times),
                inTags.and(task -> inTimes.test(task.createdAt())),
                BY_CREATED));
        shapes.add(of("every owner", Task.BY_OWNER, IndexBounds.all(), ALL, BY_OWNER));
        shapes.add(of("owners", Task.BY_OWNER, IndexBounds.in(texts), task -> texts.contains(folded(task)), BY_ID));
        shapes.add(of("due", Task.BY_DUE, IndexBounds.equalTo(Task.Status.NEW), isNew(), BY_DUE));
        shapes.add(of("dues", Task.BY_DUE, IndexBounds.in(statuses), inStatuses, BY_DUE));
        shapes.add(of(
                "dues, times",
                Task.BY_DUE,
                IndexBounds.in(statuses).then(times),
                inStatuses.and(task -> task.due() != null && inTimes.test(task.due())),
                BY_DUE));
        shapes.add(of("every cost", Task.BY_COST, IndexBounds.all(), ALL, BY_COST));
        shapes.add(of(
                "costs",
                Task.BY_COST,
                IndexBounds.in(costs),
                task -> task.cost() != null && costs.stream().anyMatch(cost -> cost.compareTo(task.cost()) == 0),
                BY_ID));
        shapes.add(of("nothing", Task.BY_FOLDER, IndexBounds.in(List.of()), task -> false, BY_ID));
        return shapes;
    }

    private static ScanShape of(
            String name,
            IndexDefinition<String, Task> index,
            IndexBounds bounds,
            Predicate<Task> filter,
            Comparator<Task> order) {
        return new ScanShape(name, store -> store.scan(index, bounds), filter, order);
    }

    private static Predicate<Task> isNew() {
        return task -> task.status() == Task.Status.NEW;
    }

    private static String folded(Task task) {
        return task.owner().toLowerCase(Locale.ROOT);
    }

    List<Task> expected(Collection<Task> tasks) {
        return tasks.stream().filter(filter).sorted(order).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
