package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.DuplicateIdException;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On an engine without locks others may write between any two reads of a write. */
class LockFreeWritesTest {

    private @Nullable Runnable beforeOwnersAreRead;
    private int reads;

    @Test
    void aRefusalIsThatOfOneMoment() {
        MemoryBackend memory = MemoryBackend.open();
        try (StorageBackend backend = new LockFreeBackend(new Interrupted(memory))) {
            IndexedEntityStore<String, Task> store =
                    EntityStores.open(backend, StoreOptions.DEFAULTS).store(Task.descriptor());
            reads = 0;
            beforeOwnersAreRead = () -> {
                store.insert(Task.of("b"));
                store.insert(Task.of("a").withToken("t"));
            };
            // There was never a moment at which "b" was absent and the token taken.
            assertThatThrownBy(() -> store.insertAll(List.of(Task.of("b").withToken("t"), Task.of("c"))))
                    .isInstanceOf(DuplicateIdException.class);
            assertThat(store.scanAll().ids().toList()).containsExactly("a", "b");
        }
    }

    private void read() {
        Runnable others = beforeOwnersAreRead;
        if (others != null && ++reads == 2) {
            beforeOwnersAreRead = null;
            others.run();
        }
    }

    /** Lets others write before the second read of several values. */
    private final class Interrupted extends ForwardingBackend {

        Interrupted(StorageBackend backend) {
            super(backend);
        }

        @Override
        public List<byte @Nullable []> getAll(Partition partition, List<byte[]> keys) {
            read();
            return super.getAll(partition, keys);
        }

        @Override
        public Snapshot snapshot() {
            Snapshot snapshot = super.snapshot();
            return (Snapshot) Proxy.newProxyInstance(
                    Snapshot.class.getClassLoader(), new Class<?>[] {Snapshot.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("getAll")) {
                            read();
                        }
                        try {
                            return method.invoke(snapshot, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
