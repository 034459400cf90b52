package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.index.IndexDefinition;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** An index that gets other entries while it is inspected is neither found damaged nor damaged. */
class InspectionDuringRebuildTest {

    private static final int REBUILDS = 15;

    @Test
    void verificationsAndRepairsOverRebuildsFindNothing() {
        try (Cairn db = Cairn.inMemory()) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            RandomTasks random = new RandomTasks(7);
            store.insertAll(random.tasks(400));
            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<Void> rebuilds = CompletableFuture.runAsync(() -> {
                try {
                    for (int i = 0; i < REBUILDS; i++) {
                        for (IndexDefinition<String, Task> index :
                                store.descriptor().indexes()) {
                            db.rebuild("tasks", index.name());
                        }
                    }
                } finally {
                    done.set(true);
                }
            });
            while (!done.get()) {
                assertThat(db.verify().isClean()).isTrue();
                assertThat(db.repair().isClean()).isTrue();
            }
            rebuilds.join();
            assertThat(db.verify().isClean()).isTrue();
        }
    }
}
