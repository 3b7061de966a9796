package nightjar.geo.crs;

/** A name that stands for no coordinate system that Nightjar can use. */
public final class UnknownCrsException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnknownCrsException(String name, Throwable cause) {
        super("\"" + name + "\" is not a coordinate system that can be used here", cause);
    }

    public UnknownCrsException(String name) {
        super("\"" + name + "\" is not a coordinate system that can be used here");
    }
}
