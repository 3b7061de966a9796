package nightjar.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nightjar.api.security.DatasetNotOpenException;
import nightjar.api.security.NotLoopbackException;
import nightjar.incident.Access;
import nightjar.incident.Dataset;
import nightjar.incident.OffenceTaxonomy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is not let in until there are roles. */
class ClosedByDefaultTest {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::", "no.such.host.invalid"})
    void addressesThatOthersCouldReachAreRefused(String host) {
        assertThatThrownBy(() -> HttpServer.start(
                        RunningServer.newStore(), OffenceTaxonomy.shipped(), new ServerSettings(host, 0, 1, 1)))
                .isInstanceOf(NotLoopbackException.class)
                .hasMessageContaining(host);
    }

    @Test
    void aStoreWithADatasetThatIsNotOpenIsNotServed() {
        for (Access access : List.of(Access.RESTRICTED, Access.SPECIAL)) {
            StoreInMemory store = RunningServer.newStore();
            store.add(new Dataset("hospital", "mapped", access, false, ""));
            assertThatThrownBy(() -> HttpServer.start(store, OffenceTaxonomy.shipped(), ServerSettings.onLoopback(0)))
                    .isInstanceOf(DatasetNotOpenException.class)
                    .hasMessageContaining("hospital");
        }
    }

    @Test
    void anImportThatBringsInWhatIsNotOpenIsNeverShown() throws Exception {
        StoreInMemory store = RunningServer.newStore();
        try (RunningServer other = RunningServer.start(store, new FakeImporter(store), ServerSettings.onLoopback(0))) {
            store.add(new Dataset("hospital", "mapped", Access.SPECIAL, false, ""));
            assertThat(ImportsTest.upload(other, "a").statusCode()).isEqualTo(500);
            assertThat(other.get("/api/v1/meta").body()).doesNotContain("hospital");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "LOCALHOST:8080, 200",
        "127.0.0.1, 200",
        "127.0.0.1:1, 200",
        "[::1]:8080, 200",
        "evil.example, 403",
        "localhost.evil.example, 403",
        "127.0.0.1.evil.example, 403",
        "192.0.2.1, 403",
        "localhost:8080@evil.example, 4",
        "a b, 4",
    })
    void onlyLoopbackNamesAreAnswered(String host, String status) throws Exception {
        for (String path : List.of("/api/v1/summary", "/health/live")) {
            String answer =
                    server.raw(RunningServer.head("GET " + path + " HTTP/1.1", "Host: " + host, "Connection: close"));
            assertThat(answer).startsWith("HTTP/1.1 " + status);
        }
    }

    @Test
    void anAddressThatDoesNotExistIsNoWayAroundTheHostRule() throws Exception {
        assertThat(server.raw(RunningServer.head("GET /nothing HTTP/1.1", "Host: evil.example", "Connection: close")))
                .startsWith("HTTP/1.1 403 ");
        assertThat(server.raw(RunningServer.head("PUT / HTTP/1.1", "Host: evil.example", "Connection: close")))
                .startsWith("HTTP/1.1 403 ");
        assertThat(server.raw(RunningServer.head(
                        "GET http://evil.example/ HTTP/1.1", "Host: localhost", "Connection: close")))
                .startsWith("HTTP/1.1 4");
        assertThat(server.raw(RunningServer.head("GET / HTTP/1.1", "Connection: close")))
                .startsWith("HTTP/1.1 400 ");
        assertThat(server.raw(RunningServer.head(
                        "GET / HTTP/1.1", "Host: localhost", "Host: evil.example", "Connection: close")))
                .startsWith("HTTP/1.1 400 ");
        assertThat(server.raw(RunningServer.head("GET /health/live HTTP/1.0"))).startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest(name = "case 106: Origin {0} and X-Nightjar {1} is {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, 403",
                "-, 0, 403",
                "-, 1, 404",
                "http://localhost, -, 404",
                "http://localhost, 1, 404",
                "http://LOCALHOST, -, 404",
                "https://localhost, 1, 403",
                "http://localhost:9, 1, 403",
                "http://evil.example, 1, 403",
                "null, 1, 403",
            })
    void onlyOurOwnPageAndProgramsMayChangeThings(String origin, String program, String status) throws Exception {
        String answer = server.raw("DELETE /api/v1/imports/nobody HTTP/1.1\r\nHost: localhost\r\n"
                + (origin == null ? "" : "Origin: " + origin + "\r\n")
                + (program == null ? "" : "X-Nightjar: " + program + "\r\n") + "Connection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer).contains(status.equals("403") ? "origin-not-allowed" : "unknown-import");
    }

    @Test
    void readingWithAForeignOriginWorksAndGivesNoAccessToIt() throws Exception {
        var answer = server.get("/api/v1/summary", "Origin", "http://evil.example");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    }

    @Test
    void everyKindOfAnswerHasTheSecurityHeaders() throws Exception {
        for (String path : List.of(
                "/api/v1/meta",
                "/nothing",
                "/api/v1/summary?x=1",
                "/tiles/density/0/0/0.png",
                "/lib/leaflet/leaflet.css",
                "/metrics")) {
            var headers = server.bytes(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @Test
    void aBrokenStoreIsNotReadyAndTellsNoSecrets() throws Exception {
        StoreInMemory store = RunningServer.newStore();
        try (RunningServer other = RunningServer.start(store, new FakeImporter(store), ServerSettings.onLoopback(0))) {
            store.breakDown();
            var ready = other.get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.headers().firstValue("Retry-After")).isPresent();
            assertThat(ready.body()).contains("store-unavailable", "\"id\":").doesNotContain("disk", "Exception");
            assertThat(other.get("/health/live").statusCode()).isEqualTo(200);
        }
    }
}
