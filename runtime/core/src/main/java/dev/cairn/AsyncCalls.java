package dev.cairn;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Runs calls on threads of its own, which keep no process alive. */
final class AsyncCalls implements AutoCloseable {

    private static final int IDLE_SECONDS = 10;

    private final ExecutorService threads = newThreads();

    <R> CompletableFuture<R> run(Supplier<R> call) {
        Call<R> task = new Call<>(Objects.requireNonNull(call, "call"), new CompletableFuture<>());
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            task.cancel();
        }
        return task.result;
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    /** Virtual threads, if the Java runtime has them: this code is compiled for one that may not. */
    private static ExecutorService newThreads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException e) {
            return newPool();
        }
    }

    private static ExecutorService newPool() {
        int size = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                size, size, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), AsyncCalls::newThread);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static Thread newThread(Runnable task) {
        Thread thread = new Thread(task, "cairn-async");
        thread.setDaemon(true);
        return thread;
    }

    private record Call<R>(Supplier<R> call, CompletableFuture<R> result) implements Runnable {

        @Override
        public void run() {
            try {
                result.complete(call.get());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        }

        void cancel() {
            result.completeExceptionally(
                    new DatabaseClosedException("The database was closed before the call started."));
        }
    }
}
