package dev.cairn.sql;

import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Counts what is read from the snapshots of a backend: keys that cursors pass, and those that are looked up. */
final class CountedReads {

    private final StorageBackend backend;
    private int passed;
    private int lookedUp;
    private int open;

    CountedReads(StorageBackend backend) {
        this.backend = wrap(StorageBackend.class, backend);
    }

    StorageBackend backend() {
        return backend;
    }

    void clear() {
        passed = 0;
        lookedUp = 0;
    }

    int passed() {
        return passed;
    }

    int lookedUp() {
        return lookedUp;
    }

    int openSnapshots() {
        return open;
    }

    private <T> T wrap(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(target, method, arguments)));
    }

    private @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        method.setAccessible(true);
        Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (target instanceof KeyValueCursor && method.getName().equals("next") && Boolean.TRUE.equals(result)) {
            passed++;
        }
        if (target instanceof Snapshot && arguments != null) {
            for (Object argument : arguments) {
                lookedUp += argument instanceof Collection<?> keys ? keys.size() : argument instanceof byte[] ? 1 : 0;
            }
        }
        if (target instanceof Snapshot && method.getName().equals("close")) {
            open--;
        }
        if (result instanceof Snapshot snapshot) {
            open++;
            return wrap(Snapshot.class, snapshot);
        }
        return result instanceof KeyValueCursor cursor ? wrap(KeyValueCursor.class, cursor) : result;
    }
}
