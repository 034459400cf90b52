package dev.cairn.store;

import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.key.ByteRange;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** All that a backend has, byte by byte. */
final class Keyspace {

    private static final int PARTITIONS = 30;

    private Keyspace() {}

    /** The rows of all partitions but the catalog's. */
    static List<String> rows(StorageBackend backend) {
        HexFormat hex = HexFormat.of();
        List<String> rows = new ArrayList<>();
        try (Snapshot snapshot = backend.snapshot()) {
            for (int id = 1; id < PARTITIONS; id++) {
                try (KeyValueCursor cursor = snapshot.scan(new Partition(id), ByteRange.all(), Direction.FORWARD)) {
                    while (cursor.next()) {
                        rows.add(id + ": " + hex.formatHex(cursor.key()) + " " + hex.formatHex(cursor.value()));
                    }
                }
            }
        }
        return rows;
    }
}
