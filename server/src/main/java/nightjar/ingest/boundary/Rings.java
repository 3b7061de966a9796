package nightjar.ingest.boundary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Polygons from nested lists of positions, as GeoJSON has them. */
final class Rings {

    static final GeometryFactory FACTORY = new GeometryFactory();

    private Rings() {}

    static Outline polygon(@Nullable Object rings) {
        try {
            return new Outline.Shape(readPolygon(rings));
        } catch (FlawedRings e) {
            return e.outline();
        }
    }

    static Outline multiPolygon(@Nullable Object polygons) {
        try {
            List<Polygon> parts = new ArrayList<>();
            for (Object polygon : list(polygons)) {
                parts.add(readPolygon(polygon));
            }
            return new Outline.Shape(FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new)));
        } catch (FlawedRings e) {
            return e.outline();
        }
    }

    private static Polygon readPolygon(@Nullable Object value) throws FlawedRings {
        List<LinearRing> rings = new ArrayList<>();
        for (Object ring : list(value)) {
            rings.add(ring(list(ring)));
        }
        return FACTORY.createPolygon(
                rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(List<?> positions) throws FlawedRings {
        Coordinate[] vertices = new Coordinate[positions.size()];
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = vertex(positions.get(i));
        }
        if (vertices.length < 4) {
            throw new FlawedRings(new Flaw("short-ring", "a ring has fewer than 4 positions"));
        }
        if (!vertices[0].equals2D(vertices[vertices.length - 1])) {
            throw new FlawedRings(new Flaw("open-ring", "a ring does not end where it starts"));
        }
        return FACTORY.createLinearRing(vertices);
    }

    static Coordinate vertex(@Nullable Object position) throws FlawedRings {
        if (position instanceof double[] xy && Double.isFinite(xy[0]) && Double.isFinite(xy[1])) {
            return new Coordinate(xy[0], xy[1]);
        }
        throw new FlawedRings(new Flaw("bad-position", "a position is not two numbers"));
    }

    static List<?> list(@Nullable Object value) throws FlawedRings {
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        boolean empty = value == null || value instanceof List<?>;
        throw new FlawedRings(
                empty ? Flaw.EMPTY : new Flaw("bad-geometry", "the coordinates are not nested as the type asks"));
    }

    /** Why a geometry cannot be read. */
    static final class FlawedRings extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Flaw flaw;

        Outline outline() {
            return new Outline.Flawed(flaw);
        }

        FlawedRings(Flaw flaw) {
            super(flaw.reason());
            this.flaw = flaw;
        }
    }
}
