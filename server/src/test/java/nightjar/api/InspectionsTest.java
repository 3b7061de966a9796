package nightjar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nightjar.ingest.BadCsv;
import nightjar.ingest.boundary.BadGeoJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What an upload is said to be before anything is imported. */
class InspectionsTest {

    private static final String PATH = "/api/v1/inspections";

    private static final String COUNCIL = """
            Ref,Date,Time,Easting,Northing,Category,Street,Alcohol,Victim name
            1,28/03/2026,21:15,374720,164820,Burglary,High Street,Y,Jane
            2,31/02/2026,21:15,374720,164820,Burglary,High Street,N,Jane
            3,29/03/2026,10:00,,,Drugs,,N,Jane
            4,20/03/2026,10:00,374720,164820,Drugs,,N,Jane
            5,21/03/2026,10:00,374720,164820,Drugs,,N,Jane
            6,22/03/2026,10:00,374720,164820,Drugs,,N,Jane
            """;

    static final String WARDS = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"WD24CD": "E05000001", "WD24NM": "Abbey", "seats": 1},
               "geometry": {"type": "Polygon", "coordinates": [[[0, 51], [1, 51], [1, 52], [0, 51]]]}},
              {"type": "Feature", "properties": {"WD24CD": "E05000002", "WD24NM": "Bathwick", "seats": 1},
               "geometry": {"type": "Polygon", "coordinates": [[[0, 53], [1, 53], [1, 54], [0, 53]]]}}]}
            """;

    private static final String STREETS = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"name": "High Street"},
               "geometry": {"type": "LineString", "coordinates": [[0, 51], [1, 51]]}}]}
            """;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start(
                RunningServer.newStore(),
                new FakeImporter(RunningServer.newStore()),
                new ServerSettings("127.0.0.1", 0, 2, 64, 20_000_000, 50_000));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<BadCsv.Refused> refusedCsv() {
        return BadCsv.refused();
    }

    static List<BadGeoJson.Refused> refusedGeoJson() {
        return BadGeoJson.refused();
    }

    private static HttpResponse<String> post(String parts) throws Exception {
        return ImportsTest.post(server, PATH, parts);
    }

    private static JsonNode inspected(String parts) throws Exception {
        HttpResponse<String> answer = post(parts);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningServer.tree(answer.body());
    }

    private static String file(String name, String content) {
        return ImportsTest.file("file", name, content);
    }

    private static String code(HttpResponse<String> answer) {
        return RunningServer.tree(answer.body()).get("code").asString();
    }

    /** One whose body has begun and does not end. */
    private static Socket unfinished() throws Exception {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port());
        socket.getOutputStream()
                .write(("POST " + PATH + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.server.port()
                                + "\r\nX-Nightjar: 1\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000\r\n\r\n--b\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void await(String metric) throws Exception {
        while (!server.get("/metrics").body().contains(metric)) {
            Thread.sleep(5);
        }
    }

    @Test
    @Timeout(30)
    void aThirdAtOnceIsAskedToComeBack() throws Exception {
        try (Socket one = unfinished();
                Socket two = unfinished()) {
            await("nightjar_inspections_active 2.0");
            HttpResponse<String> third = post(file("wards.geojson", WARDS));
            assertThat(third.statusCode()).as("%s, %s", one, two).isEqualTo(503);
            assertThat(code(third)).isEqualTo("overloaded");
            assertThat(third.headers().firstValue("Retry-After")).hasValue("1");
        }
        await("nightjar_inspections_active 0.0");
        assertThat(post(file("wards.geojson", WARDS)).statusCode()).isEqualTo(200);
    }

    @Test
    void thereIsNothingToBeShown() throws Exception {
        HttpResponse<String> answer = server.get(PATH);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void aPoliceFileIsReadInItsOwnLayout() throws Exception {
        JsonNode found = inspected(file("2023-01-avon-and-somerset-street.csv", """
                Crime ID,Month,Falls within,Longitude,Latitude,Location,Crime type
                ,2023-01,Avon,-2.36,51.38,On or near High Street,Drugs
                ,2023-02,Avon,-2.36,51.38,On or near High Street,Drugs
                """));
        assertThat(found.get("suggested").asString()).isEqualTo("incidents");
        assertThat(found.get("mapping").asString()).isEmpty();
        assertThat(found.get("proposal").get("dataset").asString()).isEqualTo("police-street");
        JsonNode read = found.get("preview").get("read");
        assertThat(read.get(0).toString())
                .isEqualTo("{\"line\":2,\"from\":\"2023-01-01\",\"to\":\"2023-01-31\",\"precision\":\"month\","
                        + "\"lon\":-2.36,\"lat\":51.38,\"offence\":\"drugs\",\"source\":\"police\","
                        + "\"streetName\":\"On or near High Street\",\"flags\":[]}");
        assertThat(read.get(1).get("code").asString()).isEqualTo("other-month");
        assertThat(read.get(1).get("column").asString()).isEqualTo("Month");
        assertThat(read.get(1).get("value").asString()).isEqualTo("2023-02");
    }

    @Test
    void aPartnersFileIsReadThroughTheProposedMapping() throws Exception {
        JsonNode found = inspected(file("ASB reports 2026.csv", COUNCIL));
        assertThat(found.get("suggested").asString()).isEqualTo("incidents");
        assertThat(found.get("proposal").get("dataset").asString()).isEqualTo("asb-reports-2026");
        assertThat(found.get("mapping").asString()).contains("\"Alcohol\": alcohol", "crs: EPSG:27700");
        assertThat(found.toString()).doesNotContain("Jane");
        JsonNode read = found.get("preview").get("read");
        assertThat(read.get(0).get("from").asString()).isEqualTo("2026-03-28T21:15");
        assertThat(read.get(0).get("flags").toString()).isEqualTo("[\"alcohol\"]");
        assertThat(read.get(0).get("lon").asDouble()).isBetween(-2.4, -2.3);
        assertThat(read.get(1).get("code").asString()).isEqualTo("bad-date");
        assertThat(read.get(1).get("line").asInt()).isEqualTo(3);
        assertThat(read.get(2).get("lon").isNull()).isTrue();
    }

    @Test
    void aGivenMappingIsUsedInstead() throws Exception {
        String mapping = "crs: EPSG:27700\nsource: wardens\noffence: anti-social-behaviour\n"
                + "columns: {date: Date, easting: Easting, northing: Northing}\nformats: {date: dd/MM/yyyy}\n";
        JsonNode found = inspected(file("a.csv", COUNCIL) + ImportsTest.file("mapping", "m.yaml", mapping));
        JsonNode first = found.get("preview").get("read").get(0);
        assertThat(first.get("source").asString()).isEqualTo("wardens");
        assertThat(first.get("precision").asString()).isEqualTo("day");
        HttpResponse<String> wrong =
                post(file("a.csv", COUNCIL) + ImportsTest.file("mapping", "m.yaml", mapping.replace("Date,", "When,")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(code(wrong)).isEqualTo("missing-column");
        HttpResponse<String> unknown =
                post(file("a.csv", COUNCIL) + ImportsTest.file("mapping", "m.yaml", "colums: {}\n"));
        assertThat(code(unknown)).isEqualTo("bad-profile");
    }

    @Test
    void positionsElsewhereGetAGroundCrs() throws Exception {
        JsonNode found = inspected(file("c.csv", "date,longitude,latitude\n2010-01-01 00:05,-87.6277,41.7922\n"));
        assertThat(found.get("mapping").asString()).contains("# The positions lie outside", "groundCrs: EPSG:26916\n");
        assertThat(found.get("preview").get("read").get(0).get("lat").asDouble())
                .isEqualTo(41.7922);
        JsonNode south = inspected(file("c.csv", "date,longitude,latitude\n2010-01-01 00:05,151.2,-33.87\n"));
        assertThat(south.get("mapping").asString()).contains("groundCrs: EPSG:32756\n");
    }

    @Test
    void boundariesLookupsAndMembersAreToldApart() throws Exception {
        JsonNode wards = inspected(file("w.geojson", WARDS));
        assertThat(wards.get("suggested").asString()).isEqualTo("areas");
        assertThat(wards.get("proposal").get("code").asString()).isEqualTo("WD24CD");
        assertThat(wards.get("proposal").get("name").asString()).isEqualTo("WD24NM");
        assertThat(wards.get("proposal").get("areaKind").asString()).isEqualTo("ward");
        assertThat(wards.get("preview").get("rows").toString())
                .isEqualTo("[[\"E05000001\",\"Abbey\",\"1\"],[\"E05000002\",\"Bathwick\",\"1\"]]");
        JsonNode streets = inspected(file("r.geojson", STREETS));
        assertThat(streets.get("suggested").asString()).isEqualTo("background");
        JsonNode members = inspected(file("m.csv", "code,name,member_kind,member_code\nbath,Bath,ward,E05012463\n"));
        assertThat(members.get("suggested").asString()).isEqualTo("members");
        assertThat(members.get("preview").get("rows").get(0).get(1).asString()).isEqualTo("Bath");
        JsonNode lookup = inspected(file("l.csv", """
                ward_code,ward_name,lsoa_code
                E05000001,Abbey,E01000001
                E05000001,Abbey,E01000002
                """));
        assertThat(lookup.get("suggested").asString()).isEqualTo("lookup");
        JsonNode guesses = lookup.get("proposal");
        assertThat(guesses.get("from").asString()).isEqualTo("lsoa_code");
        assertThat(guesses.get("toKind").asString()).isEqualTo("ward");
        assertThat(guesses.get("name").asString()).isEqualTo("ward_name");
        assertThat(lookup.get("mapping").asString()).isEmpty();
        JsonNode other = inspected(file("o.csv", "a,b\n1,2\n"));
        assertThat(other.get("suggested").asString()).isEqualTo("unknown");
        assertThat(other.get("proposal").isNull()).isTrue();
    }

    @Test
    void personsAreNotShownWhateverTheFileIs() throws Exception {
        JsonNode lookup = inspected(
                file("l.csv", "ward_code,lsoa_code,Victim_name,email\nE05000001,E01000001,Jo Doe,jo@example.org\n"));
        assertThat(lookup.get("suggested").asString()).isEqualTo("lookup");
        assertThat(lookup.get("preview").get("rows").toString())
                .isEqualTo("[[\"E05000001\",\"E01000001\",\"[not read]\",\"[not read]\"]]");
    }

    @Test
    void aSecondMappingIsRefused() throws Exception {
        String mapping = ImportsTest.file("mapping", "m.yaml", "colums: {}\n");
        assertThat(code(post(file("a.csv", COUNCIL) + mapping + mapping))).isEqualTo("repeated-parameter");
    }

    @Test
    void theBeginningOfAFileIsEnough() throws Exception {
        String cut = COUNCIL.substring(0, COUNCIL.indexOf("29/03"));
        JsonNode found = inspected(file("a.csv", cut) + ImportsTest.field("head", "true"));
        assertThat(found.get("facts").get("rows").asString()).isEqualTo("at least 2");
        assertThat(found.get("preview").get("rows").size()).isEqualTo(2);
        JsonNode quoted = inspected(file("a.csv", cut + "\"never closed") + ImportsTest.field("head", "true"));
        assertThat(quoted.get("facts").get("rows").asString()).isEqualTo("at least 2");
    }

    @Test
    void fieldsAndLimitsAreThoseOfAForm() throws Exception {
        assertThat(code(post(""))).isIn("missing-field", "bad-multipart");
        assertThat(code(post(ImportsTest.field("head", "true")))).isEqualTo("missing-field");
        assertThat(code(post(file("a.csv", COUNCIL) + ImportsTest.field("head", "yes"))))
                .isEqualTo("bad-value");
        assertThat(code(post(file("a.csv", COUNCIL) + ImportsTest.field("kind", "areas"))))
                .isEqualTo("unknown-field");
        assertThat(code(post(file("a.csv", "a,b\n" + "1,2\n".repeat(50_001))))).isEqualTo("too-many-rows");
        assertThat(post(file("a.csv", "a".repeat(20_000_001))).statusCode()).isEqualTo(413);
        assertThat(server.send(server.request(PATH).DELETE()).statusCode()).isEqualTo(405);
        HttpResponse<String> foreign = server.send(server.request(PATH)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(file("a.csv", COUNCIL) + "--x--\r\n")));
        assertThat(foreign.statusCode()).isEqualTo(403);
        HttpResponse<String> json = server.send(server.request(PATH)
                .header("X-Nightjar", "1")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(json.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @MethodSource("refusedCsv")
    void whatNoImportCouldReadIsNoFaultOfOurs(BadCsv.Refused bad) throws Exception {
        String content = new String(bad.content().get(), StandardCharsets.ISO_8859_1);
        assertNoFaultOfOurs(post(file(bad.fileName(), content)));
        assertNoFaultOfOurs(post(file(bad.fileName(), content) + ImportsTest.field("head", "true")));
        assertNoFaultOfOurs(post(file(bad.fileName(), content) + ImportsTest.file("mapping", "m", bad.profile())));
    }

    @ParameterizedTest
    @MethodSource("refusedGeoJson")
    void whatNoMapCouldShowIsNoFaultOfOurs(BadGeoJson.Refused bad) throws Exception {
        assertNoFaultOfOurs(post(file("a.geojson", new String(bad.content().get(), StandardCharsets.ISO_8859_1))));
    }

    private static void assertNoFaultOfOurs(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("Exception", "Jackson");
    }
}
