package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.index.IndexState;
import dev.cairn.index.StoredEntry;
import dev.cairn.key.ByteRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** Compares every byte of the indexes with what the entities call for. */
final class ExactIndexes {

    private ExactIndexes() {}

    /** All indexes that are ready, with their counters, and no others have entries. */
    static <V> void assertExact(IndexedEntityStore<String, V> store) {
        Table<String, V> table = store.table();
        for (OpenIndex<String, V> index : table.indexes()) {
            if (index.state() == IndexState.READY) {
                assertThat(rows(table.backend(), index.partition()))
                        .as(index.toString())
                        .containsExactlyElementsOf(expected(table, index));
            } else {
                assertThat(rows(table.backend(), index.partition()))
                        .as(index + " is " + index.state())
                        .isEmpty();
            }
        }
        CountedTasks.assertExact(table);
    }

    static List<String> rows(StorageBackend backend, Partition partition) {
        List<String> rows = new ArrayList<>();
        try (Snapshot snapshot = backend.snapshot();
                KeyValueCursor cursor = snapshot.scan(partition, ByteRange.all(), Direction.FORWARD)) {
            while (cursor.next()) {
                rows.add(row(cursor.key(), cursor.value()));
            }
        }
        return rows;
    }

    /** Two entities with one key in a unique index would be two rows here. */
    private static <V> List<String> expected(Table<String, V> table, OpenIndex<String, V> index) {
        List<StoredEntry> entries = new ArrayList<>();
        entities(table)
                .forEach((id, value) -> entries.addAll(
                        Prepared.entries(table, index, id, table.values().decode(id.array(), value.array()), value)));
        entries.sort(Comparator.comparing(StoredEntry::key, Arrays::compareUnsigned));
        return entries.stream().map(entry -> row(entry.key(), entry.value())).toList();
    }

    static <V> TreeMap<Bytes, Bytes> entities(Table<String, V> table) {
        TreeMap<Bytes, Bytes> entities = new TreeMap<>(Comparator.comparing(Bytes::array, Arrays::compareUnsigned));
        try (Snapshot snapshot = table.backend().snapshot();
                KeyValueCursor cursor = snapshot.scan(table.partition(), ByteRange.all(), Direction.FORWARD)) {
            while (cursor.next()) {
                entities.put(new Bytes(cursor.key()), new Bytes(cursor.value()));
            }
        }
        return entities;
    }

    private static String row(byte[] key, byte[] value) {
        return HexFormat.of().formatHex(key) + " " + HexFormat.of().formatHex(value);
    }
}
