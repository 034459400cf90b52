package dev.cairn.backend.rocksdb;

import java.util.ArrayDeque;
import java.util.Deque;
import org.rocksdb.AbstractNativeReference;

/** Native objects that are freed together, the latest first. Closing them again has no effect. */
final class NativeObjects implements AutoCloseable {

    private final Deque<AbstractNativeReference> objects = new ArrayDeque<>();

    <T extends AbstractNativeReference> T add(T object) {
        objects.push(object);
        return object;
    }

    @Override
    public void close() {
        while (!objects.isEmpty()) {
            objects.pop().close();
        }
    }
}
