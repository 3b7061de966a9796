package nightjar.geo.crs;

import java.util.Arrays;
import nightjar.geo.Projection;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;

/**
 * A {@link Projection} through GeoTools. Without the OSTN15 grid the British National Grid stands on the
 * seven-parameter shift of the Ordnance Survey's guide to coordinate systems, 1.0 to 4.7 m off. Thread-safe.
 */
public final class GroundProjection implements Projection {

    /**
     * EPSG:27700 written out, so that a start needs no EPSG database; figures of the EPSG dataset
     * (transformation 1314) and of the Ordnance Survey guide.
     */
    private static final String BRITISH_NATIONAL_GRID = """
            PROJCS["OSGB36 / British National Grid",
              GEOGCS["OSGB36", DATUM["OSGB 1936", SPHEROID["Airy 1830", 6377563.396, 299.3249646],
                  TOWGS84[446.448, -125.157, 542.06, 0.15, 0.247, 0.842, -20.489]],
                PRIMEM["Greenwich", 0], UNIT["degree", 0.017453292519943295],
                AXIS["Geodetic longitude", EAST], AXIS["Geodetic latitude", NORTH]],
              PROJECTION["Transverse_Mercator"],
              PARAMETER["latitude_of_origin", 49], PARAMETER["central_meridian", -2],
              PARAMETER["scale_factor", 0.9996012717],
              PARAMETER["false_easting", 400000], PARAMETER["false_northing", -100000],
              UNIT["m", 1], AXIS["Easting", EAST], AXIS["Northing", NORTH]]
            """;

    private static final GroundProjection BRITISH = britishNationalGridFromText();

    private final String groundCrs;
    private final String accuracy;
    private final MathTransform forward;
    private final MathTransform backward;

    private GroundProjection(String groundCrs, String accuracy, CoordinateReferenceSystem ground)
            throws FactoryException {
        this.groundCrs = groundCrs;
        this.accuracy = accuracy;
        forward = CoordinateSystems.transform(DefaultGeographicCRS.WGS84, ground);
        backward = CoordinateSystems.transform(ground, DefaultGeographicCRS.WGS84);
    }

    /** EPSG:27700, the ground CRS of every store that does not name another. */
    public static Projection britishNationalGrid() {
        return BRITISH;
    }

    /** The projected metre CRS of a code such as {@code EPSG:26916}. */
    public static Projection ofCode(String code) throws UnknownCrsException {
        if (code.equals("EPSG:27700")) {
            return BRITISH;
        }
        try {
            CoordinateReferenceSystem ground = CoordinateSystems.projectedMetres(code);
            return new GroundProjection(code, "Projected by " + code + ".", ground);
        } catch (FactoryException e) {
            throw new UnknownCrsException(code, e);
        }
    }

    private static GroundProjection britishNationalGridFromText() {
        try {
            return new GroundProjection(
                    "EPSG:27700",
                    "British National Grid without the OSTN15 grid: positions are 1 to 5 m off.",
                    CRS.parseWKT(BRITISH_NATIONAL_GRID));
        } catch (FactoryException e) {
            throw new IllegalStateException("GeoTools does not read the British National Grid", e);
        }
    }

    @Override
    public String groundCrs() {
        return groundCrs;
    }

    @Override
    public String accuracy() {
        return accuracy;
    }

    @Override
    public void toGround(double[] lonLat, double[] xy, int points) {
        apply(forward, lonLat, xy, points);
    }

    @Override
    public void toLonLat(double[] xy, double[] lonLat, int points) {
        apply(backward, xy, lonLat, points);
    }

    /** Transforms pairs; one that cannot be transformed becomes NaN, NaN. Source and target may be the same. */
    static void apply(MathTransform transform, double[] from, double[] to, int points) {
        double[] source = Arrays.copyOf(from, 2 * points);
        boolean[] isPoint = new boolean[points];
        for (int i = 0; i < points; i++) {
            isPoint[i] = Double.isFinite(source[2 * i]) && Double.isFinite(source[2 * i + 1]);
            if (!isPoint[i]) { // GeoTools stumbles over what is not a number
                setPair(source, i, 0);
            }
        }
        try {
            transform.transform(source, 0, to, 0, points);
        } catch (TransformException | IllegalArgumentException e) {
            applyOneByOne(transform, source, to, points);
        }
        for (int i = 0; i < points; i++) {
            if (!isPoint[i]) {
                setPair(to, i, Double.NaN);
            }
        }
    }

    private static void applyOneByOne(MathTransform transform, double[] from, double[] to, int points) {
        for (int i = 0; i < points; i++) {
            try {
                transform.transform(from, 2 * i, to, 2 * i, 1);
            } catch (TransformException | IllegalArgumentException e) {
                setPair(to, i, Double.NaN);
            }
        }
    }

    private static void setPair(double[] pairs, int point, double value) {
        pairs[2 * point] = value;
        pairs[2 * point + 1] = value;
    }
}
