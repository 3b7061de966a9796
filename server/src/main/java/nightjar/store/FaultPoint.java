package nightjar.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Named steps of an import at which a test may stop the process dead, as a power cut would.
 *
 * <p>The system property {@value #PROPERTY} names one: {@code step}, or {@code step:n} for the n-th time that it
 * is reached. Without the property nothing happens. Thread-safe.
 */
public final class FaultPoint {

    public static final String PROPERTY = "nightjar.haltAt";

    private static final int EXIT_LIKE_KILL_9 = 137;

    private static final @Nullable String HALT_AT = System.getProperty(PROPERTY);

    private static final Map<String, Integer> TIMES_REACHED = new ConcurrentHashMap<>();

    private FaultPoint() {}

    public static void reached(String step) {
        if (HALT_AT == null) {
            return;
        }
        int times = TIMES_REACHED.merge(step, 1, Integer::sum);
        if (HALT_AT.equals(step + ":" + times) || (times == 1 && HALT_AT.equals(step))) {
            Runtime.getRuntime().halt(EXIT_LIKE_KILL_9);
        }
    }
}
