package dev.cairn.sort;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Sorts several lists of keys with their values at once, in bounded memory. What does not fit becomes a sorted run in a
 * file; in the end all runs are merged, in several passes if there are very many. The files have no names any more as
 * soon as they are open, where the operating system allows it, so that none is left behind. To be used by one thread.
 */
public final class ExternalSort implements AutoCloseable {

    /** What an item takes beside the bytes of its key and value: three objects and a place in a list. */
    private static final int ITEM_BYTES = 72;

    /** Merging many runs at once costs a buffer for each; two at a time would read everything too often. */
    private static final int FEWEST_MERGED = 4;

    private static final int MOST_MERGED = 512;

    private final List<List<SortedItem>> lists = new ArrayList<>();
    private final Deque<Run> runs = new ArrayDeque<>();
    private final Path directory;
    private final long memoryBytes;
    private final int merged;
    private long bytes;

    /**
     * Begins to sort.
     *
     * @param lists how many lists there are
     * @param memoryBytes how much memory to use, more or less; a single item may need more
     * @param directory where files are made, when memory does not suffice
     */
    public ExternalSort(int lists, long memoryBytes, Path directory) {
        for (int list = 0; list < lists; list++) {
            this.lists.add(new ArrayList<>());
        }
        this.memoryBytes = memoryBytes;
        this.directory = directory;
        this.merged = (int) Math.max(FEWEST_MERGED, Math.min(MOST_MERGED, memoryBytes / Run.BUFFER_BYTES));
    }

    /**
     * Adds an item.
     *
     * @param list the number of its list, from 0
     * @param key the key, not to be changed any more
     * @param value the value, not to be changed any more
     * @throws dev.cairn.StorageException if a file cannot be written
     */
    public void add(int list, byte[] key, byte[] value) {
        lists.get(list).add(new SortedItem(list, key, value));
        bytes += ITEM_BYTES + key.length + value.length;
        if (bytes >= memoryBytes) {
            spill();
        }
    }

    private void spill() {
        runs.add(write(sortedLists()));
        lists.forEach(List::clear);
        bytes = 0;
    }

    private SortedItems sortedLists() {
        lists.forEach(list -> list.sort(SortedItem::compareKeys));
        return new ListedItems(lists);
    }

    private Run write(SortedItems items) {
        Run run = Run.create(directory);
        try {
            run.write(items);
            return run;
        } catch (RuntimeException | Error e) {
            run.close();
            throw e;
        }
    }

    /**
     * Sorts what was added, after which nothing more can be.
     *
     * @return the items of the first list by key, then those of the second, and so on; until this is closed
     * @throws dev.cairn.StorageException if a file cannot be written or read
     */
    public SortedItems sorted() {
        if (runs.isEmpty()) {
            return sortedLists();
        }
        if (bytes > 0) {
            spill();
        }
        while (runs.size() > merged) {
            mergeSome(Math.min(merged, runs.size() - merged + 1));
        }
        return new MergedItems(runs);
    }

    /** Makes one run of the oldest ones, which are the smallest. */
    private void mergeSome(int count) {
        List<Run> some = new ArrayList<>();
        while (some.size() < count) {
            some.add(runs.remove());
        }
        try {
            runs.add(write(new MergedItems(some)));
        } finally {
            some.forEach(Run::close);
        }
    }

    /**
     * How many files were made.
     *
     * @return the number of runs that are there
     */
    int runs() {
        return runs.size();
    }

    /** Deletes the files. */
    @Override
    public void close() {
        runs.forEach(Run::close);
        runs.clear();
        lists.forEach(List::clear);
    }
}
