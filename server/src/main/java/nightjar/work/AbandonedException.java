package nightjar.work;

/** Nobody waits for the result of a computation any more, and it has stopped. */
public final class AbandonedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AbandonedException() {
        super("nobody waits for the result any more", null, false, false);
    }
}
