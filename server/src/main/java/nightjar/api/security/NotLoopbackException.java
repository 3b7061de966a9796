package nightjar.api.security;

/** A host to bind to that other machines could reach. */
public final class NotLoopbackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotLoopbackException(String host) {
        super("\"" + host + "\" is not a loopback address: until there are roles, serve on 127.0.0.1 or localhost");
    }
}
