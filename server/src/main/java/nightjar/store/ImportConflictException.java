package nightjar.store;

/** An import, or its undoing, that what the store already holds does not allow. */
public final class ImportConflictException extends Exception {

    private static final long serialVersionUID = 1L;

    public ImportConflictException(String message) {
        super(message);
    }
}
