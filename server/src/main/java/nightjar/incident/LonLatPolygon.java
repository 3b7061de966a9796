package nightjar.incident;

/**
 * A polygon drawn on the map: one ring in degrees, straight lines between its vertices, not self-crossing.
 * The first vertex is not repeated at the end. A point on an edge may fall on either side.
 */
public final class LonLatPolygon {

    private final double[] lons;
    private final double[] lats;

    public LonLatPolygon(double[] lons, double[] lats) {
        if (lons.length != lats.length || lons.length < 3) {
            throw new IllegalArgumentException("a polygon needs at least 3 vertices");
        }
        this.lons = lons.clone();
        this.lats = lats.clone();
    }

    /** Whether a point lies inside, by the even-odd rule. */
    public boolean contains(double lon, double lat) {
        boolean inside = false;
        for (int i = 0, j = lons.length - 1; i < lons.length; j = i++) {
            boolean spans = lats[i] > lat != lats[j] > lat;
            if (spans && lon < (lons[j] - lons[i]) * (lat - lats[i]) / (lats[j] - lats[i]) + lons[i]) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** The vertices as in the {@code polygon} parameter, for cache keys and links. */
    public String canonical() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lons.length; i++) {
            text.append(i == 0 ? "" : ";").append(lons[i]).append(',').append(lats[i]);
        }
        return text.toString();
    }

    public int vertices() {
        return lons.length;
    }

    public double lon(int vertex) {
        return lons[vertex];
    }

    public double lat(int vertex) {
        return lats[vertex];
    }
}
