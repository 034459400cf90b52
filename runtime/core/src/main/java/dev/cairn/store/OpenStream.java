package dev.cairn.store;

/**
 * What a stream holds open until it is closed. Both the stream and its source refer to this, and nothing else does: once
 * nobody can reach it, nobody can close the stream any more, and then it is closed and reported.
 */
final class OpenStream<R extends OpenStream.Resource> implements AutoCloseable {

    private final R rows;
    private final Watched watched;

    OpenStream(R rows, String name) {
        this.rows = rows;
        this.watched = Watched.by(this, "A stream of " + name, rows::close);
    }

    /** The rows, if they are still open. */
    R rows() {
        if (watched.isClosed()) {
            throw new IllegalStateException("The stream is closed, or was read to its end.");
        }
        return rows;
    }

    @Override
    public void close() {
        watched.close();
    }

    /** What is open. */
    interface Resource extends AutoCloseable {

        @Override
        void close();
    }
}
