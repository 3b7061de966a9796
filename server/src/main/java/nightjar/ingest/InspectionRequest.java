package nightjar.ingest;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to inspect.
 *
 * @param paths files, folders and zips
 * @param mapping the mapping profile to read the preview through; null proposes one where it is needed
 * @param headOnly whether only the beginning of a CSV is there, which may end in the middle of a row
 * @param maxRows refuse inputs with more rows
 */
public record InspectionRequest(List<Path> paths, @Nullable Path mapping, boolean headOnly, long maxRows) {

    public InspectionRequest {
        paths = List.copyOf(paths);
    }

    /** A whole file, folder or zip. */
    public static InspectionRequest of(Path path) {
        return new InspectionRequest(List.of(path), null, false, Long.MAX_VALUE);
    }
}
