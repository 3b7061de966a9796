package nightjar.ingest.boundary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import nightjar.area.AreaLayer;
import nightjar.geo.Projection;
import nightjar.geo.crs.GroundProjection;
import nightjar.ingest.InputException;
import nightjar.ingest.Reject;

/**
 * Reads the areas of one kind from GeoJSON, a GeoPackage or a zipped Shapefile, in the CRS that the file declares.
 *
 * <p>Each vertex is projected once, to degrees and to ground metres. A feature that cannot be an area is handed to
 * {@code rejects}; a file that cannot be read at all throws {@link InputException}. Thread-safe.
 */
public final class BoundaryReader {

    private BoundaryReader() {}

    /** The areas of a file on the British National Grid. */
    public static AreaLayer read(Path file, String kind, String codeField, String nameField, Consumer<Reject> rejects)
            throws InputException {
        return readFile(file, kind, codeField, nameField, GroundProjection.britishNationalGrid(), rejects)
                .layer();
    }

    /** The areas of a file, with counts. */
    public static BoundaryFile readFile(
            Path file, String kind, String codeField, String nameField, Projection ground, Consumer<Reject> rejects)
            throws InputException {
        Refusal.requireKind(kind);
        BoundaryContent content = content(file, Set.of(codeField, nameField));
        requireField(content, codeField);
        requireField(content, nameField);
        AreaBuilder areas = new AreaBuilder(
                file.getFileName().toString(),
                kind,
                new AreaBuilder.Fields(codeField, nameField),
                content.crs(),
                ground,
                rejects);
        content.features().forEach(areas::add);
        return areas.build();
    }

    static BoundaryContent content(Path file, Set<String> wanted) throws InputException {
        try {
            return BoundaryFormat.of(file).read(file, wanted);
        } catch (IOException e) {
            throw Refusal.malformed("unreadable", "the file cannot be read: " + e.getMessage());
        }
    }

    static void requireField(BoundaryContent content, String field) throws InputException {
        if (!content.fields().contains(field)) {
            throw Refusal.unusable(
                    "missing-field",
                    "no feature has a field \"%s\"; there are: %s"
                            .formatted(field, String.join(", ", content.fields())));
        }
    }
}
