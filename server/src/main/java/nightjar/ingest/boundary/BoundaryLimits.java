package nightjar.ingest.boundary;

import nightjar.ingest.InputException;

/** How much a boundary file may hold. One for each file that is read; not thread-safe. */
final class BoundaryLimits {

    static final long MAX_FILE_BYTES = 512L << 20;
    static final int MAX_VERTICES = 4_000_000;
    static final int MAX_FEATURES = 200_000;
    static final int MAX_FIELDS = 1_000;
    static final int MAX_ZIP_ENTRIES = 100;
    static final int MAX_PRJ_BYTES = 64 << 10;

    private int vertices;
    private int features;

    void countVertices(int more) throws InputException {
        if (more > MAX_VERTICES - vertices) {
            throw Refusal.tooLarge(
                    "too-many-vertices",
                    "the file has more than %d vertices; simplify its boundaries".formatted(MAX_VERTICES));
        }
        vertices += more;
    }

    /** The number of the next feature. */
    int nextFeature() throws InputException {
        if (++features > MAX_FEATURES) {
            throw Refusal.tooLarge("too-many-features", "the file has more than %d features".formatted(MAX_FEATURES));
        }
        return features;
    }
}
