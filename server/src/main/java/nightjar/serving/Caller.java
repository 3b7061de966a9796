package nightjar.serving;

import java.util.concurrent.Callable;

/** Whoever waits for an answer on a thread, and whether he is still there. A thread without one is never left. */
public final class Caller {

    /** Asked every few milliseconds while work is waited for, on the thread that waits; must not block. */
    @FunctionalInterface
    public interface Presence {
        boolean hasLeft();
    }

    private static final ThreadLocal<Presence> OF_THREAD = new ThreadLocal<>();

    private Caller() {}

    /** Does what a caller waits for; ends with {@link CallerLeftException} soon after he has left. */
    public static <V> V await(Presence presence, Callable<V> work) throws Exception {
        OF_THREAD.set(presence);
        try {
            return work.call();
        } finally {
            OF_THREAD.remove();
        }
    }

    static boolean hasLeft() {
        Presence presence = OF_THREAD.get();
        return presence != null && presence.hasLeft();
    }
}
