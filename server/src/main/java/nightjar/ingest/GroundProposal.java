package nightjar.ingest;

import java.util.List;
import java.util.Optional;

/**
 * Proposes a ground CRS for positions outside Great Britain: the zone of Universal Transverse Mercator in which the mean
 * of the sampled positions lies, on NAD 83 in North America and on WGS 84 elsewhere.
 */
final class GroundProposal {

    private static final double DEGREES_A_ZONE = 6;
    private static final int NAD83_ZONE_0 = 26_900;
    private static final int WGS84_NORTH_ZONE_0 = 32_600;
    private static final int WGS84_SOUTH_ZONE_0 = 32_700;

    private GroundProposal() {}

    /** Empty when the positions are in Great Britain, or when there are none. */
    static Optional<String> of(List<Double> longitudes, List<Double> latitudes) {
        double lon = mean(longitudes);
        double lat = mean(latitudes);
        boolean onGlobe = Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
        if (!onGlobe || CoordinateColumns.isInBritain(lon, lat)) {
            return Optional.empty();
        }
        int zone = (int) Math.min(60, Math.floor((lon + 180) / DEGREES_A_ZONE) + 1);
        return Optional.of("EPSG:" + (zoneZero(lon, lat) + zone));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    private static int zoneZero(double lon, double lat) {
        boolean northAmerica = lon > -168 && lon < -52 && lat > 15 && lat < 84;
        if (northAmerica) {
            return NAD83_ZONE_0;
        }
        return lat < 0 ? WGS84_SOUTH_ZONE_0 : WGS84_NORTH_ZONE_0;
    }
}
