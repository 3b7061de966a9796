package nightjar.serving;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A fixed number of threads that compute, with a bounded queue before them. When the queue is full, work is
 * refused at once with {@link OverloadedException}: an early refusal costs less than a late answer. Thread-safe.
 */
public final class WorkPool implements AutoCloseable {

    private static final long LONGEST_WAIT_SECONDS = 30;

    private final ThreadPoolExecutor threads;

    public WorkPool(int workers, int queued) {
        threads = new ThreadPoolExecutor(
                workers,
                workers,
                0,
                TimeUnit.SECONDS,
                queued == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(queued),
                Thread.ofPlatform().daemon().name("compute-", 0).factory());
    }

    /** Computes on the pool and waits. */
    public <V> V compute(Computation<V> work) throws UnanswerableException {
        return await(submit(work));
    }

    <V> CompletableFuture<V> submit(Computation<V> work) {
        try {
            return CompletableFuture.supplyAsync(() -> computeWrapped(work), threads);
        } catch (RejectedExecutionException e) {
            throw new OverloadedException("all workers are busy and " + queueLength() + " computations wait");
        }
    }

    private static <V> V computeWrapped(Computation<V> work) {
        try {
            return work.compute();
        } catch (UnanswerableException e) {
            throw new CompletionException(e);
        }
    }

    static <V> V await(CompletableFuture<V> result) throws UnanswerableException {
        try {
            return result.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new OverloadedException("not computed within " + LONGEST_WAIT_SECONDS + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OverloadedException("the server is stopping");
        } catch (ExecutionException e) {
            throw causeOf(e);
        }
    }

    private static UnanswerableException causeOf(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof UnanswerableException unanswerable) {
            return unanswerable;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw cause instanceof RuntimeException unexpected ? unexpected : new IllegalStateException(failure);
    }

    public int queueLength() {
        return threads.getQueue().size();
    }

    public int activeWorkers() {
        return threads.getActiveCount();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
