package nightjar.geo.crs;

import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.referencing.CRS;

/** Coordinate systems by EPSG code. */
final class CoordinateSystems {

    private static final Pattern EPSG_CODE = Pattern.compile("EPSG:\\d{4,6}");

    private CoordinateSystems() {}

    /** A projected system whose axes are metres; anything else is refused. */
    static CoordinateReferenceSystem projectedMetres(String code) throws UnknownCrsException, FactoryException {
        if (!EPSG_CODE.matcher(code).matches()) {
            throw new UnknownCrsException(code);
        }
        CoordinateReferenceSystem crs = CRS.decode(code, true);
        boolean metres = crs instanceof ProjectedCRS
                && "m".equals(crs.getCoordinateSystem().getAxis(0).getUnit().toString());
        if (!metres) {
            throw new UnknownCrsException(code);
        }
        return crs;
    }
}
