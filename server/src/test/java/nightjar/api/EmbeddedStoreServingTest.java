package nightjar.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import nightjar.geo.TileAddress;
import nightjar.incident.OffenceTaxonomy;
import nightjar.store.Store;
import nightjar.store.geopackage.GeoPackageStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole way: a police file is uploaded into an embedded store, and counted, listed and painted. */
class EmbeddedStoreServingTest {

    private static final String HEADER = "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,"
            + "LSOA code,LSOA name,Crime type,Last outcome category,Context\n";
    private static final String ROW = ",2023-01,Avon and Somerset Constabulary,Avon and Somerset Constabulary,"
            + "-2.365017,51.387964,On or near Milsom Street,E01014370,Bath 007B,%s,,\n";

    @Test
    void aPoliceFileIsUploadedCountedListedPaintedAndUndone(@TempDir Path folder) throws Exception {
        try (Store store = GeoPackageStore.open(folder.resolve("t.gpkg"));
                RunningServer server = RunningServer.over(
                        HttpServer.start(store, OffenceTaxonomy.shipped(), ServerSettings.onLoopback(0)))) {
            assertThat(server.json("/api/v1/summary").get("count").asInt())
                    .as("works when empty")
                    .isZero();
            assertThat(server.json("/api/v1/density").get("peak").get("value").asDouble())
                    .isZero();
            HttpResponse<String> accepted = upload(server);
            assertThat(accepted.statusCode()).isEqualTo(202);
            String location = accepted.headers().firstValue("Location").orElseThrow();
            assertThat(server.get(location + "/events").body()).contains("\"state\":\"done\"");
            assertThat(server.json(location).get("summary").get("accepted").asInt())
                    .isEqualTo(3);
            assertThat(upload(server).statusCode()).isEqualTo(200);
            assertThat(server.json("/api/v1/summary?offence=burglary")
                            .get("count")
                            .asInt())
                    .isEqualTo(2);
            assertPainted(server);
            assertThat(server.get("/api/v1/incidents.csv").body()).contains("On or near Milsom Street");
            assertThat(server.send(server.request(location)
                                    .header("X-Nightjar", "1")
                                    .DELETE())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.json("/api/v1/summary").get("count").asInt()).isZero();
        }
    }

    private static void assertPainted(RunningServer server) throws Exception {
        JsonNode density = server.json("/api/v1/density?at=-2.365017,51.387964");
        double peak = 3 * 3 / (Math.PI * 0.3 * 0.3);
        assertThat(density.get("peak").get("value").asDouble())
                .as("three incidents on one spot: 3 n / (pi h^2)")
                .isCloseTo(peak, offset(1e-6 * peak));
        assertThat(density.get("at").get("value").asDouble()).isCloseTo(peak, offset(1e-6 * peak));
        TileAddress tile = TileAddress.holding(-2.365017, 51.387964, 14);
        String path = "/tiles/density/%d/%d/%d.png".formatted(tile.z(), tile.x(), tile.y());
        HttpResponse<byte[]> painted = server.bytes(path);
        assertThat(painted.headers().firstValue("X-Nightjar-Empty")).isEmpty();
        assertThat(painted.body()).startsWith(0x89, 'P', 'N', 'G');
        HttpResponse<byte[]> empty = server.bytes("/tiles/density/14/0/0.png");
        assertThat(empty.headers().firstValue("X-Nightjar-Empty")).hasValue("1");
        assertThat(empty.body()).startsWith(0x89, 'P', 'N', 'G');
        JsonNode grid = server.json("/api/v1/grid.geojson?bbox=-2.4,51.35,-2.3,51.42");
        assertThat(grid.get("features").size()).isEqualTo(1);
        assertThat(grid.get("features").get(0).get("properties").get("count").asInt())
                .isEqualTo(3);
        assertThat(server.get("/api/v1/grid.csv?cell=50&bbox=-180,-90,180,90").statusCode())
                .as("case 87: the world in cells of 50 m")
                .isEqualTo(422);
    }

    private static HttpResponse<String> upload(RunningServer server) throws Exception {
        String rows = ROW.formatted("Burglary") + ROW.formatted("Burglary") + ROW.formatted("Robbery");
        String body = String.join(
                "\r\n",
                "--x",
                "Content-Disposition: form-data; name=\"kind\"",
                "",
                "incidents",
                "--x",
                "Content-Disposition: form-data; name=\"file\"; filename=\"2023-01-avon-and-somerset-street.csv\"",
                "",
                HEADER + rows,
                "--x--",
                "");
        return server.send(server.request("/api/v1/imports")
                .header("X-Nightjar", "1")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
