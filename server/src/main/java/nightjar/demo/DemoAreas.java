package nightjar.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nightjar.geo.LonLat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * The areas of the demo: a Voronoi tessellation of a sketched outline into small areas, wards made of these, and
 * forum areas as members. Shapes are in degrees, lon first. Codes start with {@code DEMO-}, so nobody takes them for
 * published ones.
 */
record DemoAreas(List<Shape> smallAreas, List<Shape> wards, List<Member> forumMembers) {

    /** The outline, sketched by hand. */
    private static final double[][] OUTLINE = {
        {-2.700, 51.360}, {-2.660, 51.385}, {-2.600, 51.395}, {-2.555, 51.390}, {-2.530, 51.420},
        {-2.500, 51.437}, {-2.460, 51.425}, {-2.430, 51.415}, {-2.390, 51.425}, {-2.350, 51.435},
        {-2.310, 51.425}, {-2.280, 51.410}, {-2.285, 51.370}, {-2.290, 51.335}, {-2.330, 51.320},
        {-2.390, 51.300}, {-2.430, 51.275}, {-2.500, 51.272}, {-2.540, 51.300}, {-2.580, 51.310},
        {-2.630, 51.315}, {-2.680, 51.325}, {-2.700, 51.360}
    };

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final List<String> FORUMS = List.of("Bath", "Bathavon", "Keynsham", "Chew Valley", "Somer Valley");

    /**
     * @param site what the shape grew around
     */
    record Shape(String code, String name, LonLat site, Geometry geometry) {}

    /** A ward in a forum area. */
    record Member(String code, String name, String memberCode) {}

    /** The site of a small area and the ward it belongs to. */
    private record Site(int ward, int number, LonLat lonLat) {

        Coordinate coordinate() {
            return new Coordinate(lonLat.lon(), lonLat.lat());
        }

        Geometry cell(Map<Coordinate, Geometry> cells) {
            return Objects.requireNonNull(cells.get(coordinate()), code());
        }

        String code() {
            return "DEMO-L%02d%d".formatted(ward + 1, number);
        }

        String name() {
            return Settlement.ALL.get(ward).name() + " " + (char) ('A' + number - 1);
        }
    }

    static DemoAreas draw(DemoRandom random) {
        List<Site> sites = sites(random);
        Map<Coordinate, Geometry> cells = cells(sites);
        List<Shape> small = sites.stream()
                .map(site -> new Shape(site.code(), site.name(), site.lonLat(), site.cell(cells)))
                .toList();
        return new DemoAreas(small, wards(sites, cells), members());
    }

    private static List<Site> sites(DemoRandom random) {
        List<Site> sites = new ArrayList<>();
        for (int ward = 0; ward < Settlement.ALL.size(); ward++) {
            Settlement settlement = Settlement.ALL.get(ward);
            for (int number = 1; number <= settlement.smallAreas(); number++) {
                sites.add(new Site(ward, number, random.around(settlement.centre(), settlement.spreadMetres())));
            }
        }
        return sites;
    }

    private static Map<Coordinate, Geometry> cells(List<Site> sites) {
        Geometry outline = GEOMETRIES.createPolygon(
                Arrays.stream(OUTLINE).map(at -> new Coordinate(at[0], at[1])).toArray(Coordinate[]::new));
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(sites.stream().map(Site::coordinate).toList());
        voronoi.setClipEnvelope(outline.getEnvelopeInternal());
        Geometry diagram = voronoi.getDiagram(GEOMETRIES);
        Map<Coordinate, Geometry> cells = new TreeMap<>(Comparator.naturalOrder());
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            cells.put((Coordinate) cell.getUserData(), cell.intersection(outline));
        }
        return cells;
    }

    private static List<Shape> wards(List<Site> sites, Map<Coordinate, Geometry> cells) {
        List<Shape> wards = new ArrayList<>();
        for (int ward = 0; ward < Settlement.ALL.size(); ward++) {
            int number = ward;
            List<Geometry> parts = sites.stream()
                    .filter(site -> site.ward() == number)
                    .map(site -> site.cell(cells))
                    .toList();
            Settlement settlement = Settlement.ALL.get(ward);
            wards.add(new Shape(wardCode(ward), settlement.name(), settlement.centre(), UnaryUnionOp.union(parts)));
        }
        return wards;
    }

    private static List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (int ward = 0; ward < Settlement.ALL.size(); ward++) {
            String forum = Settlement.ALL.get(ward).forum();
            members.add(new Member("DEMO-F" + (FORUMS.indexOf(forum) + 1), forum, wardCode(ward)));
        }
        return members;
    }

    private static String wardCode(int ward) {
        return "DEMO-W%02d".formatted(ward + 1);
    }
}
