package nightjar.store;

/** With an import the store would hold more different words of a kind than it can; nothing of it was kept. */
public final class WordLimitException extends StoreException {

    private static final long serialVersionUID = 1L;

    public WordLimitException(String message) {
        super(message);
    }
}
