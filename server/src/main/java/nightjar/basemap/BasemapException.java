package nightjar.basemap;

/** A basemap that cannot be used; the message says why in one line. */
public final class BasemapException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BasemapException(String message) {
        super(message);
    }

    BasemapException(String message, Throwable cause) {
        super(message, cause);
    }
}
