package nightjar.ingest.boundary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Polygons from the loose rings of a shapefile: outer rings run clockwise, holes the other way. A hole goes to the
 * smallest outer ring around it; one that lies in none is taken for an outer ring that runs the wrong way.
 */
final class RingNesting {

    private RingNesting() {}

    static Outline nest(List<Coordinate[]> rings) {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (Coordinate[] vertices : rings) {
            Flaw flaw = flaw(vertices);
            if (flaw != null) {
                return new Outline.Flawed(flaw);
            }
            (Orientation.isCCW(vertices) ? holes : shells).add(Rings.FACTORY.createLinearRing(vertices));
        }
        return shells.isEmpty() && holes.isEmpty() ? new Outline.Flawed(Flaw.EMPTY) : assign(shells, holes);
    }

    private static @Nullable Flaw flaw(Coordinate[] vertices) {
        for (Coordinate vertex : vertices) {
            if (!Double.isFinite(vertex.x) || !Double.isFinite(vertex.y)) {
                return new Flaw("bad-position", "a vertex is not a number");
            }
        }
        if (vertices.length < 4) {
            return new Flaw("short-ring", "a ring has fewer than 4 positions");
        }
        boolean closed = vertices[0].equals2D(vertices[vertices.length - 1]);
        return closed ? null : new Flaw("open-ring", "a ring does not end where it starts");
    }

    private static Outline assign(List<LinearRing> shells, List<LinearRing> holes) {
        Map<LinearRing, List<LinearRing>> holesOf = new LinkedHashMap<>();
        shells.forEach(shell -> holesOf.put(shell, new ArrayList<>()));
        for (LinearRing hole : holes) {
            LinearRing shell = shellAround(hole, shells);
            if (shell == null) {
                holesOf.put(hole, new ArrayList<>());
            } else {
                holesOf.getOrDefault(shell, new ArrayList<>()).add(hole);
            }
        }
        Polygon[] polygons = holesOf.entrySet().stream()
                .map(entry -> Rings.FACTORY.createPolygon(
                        entry.getKey(), entry.getValue().toArray(LinearRing[]::new)))
                .toArray(Polygon[]::new);
        return new Outline.Shape(Rings.FACTORY.createMultiPolygon(polygons));
    }

    private static @Nullable LinearRing shellAround(LinearRing hole, List<LinearRing> shells) {
        LinearRing smallest = null;
        double leastArea = Double.POSITIVE_INFINITY;
        for (LinearRing shell : shells) {
            double area = shell.getEnvelopeInternal().getArea();
            if (area < leastArea && surrounds(shell, hole)) {
                smallest = shell;
                leastArea = area;
            }
        }
        return smallest;
    }

    /** By the first of the hole's vertices that is not on the shell. */
    private static boolean surrounds(LinearRing shell, LinearRing hole) {
        if (!shell.getEnvelopeInternal().contains(hole.getEnvelopeInternal())) {
            return false;
        }
        for (Coordinate vertex : hole.getCoordinates()) {
            int location = PointLocation.locateInRing(vertex, shell.getCoordinates());
            if (location != Location.BOUNDARY) {
                return location == Location.INTERIOR;
            }
        }
        return true;
    }
}
