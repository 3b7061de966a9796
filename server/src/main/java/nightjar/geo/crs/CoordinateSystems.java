package nightjar.geo.crs;

import java.util.Map;
import java.util.regex.Pattern;
import org.geotools.api.parameter.ParameterNotFoundException;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.api.referencing.operation.CoordinateOperationFactory;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.datum.DefaultGeodeticDatum;
import org.geotools.referencing.operation.DefaultCoordinateOperationFactory;
import org.geotools.util.factory.GeoTools;
import org.geotools.util.factory.Hints;

/** GeoTools' coordinate systems by EPSG code and by definition, always east or longitude first. */
final class CoordinateSystems {

    private static final Pattern EPSG_CODE = Pattern.compile("EPSG:\\d{4,6}");

    /** Declared axis orders; files do not keep to them, and without them GeoTools puts longitude first. */
    private static final Pattern AXIS_CLAUSE = Pattern.compile(",\\s*AXIS\\s*\\[[^\\[\\]]*\\]");

    private static final Map<String, Double> BRITISH_PARAMETERS = Map.of(
            "latitude_of_origin", 49.0,
            "central_meridian", -2.0,
            "scale_factor", 0.9996012717,
            "false_easting", 400_000.0,
            "false_northing", -100_000.0);

    /** Strict about datum shifts; knows no authority, so that it opens no EPSG database. */
    private static final CoordinateOperationFactory OPERATIONS =
            new DefaultCoordinateOperationFactory(new Hints(Hints.LENIENT_DATUM_SHIFT, false));

    static {
        // GeoTools asks JNDI for a database of its own; nothing of ours may reach out for names.
        GeoTools.setJNDINameValidator(name -> false);
    }

    private CoordinateSystems() {}

    static MathTransform transform(CoordinateReferenceSystem from, CoordinateReferenceSystem to)
            throws FactoryException {
        try {
            return OPERATIONS.createOperation(from, to).getMathTransform();
        } catch (LinkageError e) {
            throw missing(e);
        }
    }

    static CoordinateReferenceSystem byCode(String code) throws UnknownCrsException, FactoryException {
        if (!EPSG_CODE.matcher(code).matches()) {
            throw new UnknownCrsException(code);
        }
        try {
            return CRS.decode(code, true);
        } catch (LinkageError e) {
            throw missing(e);
        }
    }

    /** The wrapper leaves out libraries that some projections of GeoTools stand on. */
    private static FactoryException missing(LinkageError e) {
        return new FactoryException("GeoTools lacks a library: " + e.getMessage(), e);
    }

    /** A projected system whose axes are metres; anything else is refused. */
    static CoordinateReferenceSystem projectedMetres(String code) throws UnknownCrsException, FactoryException {
        CoordinateReferenceSystem crs = byCode(code);
        boolean metres = crs instanceof ProjectedCRS
                && "m".equals(crs.getCoordinateSystem().getAxis(0).getUnit().toString());
        if (!metres) {
            throw new UnknownCrsException(code);
        }
        return crs;
    }

    /** Reads a definition in WKT 1; its declared axis order is left out. */
    static CoordinateReferenceSystem parse(String wkt) throws UnknownCrsException {
        try {
            CoordinateReferenceSystem crs =
                    CRS.parseWKT(AXIS_CLAUSE.matcher(wkt).replaceAll(""));
            if (crs.getCoordinateSystem().getDimension() != 2) {
                throw new UnknownCrsException(crs.getName().getCode());
            }
            return crs;
        } catch (FactoryException | RuntimeException | LinkageError e) {
            throw new UnknownCrsException(firstWords(wkt), e);
        }
    }

    private static String firstWords(String wkt) {
        String line = wkt.strip().replaceAll("\\s+", " ");
        return line.substring(0, Math.min(line.length(), 60));
    }

    static boolean isWgs84Degrees(CoordinateReferenceSystem crs) {
        return crs instanceof GeographicCRS && CRS.equalsIgnoreMetadata(crs, DefaultGeographicCRS.WGS84);
    }

    /** Told by its figures, because every program names it otherwise, and most leave out the datum shift. */
    static boolean isBritishNationalGrid(CoordinateReferenceSystem crs) {
        if (!(crs instanceof ProjectedCRS projected)) {
            return false;
        }
        Ellipsoid ellipsoid = projected.getBaseCRS().getDatum().getEllipsoid();
        boolean airy = Math.abs(ellipsoid.getSemiMajorAxis() - 6_377_563.396) < 0.01;
        boolean metres =
                "m".equals(crs.getCoordinateSystem().getAxis(0).getUnit().toString());
        return airy
                && metres
                && hasBritishParameters(projected.getConversionFromBase().getParameterValues());
    }

    private static boolean hasBritishParameters(ParameterValueGroup values) {
        try {
            return BRITISH_PARAMETERS.entrySet().stream()
                    .allMatch(wanted ->
                            Math.abs(values.parameter(wanted.getKey()).doubleValue() - wanted.getValue()) < 1e-9);
        } catch (ParameterNotFoundException e) {
            return false;
        }
    }

    /** The system itself when it says how its datum lies to WGS 84, else its namesake in the EPSG dataset. */
    static CoordinateReferenceSystem withDatumShift(CoordinateReferenceSystem crs) throws UnknownCrsException {
        if (datumShiftIsKnown(crs)) {
            return crs;
        }
        try {
            // Not a full scan: comparing with every system of the dataset takes a quarter of a minute.
            Integer code = CRS.lookupEpsgCode(crs, false);
            if (code == null) {
                throw new UnknownCrsException(crs.getName().getCode());
            }
            return byCode("EPSG:" + code);
        } catch (FactoryException e) {
            throw new UnknownCrsException(crs.getName().getCode(), e);
        }
    }

    private static boolean datumShiftIsKnown(CoordinateReferenceSystem crs) {
        return CRS.getEllipsoid(crs) != null
                && CRS.getHorizontalCRS(crs).getDatum() instanceof DefaultGeodeticDatum datum
                && (datum.getBursaWolfParameters().length > 0
                        || CRS.equalsIgnoreMetadata(datum, DefaultGeographicCRS.WGS84.getDatum()));
    }
}
