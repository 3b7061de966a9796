package nightjar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nightjar.incident.OffenceTaxonomy;
import nightjar.ingest.BadCsv;
import nightjar.ingest.boundary.BadGeoJson;
import nightjar.store.ImportRecord;
import nightjar.store.Store;
import nightjar.store.geopackage.GeoPackageStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Bad files uploaded into an embedded store: what they are answered, and that they leave nothing behind. */
class BadUploadsTest {

    private static final Map<String, String> INCIDENTS =
            Map.of("kind", "incidents", "dataset", "council", "access", "open", "accept-rejects", "true");

    private static final Map<String, String> AREAS =
            Map.of("kind", "areas", "area-kind", "ward", "code", "code", "name", "name", "accept-rejects", "true");

    @TempDir
    private static Path folder;

    private static Store store;
    private static RunningServer server;

    @BeforeAll
    static void start() {
        store = GeoPackageStore.open(folder.resolve("t.gpkg"));
        server = RunningServer.over(HttpServer.start(store, OffenceTaxonomy.shipped(), ServerSettings.onLoopback(0)));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    static List<BadCsv.Refused> refusedCsv() {
        return BadCsv.refused();
    }

    static List<BadCsv.Row> rows() {
        return BadCsv.rows();
    }

    static List<BadGeoJson.Refused> refusedGeoJson() {
        return BadGeoJson.refused();
    }

    static List<BadGeoJson.Shape> shapes() {
        return BadGeoJson.shapes();
    }

    @ParameterizedTest
    @MethodSource("refusedCsv")
    void csvThatCannotBeReadIsRefused(BadCsv.Refused bad) throws Exception {
        assertRefused(
                upload(INCIDENTS, bad.fileName(), bad.content().get(), bad.profile()),
                bad.status(),
                bad.fault().code());
    }

    @ParameterizedTest
    @MethodSource("refusedGeoJson")
    void geoJsonThatCannotBeReadIsRefused(BadGeoJson.Refused bad) throws Exception {
        assertRefused(upload(AREAS, "areas.geojson", bad.content().get(), ""), bad.status(), bad.code());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void badRowsAreReportedAndTheOthersLoaded(BadCsv.Row bad) throws Exception {
        String csv = BadCsv.HEADER + "\n" + BadCsv.goodRows(2) + bad.text() + "\n";
        HttpResponse<String> answer = upload(INCIDENTS, "local.csv", utf8(csv), BadCsv.PROFILE);
        assertLoaded(answer, 2, bad.code());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void badShapesAreReportedAndTheOthersLoaded(BadGeoJson.Shape bad) throws Exception {
        HttpResponse<String> answer = upload(AREAS, "areas.geojson", utf8(bad.besideAGoodOne()), "");
        assertLoaded(answer, 1, bad.code());
    }

    @Test
    void case35RowsThatAskToBeClosedAreRefused() throws Exception {
        String profile = BadCsv.PROFILE.replace("id: ref", "id: ref, sensitivity: class");
        String csv = BadCsv.HEADER + ",class\n" + BadCsv.GOOD.formatted("1") + ",\n";
        assertRefused(upload(INCIDENTS, "local.csv", utf8(csv), profile), 403, "access-not-open");
    }

    @Test
    void moreFlagsThanAStoreHoldsAreAConflict() throws Exception {
        HttpResponse<String> first = upload(INCIDENTS, "a.csv", utf8(flagged("a")), flagProfile("a"));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        String location = first.headers().firstValue("Location").orElseThrow();
        server.get(location + "/events");
        HttpResponse<String> second = upload(INCIDENTS, "b.csv", utf8(flagged("b")), flagProfile("b"));
        JsonNode said = RunningServer.tree(second.statusCode() == 202 ? failureOf(second) : problemOf(second));
        assertThat(said.get("status").asInt()).isEqualTo(409);
        assertThat(said.get("code").asString()).isEqualTo("import-conflict");
        assertThat(said.toString()).contains("40 different flags, and it can hold 32");
        assertThat(server.send(server.request(location)
                                .header("X-Nightjar", "1")
                                .DELETE())
                        .statusCode())
                .isEqualTo(200);
    }

    private static String flagged(String prefix) {
        String columns = IntStream.range(0, 20).mapToObj(i -> "," + prefix + i).collect(Collectors.joining());
        return "date,lon,lat" + columns + "\n2023-03-0" + (prefix.equals("a") ? 1 : 2) + ",-2.36,51.38"
                + ",y".repeat(20) + "\n";
    }

    private static String flagProfile(String prefix) {
        String flags = IntStream.range(0, 20)
                .mapToObj(i -> prefix + i + ": " + prefix + i)
                .collect(Collectors.joining(", "));
        return "crs: EPSG:4326\nsource: council\nforce: force-" + prefix + "\noffence: drugs\n"
                + "columns: {date: date, longitude: lon, latitude: lat}\nflags: {" + flags + "}\n";
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) throws Exception {
        String said = answer.statusCode() == 202 ? failureOf(answer) : problemOf(answer);
        JsonNode failure = RunningServer.tree(said);
        assertThat(failure.get("status").asInt()).as(said).isEqualTo(status);
        assertThat(failure.get("code").asString()).isEqualTo(code);
        assertThat(said).doesNotContain("Exception", "\\tat ", "Jackson", "StreamRead");
        assertThat(store.listImports()).allMatch(ImportRecord::undone);
        JsonNode meta = server.json("/api/v1/meta");
        assertThat(meta.get("incidents").asInt()).isZero();
        assertThat(meta.get("areaKinds").size()).isZero();
    }

    private static String problemOf(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(RunningServer.tree(answer.body()).get("status").asInt()).isEqualTo(answer.statusCode());
        return answer.body();
    }

    /** What became of an upload that a busy machine could not refuse at once. */
    private static String failureOf(HttpResponse<String> accepted) throws Exception {
        String location = accepted.headers().firstValue("Location").orElseThrow();
        server.get(location + "/events");
        JsonNode ended = server.json(location);
        assertThat(ended.get("state").asString()).isEqualTo("failed");
        return ended.get("failure").toString();
    }

    private static void assertLoaded(HttpResponse<String> answer, int loaded, String code) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String location = answer.headers().firstValue("Location").orElseThrow();
        server.get(location + "/events");
        JsonNode done = server.json(location);
        assertThat(done.get("state").asString()).isEqualTo("done");
        assertThat(done.get("summary").get("accepted").asInt()).isEqualTo(loaded);
        assertThat(done.get("summary").get("rejected " + code).asInt()).isEqualTo(1);
        assertThat(server.get(location + "/rejects.csv").body()).contains("," + code + ",");
        HttpResponse<String> undone =
                server.send(server.request(location).header("X-Nightjar", "1").DELETE());
        assertThat(undone.statusCode()).isEqualTo(200);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> upload(
            Map<String, String> fields, String fileName, byte[] content, String mapping) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            addPart(body, "name=\"" + field.getKey() + "\"", utf8(field.getValue()));
        }
        addPart(body, "name=\"file\"; filename=\"" + fileName + "\"", content);
        if (!mapping.isEmpty()) {
            addPart(body, "name=\"mapping\"; filename=\"profile.yaml\"", utf8(mapping));
        }
        body.write(utf8("--parts--\r\n"));
        return server.send(server.request("/api/v1/imports")
                .header("X-Nightjar", "1")
                .header("Content-Type", "multipart/form-data; boundary=parts")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void addPart(ByteArrayOutputStream body, String disposition, byte[] content) throws IOException {
        body.write(utf8("--parts\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n"));
        body.write(content);
        body.write(utf8("\r\n"));
    }
}
