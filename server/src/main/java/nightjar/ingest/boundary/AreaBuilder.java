package nightjar.ingest.boundary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import nightjar.area.Area;
import nightjar.area.AreaLayer;
import nightjar.area.AreaOrigin;
import nightjar.area.AreaShapes;
import nightjar.geo.Projection;
import nightjar.geo.crs.SourceCrs;
import nightjar.ingest.Reject;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * Makes areas of features: mends rings, projects, and joins features that are parts of one area. Two features
 * with one code are parts of one area when they have the same name and do not overlap; otherwise the second is
 * refused. For one file and one thread.
 */
final class AreaBuilder {

    private final String file;
    private final String kind;
    private final Fields fields;
    private final ShapeProjector projector;
    private final Consumer<Reject> rejects;
    private final Map<String, Area> areas = new TreeMap<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private int read;
    private int repaired;

    /** The fields that hold the code and the name. */
    record Fields(String code, String name) {}

    AreaBuilder(String file, String kind, Fields fields, SourceCrs crs, Projection ground, Consumer<Reject> rejects) {
        this.file = file;
        this.kind = kind;
        this.fields = fields;
        this.projector = new ShapeProjector(crs, ground);
        this.rejects = rejects;
    }

    void add(BoundaryFeature feature) {
        read++;
        String code = text(feature, fields.code());
        if (code.isEmpty()) {
            reject(feature, fields.code(), new Flaw("missing-code", "the feature has no code"), "");
            return;
        }
        switch (feature.outline()) {
            case Outline.Flawed flawed -> reject(feature, "geometry", flawed.flaw(), code);
            case Outline.Shape shape -> addShape(feature, code, shape.geometry());
        }
    }

    private void addShape(BoundaryFeature feature, String code, Geometry shape) {
        if (!(shape instanceof Polygonal)) {
            reject(feature, "geometry", Flaw.notAnArea(shape.getGeometryType()), code);
            return;
        }
        RingRepair.Mended mended = RingRepair.mend(shape);
        switch (mended.outline()) {
            case Outline.Flawed flawed -> reject(feature, "geometry", flawed.flaw(), code);
            case Outline.Shape sound -> {
                if (addSound(feature, code, sound.geometry()) && mended.repaired()) {
                    repaired++;
                    notes.add("The rings of %s %s were mended.".formatted(kind, code));
                }
            }
        }
    }

    private boolean addSound(BoundaryFeature feature, String code, Geometry shape) {
        try {
            ShapeProjector.Placed placed = projector.place(shape);
            String name = text(feature, fields.name());
            return keep(feature, area(code, name.isEmpty() ? code : name, placed.ground(), placed.lonLat()));
        } catch (ShapeProjector.MisplacedShape e) {
            reject(feature, "geometry", e.flaw(), code);
            return false;
        }
    }

    private Area area(String code, String name, Geometry ground, Geometry lonLat) {
        return new Area(kind, code, name, AreaShapes.multiPolygon(ground), AreaShapes.multiPolygon(lonLat));
    }

    private boolean keep(BoundaryFeature feature, Area area) {
        Area earlier = areas.get(area.code());
        Area joined = earlier == null ? area : joined(earlier, area);
        if (joined == null) {
            Flaw flaw = new Flaw("duplicate-code", "an earlier feature has the code, and this is not a part of it");
            reject(feature, fields.code(), flaw, area.code());
            return false;
        }
        areas.put(area.code(), joined);
        return true;
    }

    /** Both as one area; null when they are not parts of one. */
    private @Nullable Area joined(Area a, Area b) {
        boolean parts = a.name().equals(b.name()) && !AreaShapes.overlap(a, b);
        if (!parts) {
            return null;
        }
        notes.add("Several features are parts of %s %s.".formatted(kind, a.code()));
        return AreaShapes.joined(a, b);
    }

    private static String text(BoundaryFeature feature, String field) {
        return feature.fields().getOrDefault(field, "").strip();
    }

    private void reject(BoundaryFeature feature, String column, Flaw flaw, String value) {
        String cut = value.substring(0, Math.min(value.length(), 80));
        rejects.accept(new Reject(file, feature.number(), column, flaw.code(), flaw.reason(), cut));
    }

    BoundaryFile build() {
        AreaLayer layer = new AreaLayer(kind, AreaOrigin.BOUNDARIES, List.copyOf(areas.values()));
        return new BoundaryFile(layer, read, repaired, List.copyOf(notes));
    }
}
