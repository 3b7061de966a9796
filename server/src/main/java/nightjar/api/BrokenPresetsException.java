package nightjar.api;

/** The file of the presets does not say what it should; the message says where. */
public final class BrokenPresetsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenPresetsException(String message) {
        super("data/presets.json: " + message);
    }
}
