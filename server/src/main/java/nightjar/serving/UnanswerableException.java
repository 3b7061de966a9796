package nightjar.serving;

import org.jspecify.annotations.Nullable;

/** A query that is well formed but has no answer over these data, such as a grid of too many cells. */
public final class UnanswerableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable reason, such as {@code too-many-cells}
     * @param message one sentence with what to do instead
     */
    public UnanswerableException(String code, @Nullable String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
