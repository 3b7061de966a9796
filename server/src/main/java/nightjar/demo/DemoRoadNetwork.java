package nightjar.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nightjar.demo.DemoBackground.Feature;
import nightjar.demo.DemoStreets.SnapPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import org.locationtech.jts.triangulate.quadedge.QuadEdge;
import org.locationtech.jts.triangulate.quadedge.QuadEdgeSubdivision;

/**
 * Local roads that join invented snap points as real ones are joined: the relative neighbourhood graph (Toussaint 1980)
 * of the points, found among the edges of their Delaunay triangulation. Two points are joined when no third one is
 * nearer to both.
 */
final class DemoRoadNetwork {

    private static final double LON_TO_LAT = 69_560.0 / 111_250;
    private static final double METRES_PER_DEGREE_LAT = 111_250;

    /** Points that lie farther apart are joined by the sketched roads, if at all. */
    private static final double LONGEST_METRES = 420;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Map<Coordinate, SnapPoint> points = new HashMap<>();
    private final Map<Coordinate, List<Coordinate>> neighbours = new HashMap<>();
    private final List<LineString> edges = new ArrayList<>();

    private DemoRoadNetwork(List<SnapPoint> all) {
        for (SnapPoint point : all) {
            points.putIfAbsent(
                    new Coordinate(
                            point.lonLat().lon() * LON_TO_LAT, point.lonLat().lat()),
                    point);
        }
        DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
        builder.setSites(points.keySet().stream().sorted().toList());
        QuadEdgeSubdivision triangles = builder.getSubdivision();
        for (Object each : triangles.getPrimaryEdges(false)) {
            QuadEdge edge = (QuadEdge) each;
            addEdge(edge.orig().getCoordinate(), edge.dest().getCoordinate());
        }
    }

    static List<Feature> between(List<SnapPoint> points) {
        DemoRoadNetwork network = new DemoRoadNetwork(points);
        return network.edges.stream()
                .filter(network::isRelative)
                .sorted(Comparator.comparing(LineString::getCoordinate).thenComparing(line -> line.getCoordinateN(1)))
                .map(network::road)
                .toList();
    }

    private void addEdge(Coordinate a, Coordinate b) {
        if (a.distance(b) * METRES_PER_DEGREE_LAT <= LONGEST_METRES) {
            Coordinate[] ends = a.compareTo(b) < 0 ? new Coordinate[] {a, b} : new Coordinate[] {b, a};
            edges.add(GEOMETRIES.createLineString(ends));
        }
        neighbours.computeIfAbsent(a, fresh -> new ArrayList<>()).add(b);
        neighbours.computeIfAbsent(b, fresh -> new ArrayList<>()).add(a);
    }

    /** Whoever is nearer to both ends than they are to each other is a neighbour of one of them. */
    private boolean isRelative(LineString edge) {
        Coordinate a = edge.getCoordinateN(0);
        Coordinate b = edge.getCoordinateN(1);
        double length = a.distance(b);
        List<Coordinate> near = new ArrayList<>(neighbours.getOrDefault(a, List.of()));
        near.addAll(neighbours.getOrDefault(b, List.of()));
        return near.stream().noneMatch(c -> a.distance(c) < length && b.distance(c) < length);
    }

    private Feature road(LineString edge) {
        SnapPoint a = pointAt(edge.getCoordinateN(0));
        SnapPoint b = pointAt(edge.getCoordinateN(1));
        return new Feature(a.street(), "Local Road", GEOMETRIES.createLineString(new Coordinate[] {at(a), at(b)}));
    }

    private SnapPoint pointAt(Coordinate site) {
        SnapPoint point = points.get(site);
        if (point == null) {
            throw new IllegalStateException("the triangulation moved a point");
        }
        return point;
    }

    private static Coordinate at(SnapPoint point) {
        return new Coordinate(point.lonLat().lon(), point.lonLat().lat());
    }
}
