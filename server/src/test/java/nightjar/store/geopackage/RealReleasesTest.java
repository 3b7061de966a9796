package nightjar.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nightjar.incident.IncidentColumns;
import nightjar.incident.IncidentRecord;
import nightjar.incident.Publication;
import nightjar.snapshot.Snapshot;
import nightjar.store.ImportKind;
import nightjar.store.ImportSummary;
import nightjar.store.ImportTransaction;
import nightjar.store.PoliceZip;
import nightjar.store.PublicationChange;
import nightjar.store.Store;
import nightjar.store.StoreSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eighteen months of a police force, one of them published before: the figures are those of the files themselves. */
class RealReleasesTest {

    private static final String ALL_MONTHS = "avon-and-somerset-2023-01-to-2024-06.zip";

    @TempDir
    Path folder;

    @Test
    void anEarlierReleaseIsUpdatedByTheLaterOne() throws IOException {
        Map<Publication, List<IncidentRecord>> all = PoliceZip.read(ALL_MONTHS);
        Path file = folder.resolve("real.gpkg");
        try (Store store = GeoPackageStore.open(file)) {
            assertThat(load(store, "earlier", PoliceZip.read("avon-and-somerset-2024-01-earlier-release.zip")))
                    .isEqualTo(new PublicationChange(14_064, 0, 0, 0));
            assertThat(load(store, "all", all)).isEqualTo(new PublicationChange(247_745, 7_238, 6_826, 0));
            String version = store.version();
            assertThat(load(store, "again", all)).isEqualTo(new PublicationChange(0, 0, 261_809, 0));
            assertThat(store.version()).isEqualTo(version);
            checkSnapshot(store);
            timed("verify", store::verify);
            assertThat(store.verify()).isEmpty();
        }
        System.out.printf("store %d MB%n", Files.size(file) >> 20);
    }

    private static void checkSnapshot(Store store) {
        Snapshot snapshot = timed("snapshot", store::loadSnapshot);
        IncidentColumns columns = snapshot.columns();
        assertThat(columns.rows()).isEqualTo(261_809);
        long withoutPlace =
                Arrays.stream(columns.arrays().place()).filter(p -> p < 0).count();
        assertThat(withoutPlace).isEqualTo(15_529);
        long bytes = 33L * columns.rows() + 32L * columns.places().size();
        System.out.printf(
                "%d places, columns and places %.1f bytes an incident%n",
                columns.places().size(), bytes / (double) columns.rows());
    }

    private static PublicationChange load(Store store, String id, Map<Publication, List<IncidentRecord>> publications) {
        return timed(id, () -> {
            try (ImportTransaction transaction = store.beginImport(StoreSamples.request(id, ImportKind.INCIDENTS))) {
                transaction.dataset(StoreSamples.POLICE);
                PublicationChange change = PublicationChange.NONE;
                for (Map.Entry<Publication, List<IncidentRecord>> each : publications.entrySet()) {
                    change = change.plus(transaction.replacePublication(each.getKey(), each.getValue()));
                }
                Map<String, Long> figures = new LinkedHashMap<>();
                figures.put("accepted", (long) change.accepted());
                transaction.commit(new ImportSummary(figures));
                return change;
            }
        });
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        T result = work.get();
        System.out.printf(
                "%s: %d ms, %d ms of one core%n",
                what,
                (System.nanoTime() - start) / 1_000_000,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000);
        return result;
    }
}
