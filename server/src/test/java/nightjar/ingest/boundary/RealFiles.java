package nightjar.ingest.boundary;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The published open data that the environment may name; a test that asks for it is skipped without it. */
final class RealFiles {

    private RealFiles() {}

    static Path find(String path) {
        String folder = System.getenv("NIGHTJAR_REAL_DATA");
        if (folder == null || folder.isEmpty()) {
            String reason = "NIGHTJAR_REAL_DATA is not set: the published open data are not at hand";
            System.out.println("skipped: " + reason);
            Assumptions.abort(reason);
        }
        return Path.of(folder, path);
    }
}
