package nightjar.ingest.boundary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nightjar.ingest.InputException;

/**
 * What a boundary file is.
 *
 * @param features how many there are, usable or not
 * @param fields names of their fields, of which two are the code and the name
 * @param crs the CRS that the file declares, or that its format implies
 */
public record BoundaryInspection(BoundaryFormat format, int features, List<String> fields, String crs) {

    public static BoundaryInspection of(Path file) throws InputException {
        try {
            BoundaryFormat format = BoundaryFormat.of(file);
            BoundaryContent content = format.read(file, Set.of());
            return new BoundaryInspection(
                    format,
                    content.features().size(),
                    content.fields(),
                    content.crs().name());
        } catch (IOException e) {
            throw Refusal.malformed("unreadable", "the file cannot be read: " + e.getMessage());
        }
    }
}
