package dev.cairn.samples.jobs;

import dev.cairn.Cairn;
import java.nio.file.Path;

/** Where a test keeps its tables. */
public enum Database {
    MEMORY {
        @Override
        public Cairn open(Path directory) {
            return Cairn.inMemory();
        }
    },
    ROCKSDB {
        @Override
        public Cairn open(Path directory) {
            return Cairn.open(directory.resolve("data"));
        }
    };

    public abstract Cairn open(Path directory);
}
