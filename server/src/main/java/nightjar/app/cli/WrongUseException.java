package nightjar.app.cli;

/** A command was asked for something that cannot be meant; ends with exit code 2. */
final class WrongUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUseException(String message) {
        super(message);
    }
}
