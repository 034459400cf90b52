package dev.cairn.samples.benchmarks;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The keys of jobs and of their index entries, in one keyspace by prefix or each kind in a column family. */
@SuppressWarnings("EnumOrdinal") // the shortest code there is
record TunedKeys(boolean families) {

    static final int ENTITIES = 0;
    static final int BY_STATUS = 1;
    static final int BY_NAMESPACE = 2;
    static final int BY_KEY = 3;
    private static final int TIME = Long.BYTES + Integer.BYTES;

    byte[] entity(byte[] id) {
        return start(ENTITIES, id.length).put(id).array();
    }

    byte[] byKey(String key) {
        byte[] text = TunedCodec.utf8(key);
        return start(BY_KEY, text.length).put(text).array();
    }

    byte[] byStatus(JobStatus status, Instant createdAt, byte[] id) {
        ByteBuffer key = start(BY_STATUS, 1 + TIME + id.length).put((byte) status.ordinal());
        return time(key, createdAt).put(id).array();
    }

    byte[] byStatus(JobStatus status) {
        return start(BY_STATUS, 1).put((byte) status.ordinal()).array();
    }

    byte @Nullable [] byNamespace(Job job, byte[] id) {
        return job.tableName() == null ? null : byNamespace(job.namespace(), job.tableName(), id);
    }

    byte[] byNamespace(String namespace, String table, byte[] id) {
        byte[] first = TunedCodec.utf8(namespace);
        byte[] second = TunedCodec.utf8(table);
        return start(BY_NAMESPACE, first.length + second.length + 2 + id.length)
                .put(first)
                .put((byte) 0)
                .put(second)
                .put((byte) 0)
                .put(id)
                .array();
    }

    /** Where the id stands in an entry of a status. */
    int idInByStatus() {
        return prefix() + 1 + TIME;
    }

    /** The first key after all that start so. */
    static byte[] after(byte[] prefix) {
        byte[] next = prefix.clone();
        int last = next.length - 1;
        while (next[last] == -1) {
            next[last--] = 0;
        }
        next[last]++;
        return next;
    }

    int prefix() {
        return families ? 0 : Integer.BYTES;
    }

    private ByteBuffer start(int kind, int length) {
        ByteBuffer key = ByteBuffer.allocate(prefix() + length);
        return families ? key : key.putInt(kind);
    }

    private static ByteBuffer time(ByteBuffer key, Instant time) {
        return key.putLong(time.getEpochSecond() ^ Long.MIN_VALUE).putInt(time.getNano());
    }
}
