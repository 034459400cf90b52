package dev.cairn.store;

import java.lang.ref.Cleaner;

/**
 * What a stream holds open until it is closed. Both the stream and its source refer to this, and nothing else does: once
 * nobody can reach it, nobody can close the stream any more, and then it is closed here.
 */
final class OpenStream implements AutoCloseable {

    private static final Cleaner CLEANER = Cleaner.create();
    private static final System.Logger LOGGER = System.getLogger("dev.cairn");

    private final Held held;
    private final Cleaner.Cleanable cleanable;

    OpenStream(OpenRows rows, String name) {
        held = new Held(rows, name);
        cleanable = CLEANER.register(this, held);
    }

    /** The rows, if they are still open. */
    OpenRows rows() {
        if (held.closed) {
            throw new IllegalStateException("The stream is closed, or was read to its end.");
        }
        return held.rows;
    }

    @Override
    public void close() {
        held.closed = true;
        cleanable.clean();
    }

    /** Must not refer to the stream, which would then always be reachable. */
    private static final class Held implements Runnable {

        private final OpenRows rows;
        private final String name;
        private final Throwable opened = new Throwable("The stream was opened here.");
        private volatile boolean closed;

        Held(OpenRows rows, String name) {
            this.rows = rows;
            this.name = name;
        }

        @Override
        public void run() {
            rows.close();
            if (!closed) {
                LOGGER.log(
                        System.Logger.Level.WARNING,
                        "A stream of " + name + " was never closed. Open it in a try-with-resources statement.",
                        opened);
            }
        }
    }
}
