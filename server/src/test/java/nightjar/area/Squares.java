package nightjar.area;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;

/** Areas for tests: squares whose degrees are their metres, because only the ground decides. */
final class Squares {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Squares() {}

    static Area square(String kind, String code, double x, double y, double side) {
        return area(kind, code, FACTORY.toGeometry(new Envelope(x, x + side, y, y + side)));
    }

    static Area area(String kind, String code, Geometry shape) {
        MultiPolygon parts = AreaShapes.multiPolygon(shape);
        return new Area(kind, code, "name of " + code, parts, parts);
    }

    static AreaLayer boundaries(Area... areas) {
        return new AreaLayer(areas[0].kind(), AreaOrigin.BOUNDARIES, List.of(areas));
    }

    static AreaLookup lookup(String fromKind, String toKind, String... pairs) {
        List<AreaLookup.Entry> entries = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            entries.add(new AreaLookup.Entry(pairs[i], pairs[i + 1], null));
        }
        return new AreaLookup(fromKind, toKind, entries);
    }

    static AreaMembers members(String kind, String memberKind, String... pairs) {
        List<AreaMembers.Entry> entries = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            entries.add(new AreaMembers.Entry(pairs[i], "name of " + pairs[i], memberKind, pairs[i + 1]));
        }
        return new AreaMembers(kind, entries);
    }
}
