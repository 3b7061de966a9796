package nightjar.serving;

import java.util.concurrent.FutureTask;

/**
 * One computation on the pool and how many wait for it. When the last of them leaves before it is done, it is
 * cancelled, and nobody can join it any more. Thread-safe.
 */
final class Job<V> extends FutureTask<V> {

    private int waiting = 1;

    /** With one waiting: whoever starts it. */
    Job(Computation<V> work) {
        super(work::compute);
    }

    /** Waits as well; false when it is too late for that, because all have left. */
    synchronized boolean join() {
        if (waiting == 0) {
            return false;
        }
        waiting++;
        return true;
    }

    /** Waits no longer; true for the last one. */
    synchronized boolean leave() {
        waiting--;
        return waiting == 0;
    }
}
