package nightjar.geo;

/** A box in WGS 84 degrees; all four sides belong to it. It never crosses the antimeridian. */
public record LonLatBox(double west, double south, double east, double north) {

    public LonLatBox {
        if (!(west <= east && south <= north)) {
            throw new IllegalArgumentException(
                    "empty box: lon %s to %s, lat %s to %s".formatted(west, east, south, north));
        }
    }

    public boolean contains(double lon, double lat) {
        return lon >= west && lon <= east && lat >= south && lat <= north;
    }
}
