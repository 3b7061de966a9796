package nightjar.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nightjar.incident.IncidentRecord;
import nightjar.store.FaultPoint;
import nightjar.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kills an import in another process; the store must then hold all of it or nothing. */
class KillTest {

    private static final int SEEDS = 5;
    private static final int KILLED = 137;
    private static final int ROWS_PER_MONTH = 200;
    private static final int ROWS_PER_MONTH_FOR_RANDOM_KILLS = 4_000;

    /** The steps of the store's own; those of reading files belong to the import service. */
    private static final List<String> STEPS = List.of("stage", "index", "audit", "commit", "publish", "clean");

    private static final Set<String> STEPS_AFTER_COMMIT = Set.of("publish", "clean");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("store.gpkg");
    }

    static Stream<String> steps() {
        return STEPS.stream();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void killedAtAStepTheImportIsWholeOrAbsent(String step) throws Exception {
        for (int seed = 1; seed <= SEEDS; seed++) {
            prepare(ROWS_PER_MONTH);
            Process child = startImport(haltAt(step, seed), seed, ROWS_PER_MONTH);
            assertThat(child.waitFor()).as("step %s, seed %d", step, seed).isEqualTo(KILLED);
            assertThat(holdsTheImport(seed, ROWS_PER_MONTH))
                    .as("step %s, seed %d", step, seed)
                    .isEqualTo(STEPS_AFTER_COMMIT.contains(step));
        }
    }

    /** "stage" is reached once for each month and once for the ward; the others once. */
    private static List<String> haltAt(String step, int seed) {
        int times = step.equals("stage") ? 1 + new Random(seed).nextInt(KilledImport.MONTHS.size() + 1) : 1;
        return List.of("-D" + FaultPoint.PROPERTY + "=" + step + ":" + times);
    }

    @Test
    void killedAtAnyMomentTheImportIsWholeOrAbsent() throws Exception {
        for (int seed = 1; seed <= 2 * SEEDS; seed++) {
            prepare(ROWS_PER_MONTH_FOR_RANDOM_KILLS);
            Process child = startImport(List.of(), seed, ROWS_PER_MONTH_FOR_RANDOM_KILLS);
            ChildProcess.await(child, "begun");
            int millis = new Random(seed).nextInt(1_200);
            Thread.sleep(millis);
            child.destroyForcibly().waitFor();
            boolean whole = holdsTheImport(seed, ROWS_PER_MONTH_FOR_RANDOM_KILLS);
            System.out.printf("seed %d: killed after %d ms, import %s%n", seed, millis, whole ? "whole" : "absent");
        }
    }

    @Test
    void anImportThatNobodyKillsIsWhole() throws Exception {
        prepare(ROWS_PER_MONTH);
        assertThat(startImport(List.of(), 1, ROWS_PER_MONTH).waitFor()).isZero();
        assertThat(holdsTheImport(1, ROWS_PER_MONTH)).isTrue();
    }

    private void prepare(int rowsPerMonth) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path old : files.toList()) {
                Files.delete(old);
            }
        }
        try (Store store = GeoPackageStore.open(file)) {
            KilledImport.prepare(store, rowsPerMonth);
        }
    }

    private Process startImport(List<String> jvmOptions, long seed, int rowsPerMonth) throws IOException {
        return ChildProcess.start(
                jvmOptions, KilledImport.class, file.toString(), Long.toString(seed), Integer.toString(rowsPerMonth));
    }

    /** Opens the store, checks it, and compares it with what it must hold either way. */
    private boolean holdsTheImport(long seed, int rowsPerMonth) {
        try (Store store = GeoPackageStore.openExisting(file);
                Store expected = GeoPackageStore.open(folder.resolve("expected.gpkg"))) {
            boolean whole = store.findImport(KilledImport.ID).isPresent();
            KilledImport.prepare(expected, rowsPerMonth);
            if (whole) {
                KilledImport.run(expected, seed, rowsPerMonth);
            }
            assertThat(rows(store)).containsExactlyInAnyOrderElementsOf(rows(expected));
            assertThat(store.loadSnapshot().layers())
                    .isEqualTo(expected.loadSnapshot().layers());
            assertThat(store.verify()).as("seed %d", seed).isEmpty();
            return whole;
        }
    }

    private static Collection<IncidentRecord> rows(Store store) {
        int[] ids = store.loadSnapshot().columns().arrays().recordId();
        return store.findIncidents(Arrays.stream(ids).boxed().toList()).values();
    }
}
