package dev.cairn.store;

import dev.cairn.codec.ValueWriter;
import dev.cairn.index.EntryWriter;
import dev.cairn.index.StoredEntry;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Growing arrays in which a write encodes, lent to one write at a time and then to another of the same thread. They
 * belong to no thread, so none of them holds classes of an application that is gone.
 */
final class WriteBuffers {

    /** Of so many threads each is likely to get its own again. A power of two. */
    private static final int LENT = 32;

    /** So that two threads do not write to one line of the processor's cache. */
    private static final int STRIDE = 16;

    private static final AtomicReferenceArray<WriteBuffers> FREE = new AtomicReferenceArray<>(LENT * STRIDE);

    /** What has had to hold more is not kept. */
    private static final int KEPT_BYTES = 16 << 10;

    private static final int KEPT_ENTRIES = 16;

    private final int place;
    private final ValueWriter value = new ValueWriter();
    private final EntryWriter entries = new EntryWriter();

    private WriteBuffers(int place) {
        this.place = place;
    }

    static WriteBuffers take() {
        int place = (int) (Thread.currentThread().getId() & (LENT - 1)) * STRIDE;
        WriteBuffers free = FREE.getAndSet(place, null);
        return free == null ? new WriteBuffers(place) : free;
    }

    ValueWriter value() {
        return value.reset();
    }

    EntryWriter entries() {
        return entries;
    }

    /** Ends the use that these were made in. Where it ends with an exception, the buffers are not used again. */
    void giveBack(Bytes written, List<List<StoredEntry>> made) {
        if (written.array().length <= KEPT_BYTES && areFew(made)) {
            FREE.setRelease(place, this);
        }
    }

    private static boolean areFew(List<List<StoredEntry>> made) {
        for (int i = 0; i < made.size(); i++) {
            if (made.get(i).size() > KEPT_ENTRIES) {
                return false;
            }
        }
        return true;
    }
}
