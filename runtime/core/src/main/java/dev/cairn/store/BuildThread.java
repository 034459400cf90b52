package dev.cairn.store;

import dev.cairn.DatabaseClosedException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One thread that does one thing after the other, and keeps no process alive. */
final class BuildThread implements AutoCloseable {

    private static final int IDLE_SECONDS = 1;
    private static final System.Logger LOGGER = System.getLogger("dev.cairn");

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), BuildThread::newThread);

    BuildThread() {
        thread.allowCoreThreadTimeOut(true);
    }

    void run(Runnable work) {
        try {
            thread.execute(() -> runNow(work));
        } catch (RejectedExecutionException e) {
            throw new DatabaseClosedException("The database is closed.");
        }
    }

    private static void runNow(Runnable work) {
        try {
            work.run();
        } catch (DatabaseClosedException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "The database was closed while an index was filled.", e);
        } catch (RuntimeException e) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "An index could not be filled. That goes on where it stopped with a call of rebuild, or when the"
                            + " entity is registered again.",
                    e);
        }
    }

    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "cairn-indexes");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
