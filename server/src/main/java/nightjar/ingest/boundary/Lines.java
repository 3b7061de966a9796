package nightjar.ingest.boundary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/** Lines and points from nested lists of positions, as GeoJSON has them, and from the parts of a shapefile's record. */
final class Lines {

    private static final Flaw SHORT = new Flaw("short-line", "a line has fewer than 2 positions");
    private static final Flaw NOT_A_NUMBER = new Flaw("bad-position", "a vertex is not a number");

    private Lines() {}

    static Outline line(@Nullable Object positions) {
        try {
            return new Outline.Shape(readLine(positions));
        } catch (Rings.FlawedRings e) {
            return e.outline();
        }
    }

    static Outline multiLine(@Nullable Object lines) {
        try {
            List<LineString> parts = new ArrayList<>();
            for (Object line : Rings.list(lines)) {
                parts.add(readLine(line));
            }
            return new Outline.Shape(Rings.FACTORY.createMultiLineString(parts.toArray(LineString[]::new)));
        } catch (Rings.FlawedRings e) {
            return e.outline();
        }
    }

    static Outline point(@Nullable Object position) {
        try {
            return new Outline.Shape(Rings.FACTORY.createPoint(Rings.vertex(position)));
        } catch (Rings.FlawedRings e) {
            return e.outline();
        }
    }

    static Outline multiPoint(@Nullable Object positions) {
        try {
            List<Point> parts = new ArrayList<>();
            for (Object position : Rings.list(positions)) {
                parts.add(Rings.FACTORY.createPoint(Rings.vertex(position)));
            }
            return new Outline.Shape(Rings.FACTORY.createMultiPoint(parts.toArray(Point[]::new)));
        } catch (Rings.FlawedRings e) {
            return e.outline();
        }
    }

    private static LineString readLine(@Nullable Object value) throws Rings.FlawedRings {
        List<?> positions = Rings.list(value);
        Coordinate[] vertices = new Coordinate[positions.size()];
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = Rings.vertex(positions.get(i));
        }
        if (vertices.length < 2) {
            throw new Rings.FlawedRings(SHORT);
        }
        return Rings.FACTORY.createLineString(vertices);
    }

    static Outline at(Coordinate vertex) {
        return isFinite(vertex)
                ? new Outline.Shape(Rings.FACTORY.createPoint(vertex))
                : new Outline.Flawed(NOT_A_NUMBER);
    }

    static Outline of(List<Coordinate[]> parts) {
        List<LineString> lines = new ArrayList<>();
        for (Coordinate[] vertices : parts) {
            if (vertices.length < 2) {
                return new Outline.Flawed(SHORT);
            }
            for (Coordinate vertex : vertices) {
                if (!isFinite(vertex)) {
                    return new Outline.Flawed(NOT_A_NUMBER);
                }
            }
            lines.add(Rings.FACTORY.createLineString(vertices));
        }
        return lines.isEmpty()
                ? new Outline.Flawed(Flaw.EMPTY)
                : new Outline.Shape(Rings.FACTORY.createMultiLineString(lines.toArray(LineString[]::new)));
    }

    private static boolean isFinite(Coordinate vertex) {
        return Double.isFinite(vertex.x) && Double.isFinite(vertex.y);
    }
}
