package nightjar.area;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Shapes of areas as Nightjar keeps them: multipolygons with outer rings counter-clockwise and holes clockwise. */
public final class AreaShapes {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private AreaShapes() {}

    /** The dissolved shape; null when there is none to dissolve. */
    static @Nullable MultiPolygon union(Collection<@Nullable MultiPolygon> shapes) {
        List<Geometry> present = shapes.stream()
                .filter(Objects::nonNull)
                .map(Geometry.class::cast)
                .toList();
        return present.isEmpty() ? null : multiPolygon(OverlayNGRobust.union(present));
    }

    /** Whether two areas share more ground than rounding explains: over a thousandth of the smaller one. */
    public static boolean overlap(Area a, Area b) {
        MultiPolygon first = Objects.requireNonNull(a.ground());
        MultiPolygon second = Objects.requireNonNull(b.ground());
        if (!first.getEnvelopeInternal().intersects(second.getEnvelopeInternal())) {
            return false;
        }
        double shared =
                OverlayNGRobust.overlay(first, second, OverlayNG.INTERSECTION).getArea();
        return shared > 0.001 * Math.min(first.getArea(), second.getArea());
    }

    /** One area with the code and the name of the first, and the shape of both. */
    public static Area joined(Area a, Area b) {
        return new Area(
                a.kind(),
                a.code(),
                a.name(),
                union(Arrays.asList(a.ground(), b.ground())),
                union(Arrays.asList(a.lonLat(), b.lonLat())));
    }

    /** All polygons of a geometry, wound the same way. */
    public static MultiPolygon multiPolygon(Geometry geometry) {
        @SuppressWarnings("unchecked") // JTS returns a raw list of the polygons
        List<Polygon> polygons = PolygonExtracter.getPolygons(geometry);
        return FACTORY.createMultiPolygon(
                polygons.stream().map(AreaShapes::wound).toArray(Polygon[]::new));
    }

    private static Polygon wound(Polygon polygon) {
        LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = wound(polygon.getInteriorRingN(i), false);
        }
        return FACTORY.createPolygon(wound(polygon.getExteriorRing(), true), holes);
    }

    private static LinearRing wound(LinearRing ring, boolean counterClockwise) {
        boolean right = Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise;
        return right ? ring : ring.reverse();
    }
}
