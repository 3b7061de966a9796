package nightjar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nightjar.incident.OffenceTaxonomy;
import nightjar.store.Store;
import nightjar.store.geopackage.GeoPackageStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is held, by dataset and by kind of area, and whom a map of it must credit. */
class DatasetsTest {

    private static final String POLICE = """
            Crime ID,Month,Falls within,Longitude,Latitude,Location,Crime type
            ,2023-01,Avon,-2.36,51.38,On or near High Street,Drugs
            ,2023-01,Avon,,,No Location,Drugs
            """;

    private static final String COUNCIL = """
            date,time,lon,lat
            2023-03-05,21:00,-2.36,51.38
            2023-05-05,,-2.36,51.38
            """;

    private static final String MAPPING = """
            crs: EPSG:4326
            source: council
            offence: anti-social-behaviour
            columns: {date: date, time: time, longitude: lon, latitude: lat}
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsHeldIsCountedAndCredited() throws Exception {
        try (Store store = GeoPackageStore.open(folder.resolve("t.gpkg"));
                RunningServer server = RunningServer.over(
                        HttpServer.start(store, OffenceTaxonomy.shipped(), ServerSettings.onLoopback(0)))) {
            upload(server, field("kind", "incidents") + file("2023-01-avon-street.csv", POLICE));
            upload(
                    server,
                    field("kind", "incidents")
                            + file("c.csv", COUNCIL)
                            + ImportsTest.file("mapping", "m.yaml", MAPPING)
                            + field("access", "open")
                            + field("dataset", "council")
                            + field("licence", "Somewhere Council"));
            upload(
                    server,
                    field("kind", "areas")
                            + file("w.geojson", InspectionsTest.WARDS)
                            + field("area-kind", "ward")
                            + field("code", "WD24CD")
                            + field("name", "WD24NM")
                            + field("licence", "Contains OS data"));
            upload(
                    server,
                    field("kind", "members")
                            + field("area-kind", "forum")
                            + file("m.csv", "code,name,member_kind,member_code\nf,Forum,ward,E05000001\n"));
            JsonNode held = server.json("/api/v1/datasets");
            assertThat(held.get("datasets").get(0).toString())
                    .startsWith("{\"name\":\"council\"")
                    .endsWith("\"access\":\"open\",\"synthetic\":false,\"licence\":\"Somewhere Council\","
                            + "\"incidents\":2,\"withoutLocation\":0,\"withoutTime\":1,"
                            + "\"months\":{\"2023-03\":1,\"2023-05\":1}}");
            assertThat(held.get("datasets").get(1).toString())
                    .startsWith("{\"name\":\"police-street\"")
                    .endsWith("\"incidents\":2,\"withoutLocation\":1,\"withoutTime\":2,\"months\":{\"2023-01\":2}}");
            assertThat(held.get("areaKinds").toString())
                    .isEqualTo("[{\"kind\":\"forum\",\"areas\":1,\"origin\":\"members\",\"licence\":\"\"},"
                            + "{\"kind\":\"ward\",\"areas\":2,\"origin\":\"boundaries\","
                            + "\"licence\":\"Contains OS data\"}]");
            JsonNode meta = server.json("/api/v1/meta");
            assertThat(held.get("version")).isEqualTo(meta.get("version"));
            assertThat(meta.get("credits").toString())
                    .isEqualTo("[\"Somewhere Council\","
                            + "\"Contains public sector information licensed under the Open Government Licence v3.0.\","
                            + "\"Contains OS data\"]");
            assertThat(store.verify()).isEmpty();
        }
    }

    private static String field(String name, String value) {
        return ImportsTest.field(name, value);
    }

    private static String file(String name, String content) {
        return ImportsTest.file("file", name, content);
    }

    private static void upload(RunningServer server, String parts) throws Exception {
        var answer = ImportsTest.post(server, "/api/v1/imports", parts);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String location = answer.headers().firstValue("Location").orElseThrow();
        server.get(location + "/events");
        assertThat(server.json(location).get("state").asString()).isEqualTo("done");
    }
}
