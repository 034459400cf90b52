package dev.cairn.store;

import java.lang.ref.Cleaner;

/**
 * What has to be closed by its user. Once the user cannot reach it any more it is closed here, and reported with the place
 * where it was opened.
 */
final class Watched implements AutoCloseable {

    private static final Cleaner CLEANER = Cleaner.create();
    private static final System.Logger LOGGER = System.getLogger("dev.cairn");

    private final Open open;
    private final Cleaner.Cleanable cleanable;

    private Watched(Object user, Open open) {
        this.open = open;
        this.cleanable = CLEANER.register(user, open);
    }

    /**
     * Begins to watch.
     *
     * @param user what is reachable as long as it can be closed; the other arguments must not refer to it
     * @param what what it is, at the beginning of a sentence
     * @param closing closes it; is run once
     */
    static Watched by(Object user, String what, Runnable closing) {
        return new Watched(user, new Open(what, closing));
    }

    boolean isClosed() {
        return open.closed;
    }

    /** Closes it, as its user has to. */
    @Override
    public void close() {
        open.closed = true;
        cleanable.clean();
    }

    private static final class Open implements Runnable {

        private final String what;
        private final Runnable closing;
        private final Throwable opened = new Throwable("It was opened here.");
        private volatile boolean closed;

        Open(String what, Runnable closing) {
            this.what = what;
            this.closing = closing;
        }

        @Override
        public void run() {
            closing.run();
            if (!closed) {
                LOGGER.log(
                        System.Logger.Level.WARNING,
                        what + " was never closed. Open it in a try-with-resources statement.",
                        opened);
            }
        }
    }
}
