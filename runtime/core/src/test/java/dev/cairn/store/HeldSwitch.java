package dev.cairn.store;

import dev.cairn.Durability;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.WriteBatch;
import dev.cairn.catalog.Catalog;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Holds a rebuild of an index between its last write of the catalog and the change in use, by a write that is under way:
 * one that begins before the catalog is written and does not end until it is told to.
 */
final class HeldSwitch extends ForwardingBackend {

    private static final int SWITCH = 2; // the first write of the catalog begins the rebuild

    private final CountDownLatch underWay = new CountDownLatch(1);
    private final CountDownLatch switched = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile @Nullable Thread rebuilder;
    private volatile @Nullable Thread writer;
    private int catalogs;

    HeldSwitch(StorageBackend backend) {
        super(backend);
    }

    /** Rebuilds in another thread, and returns when the catalog has the index that takes the place of the other. */
    void begin(Runnable rebuild, Runnable write) throws InterruptedException {
        writer = new Thread(write);
        rebuilder = new Thread(rebuild);
        rebuilder.start();
        switched.await();
    }

    /** Lets go on what is held, and waits for its end. */
    void end() throws InterruptedException {
        released.countDown();
        writer.join();
        rebuilder.join();
    }

    @Override
    public void write(WriteBatch batch, Durability durability) {
        boolean last = Thread.currentThread() == rebuilder && writesCatalog(batch) && ++catalogs == SWITCH;
        if (last) {
            writer.start();
            await(underWay);
        } else if (Thread.currentThread() == writer) {
            underWay.countDown();
            await(released);
        }
        super.write(batch, durability);
        if (last) {
            switched.countDown();
        }
    }

    private static boolean writesCatalog(WriteBatch batch) {
        AtomicBoolean found = new AtomicBoolean();
        batch.forEachKey(new WriteBatch.KeyVisitor() {
            @Override
            public void key(int partition, byte[] bytes, int from, int to) {
                found.compareAndSet(false, partition == Catalog.PARTITION.id());
            }

            @Override
            public void range(int partition) {}
        });
        return found.get();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
