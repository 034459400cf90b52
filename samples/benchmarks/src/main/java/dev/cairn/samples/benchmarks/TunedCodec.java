package dev.cairn.samples.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job as bytes: what indexes need and what changes stands first, at fixed places, so that it is patched there. */
@SuppressWarnings({"EnumOrdinal", "ByteBufferBackingArray"}) // what is fast, over bytes of its own
final class TunedCodec {

    private static final JobStatus[] STATUSES = JobStatus.values();
    private static final int STATUS = 0;
    private static final int CREATED = 1;
    private static final int UPDATED = 13;
    private static final int PRIORITY = 25;
    private static final int STRINGS = 33;
    private static final int ABSENT = 0xFFFF;

    private TunedCodec() {}

    static byte[] encode(Job job) {
        byte[] type = utf8(job.type());
        byte[] namespace = utf8(job.namespace());
        byte[] table = job.tableName() == null ? null : utf8(job.tableName());
        byte[] key = job.idempotencyKey() == null ? null : utf8(job.idempotencyKey());
        byte[] message = job.message() == null ? null : utf8(job.message());
        int length = STRINGS + size(type) + size(namespace) + size(table) + size(key) + size(message);
        ByteBuffer out = ByteBuffer.allocate(length);
        out.put((byte) job.status().ordinal());
        put(out, job.createdAt());
        put(out, job.updatedAt());
        out.putInt(job.priority()).putInt(job.retries());
        put(out, type);
        put(out, namespace);
        put(out, table);
        put(out, key);
        put(out, message);
        return out.array();
    }

    static Job decode(String id, byte[] value) {
        ByteBuffer in = ByteBuffer.wrap(value);
        JobStatus status = STATUSES[in.get()];
        Instant created = instant(in);
        Instant updated = instant(in);
        int priority = in.getInt();
        int retries = in.getInt();
        return new Job(
                id,
                status,
                created,
                updated,
                priority,
                retries,
                string(in),
                string(in),
                optional(in),
                optional(in),
                optional(in));
    }

    static JobStatus status(byte[] value) {
        return STATUSES[value[STATUS]];
    }

    static Instant createdAt(byte[] value) {
        return instant(ByteBuffer.wrap(value, CREATED, UPDATED - CREATED));
    }

    /** The same job with another status, nothing else decoded. */
    static byte[] withStatus(byte[] value, JobStatus status, Instant now) {
        byte[] patched = value.clone();
        patched[STATUS] = (byte) status.ordinal();
        put(ByteBuffer.wrap(patched, UPDATED, PRIORITY - UPDATED), now);
        return patched;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int size(byte @Nullable [] text) {
        return Short.BYTES + (text == null ? 0 : text.length);
    }

    private static void put(ByteBuffer out, byte @Nullable [] text) {
        if (text == null) {
            out.putShort((short) ABSENT);
        } else {
            out.putShort((short) text.length).put(text);
        }
    }

    private static void put(ByteBuffer out, Instant instant) {
        out.putLong(instant.getEpochSecond()).putInt(instant.getNano());
    }

    private static Instant instant(ByteBuffer in) {
        return Instant.ofEpochSecond(in.getLong(), in.getInt());
    }

    private static String string(ByteBuffer in) {
        String text = optional(in);
        if (text == null) {
            throw new IllegalStateException("A stored job lacks a text.");
        }
        return text;
    }

    private static @Nullable String optional(ByteBuffer in) {
        int length = Short.toUnsignedInt(in.getShort());
        if (length == ABSENT) {
            return null;
        }
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }
}
