package dev.cairn.sort;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Sorts several lists of keys with their values at once, in bounded memory. What does not fit becomes a sorted run in a
 * file; in the end all runs are merged, in several passes if there are very many. The files have no names any more as
 * soon as they are open, where the operating system allows it, so that none is left behind.
 *
 * <p>To be used by one thread. Another one sorts and writes a run while the next is collected.
 */
public final class ExternalSort implements AutoCloseable {

    /** What an item takes beside the bytes of its key and value: three objects and a place in a list. */
    private static final int ITEM_BYTES = 72;

    /** Merging many runs at once costs a buffer for each; two at a time would read everything too often. */
    private static final int FEWEST_MERGED = 4;

    private static final int MOST_MERGED = 512;

    private final Deque<Run> runs = new ArrayDeque<>();
    private final Path directory;
    private final long runBytes;
    private final int merged;
    private List<List<SortedItem>> lists;
    private long bytes;
    /** The run that is being written. */
    private @Nullable FutureTask<Run> pending;

    /**
     * Begins to sort.
     *
     * @param lists how many lists there are
     * @param memoryBytes how much memory to use, more or less; a single item may need more
     * @param directory where files are made, when memory does not suffice
     */
    public ExternalSort(int lists, long memoryBytes, Path directory) {
        this.lists = emptyLists(lists);
        this.runBytes = memoryBytes / 2; // two runs are in memory at once
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
        if (bytes >= runBytes) {
            spill();
        }
    }

    private static List<List<SortedItem>> emptyLists(int count) {
        List<List<SortedItem>> lists = new ArrayList<>();
        while (lists.size() < count) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private void spill() {
        takePending();
        List<List<SortedItem>> full = lists;
        lists = emptyLists(full.size());
        bytes = 0;
        FutureTask<Run> writing = new FutureTask<>(() -> write(sorted(full)));
        pending = writing;
        Thread thread = new Thread(writing, "cairn-sort");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for the run that is being written. */
    private void takePending() {
        FutureTask<Run> writing = pending;
        pending = null;
        if (writing != null) {
            runs.add(Uninterruptible.get(writing));
        }
    }

    private static SortedItems sorted(List<List<SortedItem>> lists) {
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
        if (runs.isEmpty() && pending == null) {
            return sorted(lists);
        }
        if (bytes > 0) {
            spill();
        }
        takePending();
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
        takePending();
        return runs.size();
    }

    /** Deletes the files. */
    @Override
    public void close() {
        try {
            takePending();
        } catch (RuntimeException | Error e) {
            // Whoever closes this has no use for the run, and it has deleted its file.
        }
        runs.forEach(Run::close);
        runs.clear();
        lists.forEach(List::clear);
    }
}
