package nightjar.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nightjar.area.AreaLayer;
import nightjar.incident.IncidentRecord;
import nightjar.store.FaultPoint;
import nightjar.store.Store;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kills an import in another process, at named steps and at random moments. Afterwards the store opens, passes its
 * own verification and holds all of the import or nothing: what it held before, or what it holds when nobody kills.
 *
 * <p>A test says which steps its import passes and what starts it.
 */
abstract class ImportKillContract {

    private static final int KILLED = 137;

    @TempDir
    Path folder;

    /** The named steps, with how often the import reaches each. */
    abstract Map<String, Integer> steps();

    /** The steps that an import only reaches when it is durable. */
    abstract List<String> stepsAfterCommit();

    /** Makes the store that is imported into. */
    abstract void prepare(Path store) throws IOException;

    /** Starts the import in another process; it differs by seed. */
    abstract Process startImport(Path store, long seed, List<String> jvmOptions) throws IOException;

    /** All that counts of a store. */
    private record Contents(Map<IncidentRecord, Long> incidents, Map<String, AreaLayer> layers) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void killedAtAStepTheImportIsWholeOrAbsent(long seed) throws Exception {
        Random random = new Random(seed);
        Path prepared = prepared();
        Contents before = check(prepared);
        Contents after = afterImport(prepared, seed);
        assertThat(after).isNotEqualTo(before);
        for (Map.Entry<String, Integer> step : steps().entrySet()) {
            String haltAt = step.getKey() + ":" + (1 + random.nextInt(step.getValue()));
            Path store = copy(prepared, step.getKey());
            Process child = startImport(store, seed, List.of("-D" + FaultPoint.PROPERTY + "=" + haltAt));
            assertThat(child.waitFor()).as("seed %d, %s", seed, haltAt).isEqualTo(KILLED);
            assertThat(check(store))
                    .as("seed %d, %s", seed, haltAt)
                    .isEqualTo(stepsAfterCommit().contains(step.getKey()) ? after : before);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void killedAtAnyMomentTheImportIsWholeOrAbsent(long seed) throws Exception {
        Path prepared = prepared();
        Contents before = check(prepared);
        long started = System.nanoTime();
        Contents after = afterImport(prepared, seed);
        int longest = (int) ((System.nanoTime() - started) / 1_000_000);
        Random random = new Random(seed);
        for (int round = 1; round <= 3; round++) {
            Path store = copy(prepared, "random " + round);
            Process child = startImport(store, seed, List.of());
            int millis = longest / 4 + random.nextInt(longest);
            Thread.sleep(millis);
            child.destroyForcibly().waitFor();
            Contents left = check(store);
            assertThat(left).as("seed %d, killed after %d ms", seed, millis).isIn(before, after);
            System.out.printf(
                    "seed %d: killed after %d ms, import %s%n", seed, millis, left.equals(after) ? "whole" : "absent");
        }
    }

    private Path prepared() throws IOException {
        Path store = folder.resolve("prepared.gpkg");
        prepare(store);
        return store;
    }

    private Contents afterImport(Path prepared, long seed) throws Exception {
        Path store = copy(prepared, "reference");
        assertThat(startImport(store, seed, List.of()).waitFor()).isZero();
        return check(store);
    }

    /** A copy in a folder of its own, with the segments but without the lock. */
    private Path copy(Path store, String name) throws IOException {
        Path target = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> files = Files.list(store.getParent())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
        return target.resolve(store.getFileName());
    }

    private static Contents check(Path file) {
        try (Store store = GeoPackageStore.openExisting(file)) {
            assertThat(store.verify()).isEmpty();
            var snapshot = store.loadSnapshot();
            List<Integer> ids = Arrays.stream(snapshot.columns().arrays().recordId())
                    .boxed()
                    .toList();
            Map<IncidentRecord, Long> incidents = store.findIncidents(ids).values().stream()
                    .collect(Collectors.groupingBy(Function.identity(), HashMap::new, Collectors.counting()));
            return new Contents(incidents, snapshot.layers());
        }
    }
}
