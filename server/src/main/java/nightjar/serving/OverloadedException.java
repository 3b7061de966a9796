package nightjar.serving;

/** There is more to compute than the server takes on; the same request may well succeed a little later. */
public final class OverloadedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OverloadedException(String message) {
        super(message);
    }
}
