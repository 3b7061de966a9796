package nightjar.geo.crs;

import nightjar.geo.Projection;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.crs.DefaultGeographicCRS;

/**
 * The coordinate system that an input declares, and the way from it to degrees. Coordinates are in the order of
 * files, whatever the authority says: east or longitude first. Thread-safe.
 *
 * <p>A system whose datum shift to WGS 84 is unknown is refused: it would lie about a hundred metres off.
 */
public final class SourceCrs {

    /** Degrees already. */
    public static final SourceCrs WGS84 = new SourceCrs("EPSG:4326", (from, to, points) -> copy(from, to, points));

    private static final String BRITISH_NATIONAL_GRID = "EPSG:27700";

    private final String name;
    private final ToDegrees toDegrees;

    /** Pairs of source coordinates to pairs of lon, lat. */
    private interface ToDegrees {
        void apply(double[] from, double[] lonLat, int points);
    }

    private SourceCrs(String name, ToDegrees toDegrees) {
        this.name = name;
        this.toDegrees = toDegrees;
    }

    /** A system by a code such as {@code EPSG:27700}. */
    public static SourceCrs ofCode(String code) throws UnknownCrsException {
        return switch (code) {
            // ETRS89 and WGS 84 differ by less than a metre, which no boundary here can show.
            case "EPSG:4326", "OGC:CRS84", "EPSG:4258" -> WGS84;
            case BRITISH_NATIONAL_GRID ->
                new SourceCrs(code, (from, to, points) -> GroundProjection.britishNationalGrid()
                        .toLonLat(from, to, points));
            default -> decoded(code);
        };
    }

    /** A system by its definition, as in a {@code .prj} file (WKT 1, of OGC or of Esri). */
    public static SourceCrs ofWkt(String wkt) throws UnknownCrsException {
        CoordinateReferenceSystem crs = CoordinateSystems.parse(wkt);
        if (CoordinateSystems.isBritishNationalGrid(crs)) {
            return ofCode(BRITISH_NATIONAL_GRID);
        }
        if (CoordinateSystems.isWgs84Degrees(crs)) {
            return WGS84;
        }
        return transformed(crs.getName().getCode(), CoordinateSystems.withDatumShift(crs));
    }

    private static SourceCrs decoded(String code) throws UnknownCrsException {
        try {
            return transformed(code, CoordinateSystems.byCode(code));
        } catch (FactoryException e) {
            throw new UnknownCrsException(code, e);
        }
    }

    private static SourceCrs transformed(String name, CoordinateReferenceSystem crs) throws UnknownCrsException {
        try {
            MathTransform transform = CoordinateSystems.transform(crs, DefaultGeographicCRS.WGS84);
            if (transform.getSourceDimensions() != 2) {
                throw new UnknownCrsException(name);
            }
            return new SourceCrs(name, (from, to, points) -> GroundProjection.apply(transform, from, to, points));
        } catch (FactoryException e) {
            throw new UnknownCrsException(name, e);
        }
    }

    private static void copy(double[] from, double[] to, int points) {
        System.arraycopy(from, 0, to, 0, 2 * points);
    }

    /** The code where it is known, else the name in the definition. */
    public String name() {
        return name;
    }

    /** Whether coordinates are already metres on this ground. */
    public boolean isGroundOf(Projection ground) {
        return name.equals(ground.groundCrs());
    }

    /** Pairs in, pairs of lon, lat out; a point that cannot be transformed becomes NaN, NaN. */
    public void toLonLat(double[] from, double[] lonLat, int points) {
        toDegrees.apply(from, lonLat, points);
    }
}
