package nightjar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The bad input of tiles, queries and filters, by the numbers of the project's list of cases. */
class BadRequestCasesTest {

    private static final String CORNERS = "-2.37,51.37;-2.35,51.37;-2.35,51.39";

    private static RunningServer server;

    /**
     * @param target as sent, not normalised
     */
    private record Case(String number, String target, int status, String code) {}

    private static final List<Case> CASES = List.of(
            new Case("81 z of -1", "/tiles/density/-1/0/0.png", 400, "bad-tile"),
            new Case("81 z of 99", "/tiles/density/99/0/0.png", 400, "bad-tile"),
            new Case("81 z of 9999", "/tiles/density/9999/0/0.png", 400, "bad-tile"),
            new Case("81 z of 1.5", "/tiles/density/1.5/0/0.png", 400, "bad-tile"),
            new Case("81 z of abc", "/tiles/density/abc/0/0.png", 400, "bad-tile"),
            new Case("82 x beyond the last", "/tiles/density/3/8/0.png", 400, "bad-tile"),
            new Case("82 y beyond the last", "/tiles/density/3/0/8@2x.png", 400, "bad-tile"),
            new Case("83 x of 2^63", "/tiles/density/3/9223372036854775808/0.png", 400, "bad-tile"),
            new Case("84 a NUL in the path", "/tiles/density/3/%00/0.png", 400, "bad-request"),
            new Case("84 a NUL in the query", "/api/v1/summary?source=%00", 400, "bad-encoding"),
            new Case("84 encoded dots", "/%2e%2e/%2e%2e/etc/passwd", 400, "bad-request"),
            new Case("84 encoded dots below a folder", "/lib/leaflet/%2e%2e/leaflet.js", 400, "bad-request"),
            new Case("84 an encoded slash", "/lib%2fleaflet/leaflet.js", 400, "bad-request"),
            new Case("86 bbox of 3", "/api/v1/summary?bbox=1,2,3", 400, "bad-value"),
            new Case("86 bbox upside down", "/api/v1/summary?bbox=1,50,2,49", 400, "bad-value"),
            new Case("86 bbox of NaN", "/api/v1/summary?bbox=NaN,50,2,51", 400, "bad-value"),
            new Case("86 bbox of infinity", "/api/v1/summary?bbox=1e400,50,2,51", 400, "bad-value"),
            new Case("87 a cell under 50 m", "/api/v1/grid.geojson?cell=49", 400, "bad-value"),
            new Case("88 a negative limit", "/api/v1/incidents.geojson?limit=-1", 400, "bad-value"),
            new Case("88 a limit of 0", "/api/v1/incidents.csv?limit=0", 400, "bad-value"),
            new Case("88 a limit over the cap", "/api/v1/incidents.geojson?limit=10001", 400, "bad-value"),
            new Case("88 a bandwidth under 25 m", "/api/v1/density?bandwidth=24.9", 400, "bad-value"),
            new Case("88 a bandwidth over 10 km", "/tiles/density/3/0/0.png?bandwidth=10001", 400, "bad-value"),
            new Case("89 a forged cursor", "/api/v1/incidents.geojson?cursor=AAAAAQ", 400, "bad-cursor"),
            new Case(
                    "89 a cursor of the right length",
                    "/api/v1/incidents.geojson?cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAA",
                    400,
                    "bad-cursor"),
            new Case("90 crs by number", "/api/v1/summary?crs=EPSG:999999", 400, "unknown-parameter"),
            new Case("90 crs by URL", "/api/v1/grid.geojson?crs=http://x/y", 400, "unknown-parameter"),
            new Case("91 lat before lon", "/api/v1/density?at=51.38,-200", 400, "bad-value"),
            new Case("92 SQL in a slug", "/api/v1/summary?offence=%27%20OR%201=1--", 400, "unknown-slug"),
            new Case("92 SQL in an area", "/api/v1/summary?area=ward:%27%20OR%201=1--", 400, "unknown-area"),
            new Case("93 an expression", "/api/v1/summary?flag=exec(java.lang.Runtime)", 400, "unknown-slug"),
            new Case("94 brackets in a name", "/api/v1/summary?source=%5D%22;", 400, "unknown-slug"),
            new Case("97 a pattern", "/api/v1/summary?source=%25a%25a%25a", 400, "unknown-slug"),
            new Case("97 a bad escape", "/api/v1/summary?source=%a%a", 400, "bad-encoding"),
            new Case("98 a repeated parameter", "/api/v1/summary?from=2023-01&from=2023-02", 400, "repeated-parameter"),
            new Case("99 from after to", "/api/v1/summary?from=2023-02&to=2023-01", 400, "bad-range"),
            new Case("101 sorting by SQL", "/api/v1/incidents.csv?sort=(select+1)", 400, "unknown-parameter"),
            new Case("an unknown address", "/api/v2/summary", 404, "not-found"),
            new Case("an unknown layer", "/tiles/nothing/1/0/0.png", 404, "not-found"),
            new Case("an unknown kind in the path", "/api/v1/areas/parish.geojson", 404, "unknown-area-kind"),
            new Case("an unknown kind", "/api/v1/summary?area=parish:1", 400, "unknown-area-kind"),
            new Case("an area without a code", "/api/v1/summary?area=ward", 400, "bad-value"),
            new Case("an unknown area", "/api/v1/summary?area=ward:W9", 400, "unknown-area"),
            new Case("an unknown zone", "/api/v1/summary?zone=1", 400, "unknown-area-kind"),
            new Case("an unknown group", "/api/v1/summary?group=x", 400, "unknown-slug"),
            new Case("an empty item", "/api/v1/summary?offence=robbery,", 400, "unknown-slug"),
            new Case("a month of 13", "/api/v1/summary?from=2023-13", 400, "bad-value"),
            new Case("a day that never was", "/api/v1/summary?to=2023-02-29", 400, "bad-value"),
            new Case("hours to 25", "/api/v1/summary?hours=18-25", 400, "bad-value"),
            new Case("hours of nothing", "/api/v1/summary?hours=18-18", 400, "bad-value"),
            new Case("an unknown day", "/api/v1/summary?days=mon,die", 400, "bad-value"),
            new Case("an unknown kernel", "/api/v1/density?kernel=box", 400, "bad-value"),
            new Case("an unknown weight", "/api/v1/summary?weight=none", 400, "bad-value"),
            new Case("descending breaks", "/api/v1/density?breaks=2,1", 400, "bad-value"),
            new Case("a parameter of another route", "/api/v1/summary?kernel=quartic", 400, "unknown-parameter"),
            new Case("a polygon of 2", "/api/v1/summary?polygon=1,50;2,51", 400, "bad-value"),
            new Case("a crossing polygon", "/api/v1/summary?polygon=0,50;1,51;1,50;0,51", 400, "bad-value"),
            new Case("a flat polygon", "/api/v1/summary?polygon=0,50;1,50;2,50", 400, "bad-value"),
            new Case("polygon and zone", "/api/v1/summary?zone=1&polygon=" + CORNERS, 400, "exclusive-parameters"),
            new Case("a statistic of later", "/api/v1/grid.csv?statistic=gistar", 422, "statistic-not-available"),
            new Case("an unknown statistic", "/api/v1/grid.csv?statistic=x", 400, "bad-value"),
            new Case("an unknown import", "/api/v1/imports/nobody", 404, "unknown-import"));

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    List<DynamicTest> casesAreAnsweredAsListed() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Case one : CASES) {
            tests.add(DynamicTest.dynamicTest(one.number(), () -> {
                String answer = server.rawGet(one.target());
                assertThat(answer).startsWith("HTTP/1.1 " + one.status() + " ");
                assertProblem(answer, one.code());
            }));
        }
        return tests;
    }

    private static void assertProblem(String answer, String code) {
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("content-type: application/problem+json")
                .contains("content-security-policy: default-src 'none'")
                .contains("x-content-type-options: nosniff")
                .contains("cache-control: no-store")
                .doesNotContain("\netag:", "server:", "exception", "\tat ", "nightjar.api");
        assertThat(RunningServer.tree(
                                answer.substring(answer.indexOf("\r\n\r\n")).strip())
                        .get("code")
                        .asString())
                .isEqualTo(code);
    }

    @Test
    void problemsNameParameterValueAndWhatIsAllowed() throws Exception {
        var problem = server.json("/api/v1/summary?weight=%3Cb%3E");
        assertThat(problem.get("parameter").asString()).isEqualTo("weight");
        assertThat(problem.get("value").asString()).isEqualTo("<b>");
        assertThat(problem.get("allowed").asString()).isEqualTo("count, harm");
        assertThat(problem.get("status").asInt()).isEqualTo(400);
    }

    @Test
    void case88AndPolygonsOfTooManyVerticesAreRefused() throws Exception {
        String many = "1,50;".repeat(201);
        assertThat(server.get("/api/v1/summary?polygon="
                                + many.substring(0, many.length() - 1).replace(";", "%3B"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void case96AListOf10001ItemsIsRefused() throws Exception {
        String answer = server.rawGet("/api/v1/summary?offence=" + "a,".repeat(4000) + "a");
        assertProblem(answer, "unknown-slug");
    }

    @Test
    void case102LongAddressesAndHeadersAreRefused() throws Exception {
        String longAddress = server.rawGet("/api/v1/summary?source=" + "a".repeat(20 << 10));
        assertThat(longAddress).startsWith("HTTP/1.1 414 ");
        assertProblem(longAddress, "uri-too-long");
        String justTooLong = server.rawGet("/api/v1/summary?source=" + "a".repeat(16 << 10));
        assertThat(justTooLong).startsWith("HTTP/1.1 414 ");
        String longHeader = server.rawGet("/api/v1/summary", "X-Long: " + "a".repeat(64 << 10));
        assertThat(longHeader).startsWith("HTTP/1.1 431 ");
        assertProblem(longHeader, "headers-too-large");
    }

    @Test
    void case103XmlIsNotTaken() throws Exception {
        HttpResponse<String> answer = server.send(server.request("/api/v1/imports")
                .header("X-Nightjar", "1")
                .header("Content-Type", "application/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///'>]>")));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("unsupported-media-type");
    }

    @TestFactory
    List<DynamicTest> case104OtherMethodsAreRefusedWithThoseAllowed() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String method : List.of("TRACE", "PUT", "PATCH", "OPTIONS", "DELETE", "POST", "BREW")) {
            tests.add(DynamicTest.dynamicTest(method, () -> {
                String answer = server.raw(RunningServer.head(
                        method + " /api/v1/summary HTTP/1.1",
                        "Host: localhost",
                        "Content-Length: 0",
                        "Connection: close"));
                assertThat(answer).startsWith("HTTP/1.1 405 ").contains("Allow: GET, HEAD");
                assertProblem(answer, "method-not-allowed");
            }));
        }
        return tests;
    }

    @Test
    void unknownAddressesAre404ForEveryMethod() throws Exception {
        String answer = server.raw(RunningServer.head(
                "POST /nothing HTTP/1.1", "Host: localhost", "Content-Length: 0", "Connection: close"));
        assertThat(answer).startsWith("HTTP/1.1 404 ");
        assertProblem(answer, "not-found");
    }

    @Test
    void case105ABodyOfOneByteASecondIsRefused() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
            socket.setSoTimeout(20_000);
            String head = RunningServer.head(
                    "POST /api/v1/imports HTTP/1.1",
                    "Host: localhost",
                    "X-Nightjar: 1",
                    "Content-Type: multipart/form-data; boundary=x",
                    "Content-Length: 1000000");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] start = new byte[12];
            int read = 0;
            for (int second = 0; second < 15 && read == 0; second++) {
                socket.getOutputStream().write('a');
                socket.getOutputStream().flush();
                Thread.sleep(1000);
                read = socket.getInputStream().available() > 0
                        ? socket.getInputStream().read(start)
                        : 0;
            }
            assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
        }
    }

    @Test
    void whatTheCallerCannotReadIsNotSent() throws Exception {
        assertThat(server.get("/api/v1/summary", "Accept", "text/html").statusCode())
                .isEqualTo(406);
        assertThat(server.get("/api/v1/summary", "Accept", "application/json;q=0")
                        .statusCode())
                .isEqualTo(406);
        assertThat(server.get("/tiles/density/3/0/0.png", "Accept", "image/avif,image/*;q=0.8")
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.get("/api/v1/incidents.geojson", "Accept", "application/json")
                        .statusCode())
                .isEqualTo(200);
    }
}
