package nightjar.geo;

/**
 * A tile of the web map (EPSG:3857, XYZ scheme: y grows to the south).
 *
 * @param z zoom, 0 to {@value #MAX_ZOOM}
 * @param x column, 0 to 2^z - 1, from the west
 * @param y row, 0 to 2^z - 1, from the north
 */
public record TileAddress(int z, int x, int y) {

    public static final int MAX_ZOOM = 22;

    public TileAddress {
        if (z < 0 || z > MAX_ZOOM) {
            throw new IllegalArgumentException("zoom " + z + " is not in 0 to " + MAX_ZOOM);
        }
        int tiles = 1 << z;
        if (x < 0 || x >= tiles || y < 0 || y >= tiles) {
            throw new IllegalArgumentException("tile %d/%d/%d does not exist".formatted(z, x, y));
        }
    }

    /** Longitude at a position across the tile, 0 at its west side and 1 at its east side. */
    public double lonAt(double across) {
        return (x + across) / (1 << z) * 360.0 - 180.0;
    }

    /** Latitude at a position down the tile, 0 at its north side and 1 at its south side. */
    public double latAt(double down) {
        double mercator = Math.PI * (1 - 2 * (y + down) / (1 << z));
        return Math.toDegrees(Math.atan(Math.sinh(mercator)));
    }

    /** The tile of one zoom that holds a position; positions beyond the web map go to its nearest tile. */
    public static TileAddress holding(double lon, double lat, int z) {
        int tiles = 1 << z;
        double phi = Math.toRadians(lat);
        double across = (lon + 180.0) / 360.0 * tiles;
        double down = (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2 * tiles;
        return new TileAddress(
                z,
                Math.clamp((long) Math.floor(across), 0, tiles - 1),
                Math.clamp((long) Math.floor(down), 0, tiles - 1));
    }
}
