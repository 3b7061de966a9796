package nightjar.tile;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryTransformer;

/** Shapes in degrees on the plane of the web map (EPSG:3857) with the world as one unit and y to the south. */
final class WebMercator {

    /** The web map ends here; what lies beyond is drawn on its edge. */
    private static final double LAST_LATITUDE = 85.0511287798066;

    private WebMercator() {}

    static Geometry project(Geometry lonLat) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence vertices, Geometry parent) {
                CoordinateXY[] plane = new CoordinateXY[vertices.size()];
                for (int i = 0; i < plane.length; i++) {
                    plane[i] = new CoordinateXY(across(vertices.getX(i)), down(vertices.getY(i)));
                }
                return factory.getCoordinateSequenceFactory().create(plane);
            }
        }.transform(lonLat);
    }

    private static double across(double lon) {
        return (lon + 180) / 360;
    }

    private static double down(double lat) {
        double phi = Math.toRadians(Math.clamp(lat, -LAST_LATITUDE, LAST_LATITUDE));
        return (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2;
    }
}
