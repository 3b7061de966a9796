package nightjar.ingest.boundary;

/**
 * Why a feature cannot be an area, though the rest of the file can be read.
 *
 * @param code stable reason of the reject
 */
record Flaw(String code, String reason) {

    static final Flaw EMPTY = new Flaw("empty-geometry", "the geometry has no coordinates");
    static final Flaw NULL = new Flaw("null-geometry", "the feature has no geometry");

    static Flaw notAnArea(String type) {
        return new Flaw("not-an-area", "the geometry is a " + type + ", not a polygon");
    }
}
