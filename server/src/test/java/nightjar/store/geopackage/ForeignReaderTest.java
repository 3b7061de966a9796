package nightjar.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nightjar.area.AreaLayer;
import nightjar.incident.PlaceTable;
import nightjar.snapshot.Snapshot;
import nightjar.store.Store;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store as GDAL sees it, and so QGIS. */
class ForeignReaderTest {

    @TempDir
    Path folder;

    private static String ogrinfo(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ogrinfo"));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return Assumptions.abort("ogrinfo is not installed: " + e.getMessage());
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void ogrinfoListsBothLayersWithCountsAndCrs() throws Exception {
        Path file = folder.resolve("store.gpkg");
        Snapshot snapshot;
        try (Store store = GeoPackageStore.open(file)) {
            KilledImport.prepare(store, 300);
            snapshot = store.loadSnapshot();
        }
        PlaceTable places = snapshot.columns().places();
        assertThat(ogrinfo("-ro", "-so", file.toString(), "incidents"))
                .contains("Feature Count: 600", "Geometry: Point", "ID[\"EPSG\",27700]", "offence: String")
                .contains("Extent: (%.6f, "
                        .formatted(Arrays.stream(places.x()).min().orElseThrow()))
                .doesNotContain("Warning", "ERROR");
        int areas = snapshot.layers().values().stream()
                .map(AreaLayer::areas)
                .mapToInt(List::size)
                .sum();
        assertThat(ogrinfo("-ro", "-so", file.toString(), "areas"))
                .contains("Feature Count: " + areas, "Geometry: Multi Polygon", "ID[\"EPSG\",27700]", "origin: String")
                .doesNotContain("Warning", "ERROR");
        assertThat(ogrinfo("-ro", file.toString(), "-sql", "SELECT * FROM incidents WHERE x IS NOT NULL LIMIT 1"))
                .contains("POINT (", "occurred");
    }
}
