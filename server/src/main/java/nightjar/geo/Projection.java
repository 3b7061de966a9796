package nightjar.geo;

/**
 * The way between WGS 84 degrees and metres on one ground CRS.
 *
 * <p>Arrays hold pairs: lon, lat, lon, lat … and x, y, x, y …. Source and target may be the same array.
 * Implementations are safe for use by many threads. A point that cannot be projected becomes NaN, NaN.
 */
public interface Projection {

    /** The ground CRS, such as {@code EPSG:27700}. */
    String groundCrs();

    /** What an answer has to say about the accuracy of this projection, in one sentence. */
    String accuracy();

    void toGround(double[] lonLat, double[] xy, int points);

    void toLonLat(double[] xy, double[] lonLat, int points);

    default GroundPoint toGround(double lon, double lat) {
        double[] pair = {lon, lat};
        toGround(pair, pair, 1);
        return new GroundPoint(pair[0], pair[1]);
    }

    default LonLat toLonLat(double x, double y) {
        double[] pair = {x, y};
        toLonLat(pair, pair, 1);
        return new LonLat(pair[0], pair[1]);
    }
}
