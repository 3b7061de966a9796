package nightjar.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nightjar.geo.LonLat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * What the demo draws beneath its incidents: roads through its invented streets and between its settlements, a river
 * like the Avon, and names. Main roads and water follow rough truth, everything else is invented. Shapes are in degrees.
 */
record DemoBackground(List<Feature> roads, List<Feature> water, List<Feature> places) {

    /** At 51.36 north a degree of longitude is shorter than one of latitude. */
    private static final double LON_TO_LAT = 69_560.0 / 111_250;

    private static final double METRES_PER_DEGREE_LAT = 111_250;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** One line of a file. */
    record Feature(String name, String category, Geometry shape) {}

    static DemoBackground draw(DemoStreets streets) {
        List<Feature> roads = new ArrayList<>();
        for (DemoSketch.Line road : DemoSketch.ROADS) {
            roads.add(new Feature(road.name(), road.category(), line(road)));
        }
        roads.addAll(DemoRoadNetwork.between(streets.points()));
        return new DemoBackground(List.copyOf(roads), drawWater(), drawPlaces());
    }

    private static List<Feature> drawWater() {
        List<Feature> water = new ArrayList<>();
        for (DemoSketch.Line river : DemoSketch.WATERS) {
            LineString line = line(river);
            water.add(new Feature(river.name(), river.category(), line));
            if (river.widthMetres() > 0) {
                water.add(new Feature("", "Water", widened(line, river.widthMetres() / 2)));
            }
        }
        for (DemoSketch.Line lake : DemoSketch.LAKES) {
            Geometry shore = GEOMETRIES.createPolygon(line(lake).getCoordinates());
            water.add(new Feature(lake.name(), lake.category(), shore));
        }
        return List.copyOf(water);
    }

    /** All that lies so near to a line on the ground. */
    private static Geometry widened(Geometry line, double metres) {
        AffineTransformation even = AffineTransformation.scaleInstance(LON_TO_LAT, 1);
        AffineTransformation back = AffineTransformation.scaleInstance(1 / LON_TO_LAT, 1);
        return back.transform(even.transform(line).buffer(metres / METRES_PER_DEGREE_LAT, 4));
    }

    private static LineString line(DemoSketch.Line sketch) {
        Coordinate[] corners = sketch.corners().stream()
                .map(at -> new Coordinate(at.lon(), at.lat()))
                .toArray(Coordinate[]::new);
        return GEOMETRIES.createLineString(rounded(corners, 3));
    }

    /** Cuts the corners of a line several times (Chaikin 1974), so that a sketch looks drawn by a steady hand. */
    private static Coordinate[] rounded(Coordinate[] corners, int times) {
        Coordinate[] line = corners;
        for (int i = 0; i < times; i++) {
            boolean ring = line[0].equals2D(line[line.length - 1]);
            List<Coordinate> cut = new ArrayList<>();
            for (int at = 0; at + 1 < line.length; at++) {
                boolean atEnd = !ring && at == 0;
                boolean atLast = !ring && at + 2 == line.length;
                cut.add(atEnd ? line[at] : between(line[at], line[at + 1], 0.25));
                cut.add(atLast ? line[at + 1] : between(line[at], line[at + 1], 0.75));
            }
            if (ring) {
                cut.add(cut.getFirst());
            }
            line = cut.toArray(Coordinate[]::new);
        }
        return line;
    }

    private static Coordinate between(Coordinate a, Coordinate b, double share) {
        return new Coordinate(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
    }

    private static List<Feature> drawPlaces() {
        Stream<Feature> towns = DemoSketch.TOWNS.stream()
                .map(town -> new Feature(
                        town.name(), town.category(), point(town.corners().getFirst())));
        Stream<Feature> settlements = Settlement.ALL.stream()
                .filter(settlement -> DemoSketch.TOWNS.stream()
                        .noneMatch(town -> settlement.name().startsWith(town.name())))
                .map(settlement -> new Feature(
                        settlement.name(),
                        settlement.forum().equals("Bath") ? "Suburb" : "Village",
                        point(settlement.centre())));
        return Stream.concat(towns, settlements).toList();
    }

    private static Geometry point(LonLat at) {
        return GEOMETRIES.createPoint(new Coordinate(at.lon(), at.lat()));
    }
}
