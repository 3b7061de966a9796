package nightjar.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

class AreaLocatorTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** What the locator should say, one polygon after the other. */
    private static int slowly(List<PreparedGeometry> shapes, double x, double y) {
        Geometry point = FACTORY.createPoint(new Coordinate(x, y));
        for (int i = 0; i < shapes.size(); i++) {
            if (shapes.get(i).covers(point)) {
                return i;
            }
        }
        return AreaLocator.NONE;
    }

    private static void assertAgreesWithJts(List<Area> areas, List<Coordinate> points, long seed) {
        AreaLocator locator = AreaLocator.of(areas);
        List<PreparedGeometry> shapes = areas.stream()
                .map(area -> PreparedGeometryFactory.prepare((Geometry) shape(area)))
                .toList();
        for (Coordinate point : points) {
            assertThat(locator.find(point.x, point.y))
                    .as("seed %d, point %s", seed, point)
                    .isEqualTo(slowly(shapes, point.x, point.y));
        }
    }

    private static MultiPolygon shape(Area area) {
        return Objects.requireNonNull(area.ground());
    }

    private static List<Area> cover(Random random, int count) {
        List<Coordinate> sites = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sites.add(new Coordinate(random.nextDouble() * 10_000, random.nextDouble() * 10_000));
        }
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(sites);
        Geometry cells = voronoi.getDiagram(FACTORY);
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            areas.add(Squares.area("cell", "c%04d".formatted(i), cells.getGeometryN(i)));
        }
        return areas;
    }

    private static Area star(Random random, int number) {
        double x = random.nextDouble() * 10_000;
        double y = random.nextDouble() * 10_000;
        int spikes = 5 + random.nextInt(60);
        Coordinate[] ring = new Coordinate[spikes + 1];
        for (int i = 0; i < spikes; i++) {
            double radius = 50 + random.nextDouble() * 900;
            double angle = 2 * Math.PI * i / spikes;
            ring[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        ring[spikes] = ring[0].copy();
        Polygon outer = FACTORY.createPolygon(ring);
        Geometry hole = FACTORY.createPoint(new Coordinate(x, y)).buffer(20);
        return Squares.area("star", "s%04d".formatted(number), outer.difference(hole));
    }

    /** Random points, all vertices, and points halfway between two vertices. */
    private static List<Coordinate> points(List<Area> areas, Random random) {
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            points.add(new Coordinate(random.nextDouble() * 12_000 - 1_000, random.nextDouble() * 12_000 - 1_000));
        }
        for (Area area : areas) {
            Coordinate[] vertices = shape(area).getCoordinates();
            for (int i = 1; i < vertices.length; i++) {
                points.add(vertices[i]);
                points.add(new Coordinate(
                        (vertices[i - 1].x + vertices[i].x) / 2, (vertices[i - 1].y + vertices[i].y) / 2));
            }
        }
        return points;
    }

    @Test
    void coversFindTheSameAreaAsJtsOnEveryEdgeToo() {
        for (long seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            List<Area> areas = cover(random, 150);
            assertAgreesWithJts(areas, points(areas, random), seed);
        }
    }

    @Test
    void overlappingStarsWithHolesGoToTheLowestCodeAsInJts() {
        for (long seed = 11; seed <= 13; seed++) {
            Random random = new Random(seed);
            List<Area> areas = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                areas.add(star(random, i));
            }
            assertAgreesWithJts(areas, points(areas, random), seed);
        }
    }

    @Test
    void squaresOnRoundNumbersShareTheirEdgesByTheLowestCode() {
        List<Area> areas = new ArrayList<>();
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            areas.add(Squares.square("square", "q%02d".formatted(i), i % 8 * 100, i / 8 * 100, 100));
        }
        for (int x = -50; x <= 850; x += 25) {
            for (int y = -50; y <= 850; y += 25) {
                points.add(new Coordinate(x, y));
            }
        }
        assertAgreesWithJts(areas, points, 0);
    }

    @Test
    void noAreasAndAreasWithoutShapesHoldNothing() {
        assertThat(AreaLocator.of(List.of()).find(0, 0)).isEqualTo(AreaLocator.NONE);
        Area shapeless = new Area("ward", "w1", "West", null, null);
        assertThat(AreaLocator.of(List.of(shapeless)).find(0, 0)).isEqualTo(AreaLocator.NONE);
        Area square = Squares.square("ward", "w2", 0, 0, 10);
        assertThat(AreaLocator.of(List.of(shapeless, square)).find(5, 5)).isEqualTo(1);
    }

    @Test
    void aPositionThatIsNotANumberIsNowhere() {
        AreaLocator locator = AreaLocator.of(List.of(Squares.square("ward", "w", 0, 0, 10)));
        assertThat(locator.find(Double.NaN, 5)).isEqualTo(AreaLocator.NONE);
        assertThat(locator.find(5, Double.NaN)).isEqualTo(AreaLocator.NONE);
    }
}
