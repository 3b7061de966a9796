package nightjar.serving;

import java.util.ArrayList;
import java.util.List;
import nightjar.analysis.grid.StudyRegion;
import nightjar.area.Area;
import nightjar.area.AreaLayer;
import nightjar.geo.BoundingBox;
import nightjar.geo.LonLat;
import nightjar.geo.LonLatBox;
import nightjar.geo.Projection;
import nightjar.incident.AreaRef;
import nightjar.incident.IncidentFilter;
import nightjar.incident.LonLatPolygon;
import nightjar.incident.WeightedPlaces;
import nightjar.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;

/** The study regions that a filter's bbox, polygon and areas describe; several of them meet in what all contain. */
final class StudyRegions {

    /** Points along each side of a box of degrees, whose sides are curves on the ground. */
    private static final int SIDE_POINTS = 33;

    /** What the sides may bulge between two of those points, for any box of Britain. */
    private static final double BULGE_METRES = 50;

    private record Region(BoundingBox extent, Membership membership) implements StudyRegion {
        @Override
        public boolean contains(double x, double y) {
            return extent.contains(x, y) && membership.contains(x, y);
        }
    }

    private interface Membership {
        boolean contains(double x, double y);
    }

    private StudyRegions() {}

    static StudyRegion box(BoundingBox box) {
        return new Region(box, box::contains);
    }

    static @Nullable BoundingBox extent(WeightedPlaces places) {
        if (places.size() == 0) {
            return null;
        }
        Envelope envelope = new Envelope();
        for (int i = 0; i < places.size(); i++) {
            envelope.expandToInclude(places.x()[i], places.y()[i]);
        }
        return boxOf(envelope);
    }

    /** The region of a filter that restricts the place; null when its parts do not meet. */
    static @Nullable StudyRegion of(Snapshot snapshot, IncidentFilter filter) throws UnanswerableException {
        List<StudyRegion> parts = new ArrayList<>();
        Projection projection = snapshot.projection();
        if (filter.bbox() != null) {
            parts.add(ofBox(filter.bbox(), projection));
        }
        if (filter.polygon() != null) {
            parts.add(ofPolygon(filter.polygon(), projection));
        }
        for (AreaRef ref : filter.areas()) {
            parts.add(ofArea(snapshot, ref));
        }
        return meet(parts);
    }

    private static @Nullable StudyRegion meet(List<StudyRegion> parts) {
        Envelope common = envelope(parts.getFirst().extent());
        for (StudyRegion part : parts) {
            common = common.intersection(envelope(part.extent()));
        }
        if (common.isNull()) {
            return null;
        }
        return new Region(boxOf(common), (x, y) -> parts.stream().allMatch(part -> part.contains(x, y)));
    }

    private static StudyRegion ofBox(LonLatBox box, Projection projection) throws UnanswerableException {
        return new Region(groundExtent(box, projection), (x, y) -> {
            LonLat position = projection.toLonLat(x, y);
            return box.contains(position.lon(), position.lat());
        });
    }

    private static StudyRegion ofPolygon(LonLatPolygon polygon, Projection projection) throws UnanswerableException {
        Envelope degrees = new Envelope();
        for (int i = 0; i < polygon.vertices(); i++) {
            degrees.expandToInclude(polygon.lon(i), polygon.lat(i));
        }
        LonLatBox box = new LonLatBox(degrees.getMinX(), degrees.getMinY(), degrees.getMaxX(), degrees.getMaxY());
        return new Region(groundExtent(box, projection), (x, y) -> {
            LonLat position = projection.toLonLat(x, y);
            return polygon.contains(position.lon(), position.lat());
        });
    }

    private static StudyRegion ofArea(Snapshot snapshot, AreaRef ref) throws UnanswerableException {
        AreaLayer layer = snapshot.layers().get(ref.kind());
        Area area = layer == null ? null : layer.find(ref.code()).orElse(null);
        MultiPolygon shape = area == null ? null : area.ground();
        if (shape == null) {
            throw new UnanswerableException(
                    "area-without-shape", "the shape of " + ref + " is not known: import boundaries first");
        }
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(shape);
        return new Region(
                boxOf(shape.getEnvelopeInternal()),
                (x, y) -> locator.locate(new Coordinate(x, y)) != Location.EXTERIOR);
    }

    /** A box of ground metres around a box of degrees. */
    private static BoundingBox groundExtent(LonLatBox box, Projection projection) throws UnanswerableException {
        Envelope ground = new Envelope();
        for (int i = 0; i < SIDE_POINTS; i++) {
            double part = (double) i / (SIDE_POINTS - 1);
            double lon = box.west() + part * (box.east() - box.west());
            double lat = box.south() + part * (box.north() - box.south());
            include(ground, projection, lon, box.south());
            include(ground, projection, lon, box.north());
            include(ground, projection, box.west(), lat);
            include(ground, projection, box.east(), lat);
        }
        return boxOf(ground).grownBy(BULGE_METRES);
    }

    private static void include(Envelope ground, Projection projection, double lon, double lat)
            throws UnanswerableException {
        double[] xy = {lon, lat};
        projection.toGround(xy, xy, 1);
        if (!Double.isFinite(xy[0]) || !Double.isFinite(xy[1])) {
            throw new UnanswerableException(
                    "too-many-cells", "the region reaches beyond the ground CRS: choose a smaller one");
        }
        ground.expandToInclude(xy[0], xy[1]);
    }

    private static Envelope envelope(BoundingBox box) {
        return new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY());
    }

    private static BoundingBox boxOf(Envelope envelope) {
        return new BoundingBox(envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY());
    }
}
