package nightjar.work;

/**
 * A place in a loop where a computation ends early when its thread was interrupted, which is how a computation is told
 * that nobody waits for it. It costs about a nanosecond; loops that may run for more than 20 milliseconds pass one at
 * least that often, and leave nothing half done behind that others could see.
 */
public final class Checkpoint {

    private Checkpoint() {}

    /** @throws AbandonedException when the thread was interrupted; it stays so */
    public static void pass() {
        if (Thread.currentThread().isInterrupted()) {
            throw new AbandonedException();
        }
    }
}
