package nightjar.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nightjar.app.Nightjar;
import nightjar.intake.ImportStep;

/** The whole way of a police file, through the command line, killed at each of its steps. */
class CommandLineKillTest extends ImportKillContract {

    private static final List<String> MONTHS = List.of("2024-01", "2024-02", "2024-03");
    private static final int ROWS_PER_MONTH = 60;
    private static final String HEADER = "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,"
            + "LSOA code,LSOA name,Crime type,Last outcome category,Context\n";

    /** Reading and writing happen once for each file, which is a month; all else once. */
    @Override
    Map<String, Integer> steps() {
        Map<String, Integer> steps = new LinkedHashMap<>();
        for (ImportStep step : ImportStep.values()) {
            boolean perFile = step == ImportStep.PARSE || step == ImportStep.STAGE;
            steps.put(step.word(), perFile ? MONTHS.size() : 1);
        }
        return steps;
    }

    @Override
    List<String> stepsAfterCommit() {
        return List.of(ImportStep.PUBLISH.word(), ImportStep.CLEAN.word());
    }

    @Override
    void prepare(Path store) throws IOException {
        try {
            assertThat(startImport(store, 0, List.of()).waitFor()).isZero();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    Process startImport(Path store, long seed, List<String> jvmOptions) throws IOException {
        Path files = folder.resolve("files of seed " + seed);
        Files.createDirectories(files);
        Random random = new Random(seed);
        for (String month : MONTHS) {
            Files.writeString(files.resolve(month + "-avon-and-somerset-street.csv"), csv(month, random));
        }
        return ChildProcess.start(
                jvmOptions, Nightjar.class, "import", "incidents", files.toString(), "--store", store.toString());
    }

    /** Crime ids are the same for every seed, so that an import updates most of what another brought. */
    private static String csv(String month, Random random) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 0; row < ROWS_PER_MONTH + random.nextInt(20); row++) {
            String crimeId = "%064x".formatted(month.hashCode() * 1_000L + row);
            double lon = -2.36 + random.nextInt(50) / 1_000.0;
            double lat = 51.38 + random.nextInt(50) / 1_000.0;
            text.append("%s,%s,Avon,Avon,%.6f,%.6f,On or near Milsom Street,E01014370,Bath 007B,Burglary,Outcome %d,%n"
                    .formatted(crimeId, month, lon, lat, random.nextInt(9)));
        }
        return text.toString();
    }
}
