package nightjar.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nightjar.intake.ImportOptions;
import org.junit.jupiter.api.Assumptions;

/** The real open data that the environment variable NIGHTJAR_REAL_DATA names; tests are skipped without it. */
public final class RealFiles {

    private RealFiles() {}

    public static Path folder() {
        String named = System.getenv("NIGHTJAR_REAL_DATA");
        if (named == null || !Files.isDirectory(Path.of(named))) {
            String message = "skipped: NIGHTJAR_REAL_DATA does not name the folder with the real open data";
            System.out.println(message);
            Assumptions.abort(message);
        }
        return Path.of(named);
    }

    /** A file by its path in that folder. */
    public static Path find(String path) {
        return folder().resolve(path);
    }

    public static ImportOptions.Incidents eighteenMonths() {
        return police("police/avon-and-somerset-2023-01-to-2024-06.zip");
    }

    public static ImportOptions.Incidents earlierRelease() {
        return police("police/avon-and-somerset-2024-01-earlier-release.zip");
    }

    private static ImportOptions.Incidents police(String file) {
        return new ImportOptions.Incidents(
                List.of(folder().resolve(file)), null, null, null, false, Long.MAX_VALUE, false);
    }

    /** Boundaries and lookups, in the order of a reader who knows nothing of orders. */
    public static List<ImportOptions> areas() {
        Path folder = folder();
        return List.of(
                new ImportOptions.Areas(
                        folder.resolve("boundaries/lsoa2021-avon-and-somerset.geojson"),
                        "lsoa",
                        "lsoa21_code",
                        "lsoa21_name"),
                new ImportOptions.Areas(
                        folder.resolve("boundaries/wards-banes.geojson"), "ward", "ward_code", "ward_name"),
                new ImportOptions.Lookup(
                        folder.resolve("lookups/lsoa2011-to-lsoa2021.csv"),
                        "lsoa",
                        "lsoa11_code",
                        "lsoa",
                        "lsoa21_code",
                        null),
                new ImportOptions.Lookup(
                        folder.resolve("lookups/lsoa2021-to-ward-to-local-authority.csv"),
                        "lsoa",
                        "lsoa21_code",
                        "local-authority",
                        "ltla24_code",
                        "ltla24_name"));
    }
}
