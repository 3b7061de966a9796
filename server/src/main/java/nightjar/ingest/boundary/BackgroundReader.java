package nightjar.ingest.boundary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import nightjar.background.BackgroundClasses;
import nightjar.background.BackgroundFeature;
import nightjar.background.BackgroundKind;
import nightjar.geo.Projection;
import nightjar.ingest.InputException;
import nightjar.ingest.Reject;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;

/**
 * Reads roads, water or places from GeoJSON, a GeoPackage or a zipped Shapefile, in the CRS that the file declares. A
 * feature that is not of the kind's shape is handed to {@code rejects}. For one file and one thread.
 */
public final class BackgroundReader {

    private final String file;
    private final BackgroundKind kind;
    private final Fields fields;
    private final ShapeProjector projector;
    private final Consumer<Reject> rejects;
    private final List<BackgroundFeature> features = new ArrayList<>();

    /** The fields that hold name and class; null for none. */
    public record Fields(@Nullable String name, @Nullable String category) {

        Set<String> wanted() {
            Set<String> wanted = new HashSet<>();
            wanted.add(name);
            wanted.add(category);
            wanted.removeIf(Objects::isNull);
            return wanted;
        }
    }

    private BackgroundReader(
            String file, BackgroundKind kind, Fields fields, ShapeProjector projector, Consumer<Reject> rejects) {
        this.file = file;
        this.kind = kind;
        this.fields = fields;
        this.projector = projector;
        this.rejects = rejects;
    }

    public static BackgroundFile read(
            Path file, BackgroundKind kind, Fields fields, Projection ground, Consumer<Reject> rejects)
            throws InputException {
        BoundaryContent content = BoundaryReader.content(file, fields.wanted());
        for (String field : fields.wanted()) {
            BoundaryReader.requireField(content, field);
        }
        String name = String.valueOf(file.getFileName());
        BackgroundReader reader =
                new BackgroundReader(name, kind, fields, new ShapeProjector(content.crs(), ground), rejects);
        content.features().forEach(reader::add);
        return new BackgroundFile(reader.features, content.features().size());
    }

    private void add(BoundaryFeature feature) {
        switch (feature.outline()) {
            case Outline.Flawed flawed -> reject(feature, flawed.flaw());
            case Outline.Shape shape -> addShape(feature, shape.geometry());
        }
    }

    private void addShape(BoundaryFeature feature, Geometry shape) {
        if (!kind.fits(shape)) {
            String reason =
                    "the geometry is a %s, and %s are %s".formatted(shape.getGeometryType(), kind.word(), kind.shape());
            reject(feature, new Flaw("wrong-shape", reason));
        } else if (shape instanceof Polygonal) {
            switch (RingRepair.mend(shape).outline()) {
                case Outline.Flawed flawed -> reject(feature, flawed.flaw());
                case Outline.Shape sound -> project(feature, sound.geometry());
            }
        } else {
            project(feature, shape);
        }
    }

    private void project(BoundaryFeature feature, Geometry shape) {
        try {
            ShapeProjector.Placed placed = projector.place(uniform(shape));
            String word = fields.category() == null ? null : text(feature, fields.category());
            String category = BackgroundClasses.shipped().categoryOf(kind, word);
            features.add(
                    new BackgroundFeature(category, text(feature, fields.name()), placed.ground(), placed.lonLat()));
        } catch (ShapeProjector.MisplacedShape e) {
            reject(feature, e.flaw());
        }
    }

    /** Lines as several lines and points as one point, so that a layer holds one type of them. */
    private static Geometry uniform(Geometry shape) {
        return switch (shape) {
            case LineString line -> Rings.FACTORY.createMultiLineString(new LineString[] {line});
            case Puntal points -> shape.getCentroid();
            default -> shape;
        };
    }

    private static String text(BoundaryFeature feature, @Nullable String field) {
        return field == null ? "" : feature.fields().getOrDefault(field, "").strip();
    }

    private void reject(BoundaryFeature feature, Flaw flaw) {
        String name = text(feature, fields.name());
        String cut = name.substring(0, Math.min(name.length(), 80));
        rejects.accept(new Reject(file, feature.number(), "geometry", flaw.code(), flaw.reason(), cut));
    }
}
