package dev.cairn.sort;

import java.util.Collection;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Merges runs. */
final class MergedItems implements SortedItems {

    private record Head(SortedItem item, SortedItems rest) {}

    /** The first item of each run that has one left. */
    private final PriorityQueue<Head> heads =
            new PriorityQueue<>((one, other) -> SortedItem.compare(one.item, other.item));

    MergedItems(Collection<Run> runs) {
        runs.forEach(run -> add(run.read()));
    }

    private void add(SortedItems items) {
        SortedItem first = items.next();
        if (first != null) {
            heads.add(new Head(first, items));
        }
    }

    @Override
    public @Nullable SortedItem next() {
        Head least = heads.poll();
        if (least == null) {
            return null;
        }
        add(least.rest);
        return least.item;
    }
}
