package nightjar.ingest;

/** An input that cannot be read at all. What is wrong with single rows is a {@link Reject}. */
public final class InputException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What kind of wrong, and the HTTP status that says it. */
    public enum Trouble {
        MALFORMED(400),
        NOT_ALLOWED(403),
        TOO_LARGE(413),
        WRONG_TYPE(415),
        UNUSABLE(422);

        private final int status;

        Trouble(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Trouble trouble;
    private final String code;

    /**
     * @param code stable reason, such as {@code missing-column}
     * @param message one sentence with the value at fault and what to do
     */
    public InputException(Trouble trouble, String code, String message) {
        super(message);
        this.trouble = trouble;
        this.code = code;
    }

    public Trouble trouble() {
        return trouble;
    }

    public String code() {
        return code;
    }
}
