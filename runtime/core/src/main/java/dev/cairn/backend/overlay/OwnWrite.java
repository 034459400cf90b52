package dev.cairn.backend.overlay;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** What was done to a key over the state beneath. */
sealed interface OwnWrite {

    /** The value that is seen over the one beneath, or null if the key is absent. */
    byte @Nullable [] over(byte @Nullable [] beneath);

    /** Whether the value beneath counts. */
    default boolean needsBeneath() {
        return false;
    }

    /** The same with something added to the counter that the value then is. */
    OwnWrite plus(long delta);

    static long counter(byte @Nullable [] value) {
        return value == null || value.length != Long.BYTES
                ? 0
                : ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    static byte[] counter(long count) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(count)
                .array();
    }

    /** Set to a value. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Put(byte[] value) implements OwnWrite {

        @Override
        public byte[] over(byte @Nullable [] beneath) {
            return value.clone();
        }

        @Override
        public OwnWrite plus(long delta) {
            return new Put(counter(counter(value) + delta));
        }
    }

    /** Removed. */
    record Delete() implements OwnWrite {

        @Override
        public byte @Nullable [] over(byte @Nullable [] beneath) {
            return null;
        }

        @Override
        public OwnWrite plus(long delta) {
            return new Put(counter(delta));
        }
    }

    /** Added to, whatever it is. */
    record Add(long delta) implements OwnWrite {

        @Override
        public byte[] over(byte @Nullable [] beneath) {
            return counter(counter(beneath) + delta);
        }

        @Override
        public boolean needsBeneath() {
            return true;
        }

        @Override
        public OwnWrite plus(long more) {
            return new Add(delta + more);
        }
    }
}
