package nightjar.store;

/** Placeholder; the store's own class replaces it. */
public final class FaultPoint {

    private FaultPoint() {}

    public static void reached(String step) {
        if (step.isEmpty()) {
            throw new IllegalArgumentException("a step has a name");
        }
    }
}
