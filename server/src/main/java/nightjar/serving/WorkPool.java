package nightjar.serving;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import nightjar.work.AbandonedException;

/**
 * A fixed number of threads that compute, with a bounded queue before them. When the queue is full, work is
 * refused at once with {@link OverloadedException}: an early refusal costs less than a late answer. Work that nobody
 * waits for any more leaves the queue, or is interrupted and stops at its next checkpoint. Thread-safe.
 */
public final class WorkPool implements AutoCloseable {

    private static final long LONGEST_WAIT_MILLIS = 30_000;

    /** How often those who wait look whether their caller has left. */
    private static final long LOOK_MILLIS = 25;

    private final ThreadPoolExecutor threads;
    private final LongAdder waiting = new LongAdder();
    private final LongAdder cancelledQueued = new LongAdder();
    private final LongAdder cancelledRunning = new LongAdder();

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
        Job<V> job = submit(work);
        try {
            return await(job);
        } finally {
            leave(job);
        }
    }

    /** Whoever submits a job waits for it, until he {@link #leave leaves}. */
    <V> Job<V> submit(Computation<V> work) {
        Job<V> job = new Job<>(work);
        try {
            threads.execute(job);
        } catch (RejectedExecutionException e) {
            throw new OverloadedException("all workers are busy and " + queueLength() + " computations wait");
        }
        return job;
    }

    /** Cancels what is not done when nobody else waits for it; true for the last one who waited. */
    boolean leave(Job<?> job) {
        boolean last = job.leave();
        if (last && !job.isDone()) {
            boolean queued = threads.remove(job);
            if (job.cancel(true)) {
                (queued ? cancelledQueued : cancelledRunning).increment();
            }
        }
        return last;
    }

    <V> V await(Job<V> job) throws UnanswerableException {
        waiting.increment();
        try {
            return awaitInSteps(job);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopping();
        } catch (CancellationException e) {
            throw stopping();
        } catch (ExecutionException e) {
            throw causeOf(e);
        } finally {
            waiting.decrement();
        }
    }

    private static <V> V awaitInSteps(Job<V> job) throws InterruptedException, ExecutionException {
        for (long waited = 0; waited < LONGEST_WAIT_MILLIS; waited += LOOK_MILLIS) {
            try {
                return job.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (Caller.hasLeft()) {
                    throw new CallerLeftException();
                }
            }
        }
        throw new OverloadedException("not computed within " + LONGEST_WAIT_MILLIS / 1000 + " seconds");
    }

    private static OverloadedException stopping() {
        return new OverloadedException("the server is stopping");
    }

    private static UnanswerableException causeOf(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof UnanswerableException unanswerable) {
            return unanswerable;
        }
        if (cause instanceof AbandonedException) {
            throw stopping(); // somebody waited, so only the end of the pool can have interrupted it
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

    /** How many wait for computations. */
    public long waiting() {
        return waiting.sum();
    }

    /** Computations that left the queue because nobody waited for them any more, since the start. */
    public long cancelledQueued() {
        return cancelledQueued.sum();
    }

    /** Computations that were stopped because nobody waited for them any more, since the start. */
    public long cancelledRunning() {
        return cancelledRunning.sum();
    }

    @Override
    public void close() {
        threads.shutdownNow().forEach(queued -> ((Job<?>) queued).cancel(false));
    }
}
