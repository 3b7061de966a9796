package nightjar.store.geopackage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nightjar.store.Store;

/** The steps of the store's own; those of reading files belong to the import service. */
class KillTest extends ImportKillContract {

    /** "stage" is reached once for each month and once for the ward. */
    @Override
    Map<String, Integer> steps() {
        return Map.of(
                "stage", KilledImport.MONTHS.size() + 1, "index", 1, "audit", 1, "commit", 1, "publish", 1, "clean", 1);
    }

    @Override
    List<String> stepsAfterCommit() {
        return List.of("publish", "clean");
    }

    @Override
    void prepare(Path file) {
        try (Store store = GeoPackageStore.open(file)) {
            KilledImport.prepare(store, KilledImport.ROWS_PER_MONTH);
        }
    }

    @Override
    Process startImport(Path store, long seed, List<String> jvmOptions) throws IOException {
        return ChildProcess.start(jvmOptions, KilledImport.class, store.toString(), Long.toString(seed));
    }
}
