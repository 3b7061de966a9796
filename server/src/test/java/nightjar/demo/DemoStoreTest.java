package nightjar.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nightjar.analysis.density.DensitySurface;
import nightjar.analysis.density.Kernel;
import nightjar.geo.GroundPoint;
import nightjar.incident.Access;
import nightjar.incident.OffenceTaxonomy;
import nightjar.incident.Selection;
import nightjar.intake.ImportProgress;
import nightjar.snapshot.Snapshot;
import nightjar.store.ImportKind;
import nightjar.store.ImportRecord;
import nightjar.store.ImportRequest;
import nightjar.store.ImportSummary;
import nightjar.store.ImportTransaction;
import nightjar.store.Store;
import nightjar.store.StoreException;
import nightjar.store.geopackage.GeoPackageStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The demo through the front door: imported into a store, read back, and looked at with a density surface. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoStoreTest {

    private static final double BANDWIDTH_METRES = 300;
    private static final double FOUND_WITHIN_METRES = 150;

    private final OffenceTaxonomy taxonomy = OffenceTaxonomy.shipped();

    private Store store;
    private ImportRecord loaded;
    private Snapshot snapshot;

    @BeforeAll
    void loadOnce(@TempDir Path folder) throws Exception {
        store = GeoPackageStore.open(folder.resolve("demo.gpkg"));
        loaded = Demo.load(store, taxonomy, ImportProgress.SILENT).orElseThrow();
        snapshot = store.loadSnapshot();
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void everyRowIsAccepted() {
        ImportSummary summary = loaded.summary();

        assertThat(summary).isNotNull();
        assertThat(summary.figure("read")).isEqualTo(DemoIncidents.TOTAL);
        assertThat(summary.figure("accepted")).isEqualTo(DemoIncidents.TOTAL);
        assertThat(summary.figure("rejected")).isZero();
        assertThat(summary.figure("without location")).isBetween(1_800L, 2_600L);
        assertThat(summary.figure("without time")).isBetween(2_500L, 4_500L);
    }

    @Test
    void theDatasetSaysThatItIsSyntheticAndOpen() {
        assertThat(snapshot.datasets()).singleElement().satisfies(dataset -> {
            assertThat(dataset.name()).isEqualTo(Demo.DATASET);
            assertThat(dataset.synthetic()).isTrue();
            assertThat(dataset.access()).isEqualTo(Access.OPEN);
        });
    }

    @Test
    void allThreeKindsOfAreasAreThere() {
        assertThat(snapshot.layers()).containsOnlyKeys("lsoa", "ward", "forum");
        assertThat(codes("ward")).hasSize(33);
        assertThat(codes("forum")).isEqualTo(List.of("DEMO-F1", "DEMO-F2", "DEMO-F3", "DEMO-F4", "DEMO-F5"));
    }

    private List<String> codes(String kind) {
        return Objects.requireNonNull(snapshot.layers().get(kind)).codes();
    }

    @ParameterizedTest
    @FieldSource("nightjar.demo.DemoHotspot#ALL")
    void theDensityPeakStandsOnTheHotspot(DemoHotspot hotspot) {
        Selection selection = snapshot.columns().select(hotspot.filter());
        DensitySurface.Peak peak = DensitySurface.of(selection.places(), Kernel.QUARTIC, BANDWIDTH_METRES)
                .peak();
        GroundPoint centre = snapshot.projection()
                .toGround(hotspot.centre().lon(), hotspot.centre().lat());

        assertThat(selection.count()).isGreaterThanOrEqualTo(hotspot.incidents());
        assertThat(Math.hypot(peak.x() - centre.x(), peak.y() - centre.y()))
                .as("metres from %s to the peak", hotspot.name())
                .isLessThan(FOUND_WITHIN_METRES);
    }

    @Test
    void aStoreThatHoldsTheDemoIsUsedAgain() throws Exception {
        String version = store.version();

        assertThat(Demo.load(store, taxonomy, ImportProgress.SILENT)).isEmpty();
        assertThat(store.version()).isEqualTo(version);
    }

    @Test
    void aStoreThatHoldsSomethingElseIsLeftAlone(@TempDir Path other) {
        try (Store foreign = GeoPackageStore.open(other.resolve("own.gpkg"))) {
            ImportRequest request =
                    new ImportRequest("own", ImportKind.INCIDENTS, List.of("own.csv"), "00", Instant.EPOCH);
            try (ImportTransaction transaction = foreign.beginImport(request)) {
                transaction.commit(new ImportSummary(Map.of("read", 0L)));
            }

            assertThatThrownBy(() -> Demo.load(foreign, taxonomy, ImportProgress.SILENT))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("--store");
        }
    }
}
