package nightjar.serving;

/** Whoever asked has closed the connection before the answer was there. */
public final class CallerLeftException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CallerLeftException() {
        super("the caller has left", null, false, false);
    }
}
