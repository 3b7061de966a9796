package nightjar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Entity tags, 304, Vary, gzip, Cache-Control. */
class CachingTest {

    private static final String SUMMARY = "/api/v1/summary?offence=robbery&from=2023-01";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void tagsAreQuotedAndStrongAndAnswered304() throws Exception {
        HttpResponse<String> first = server.get(SUMMARY);
        assertThat(tag(first)).matches("\"[0-9a-f]{32}\"");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        HttpResponse<String> again = server.get(SUMMARY, "If-None-Match", "\"other\", W/" + tag(first));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(tag(again)).isEqualTo(tag(first));
        assertThat(again.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(server.get(SUMMARY, "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSameQueryInAnotherOrderHasTheSameTagAndAnotherQueryAnother() throws Exception {
        String tag = tag(server.get(SUMMARY));
        assertThat(tag(server.get("/api/v1/summary?from=2023-01-01&offence=robbery")))
                .isEqualTo(tag);
        assertThat(tag(server.get("/api/v1/summary?offence=robbery"))).isNotEqualTo(tag);
        assertThat(tag(server.get("/api/v1/incidents.csv"))).isNotEqualTo(tag(server.get("/api/v1/incidents.geojson")));
    }

    @Test
    void aNewVersionHasNewTags() throws Exception {
        StoreInMemory store = RunningServer.newStore();
        try (RunningServer changing =
                RunningServer.start(store, new FakeImporter(store), ServerSettings.onLoopback(0))) {
            String before = tag(changing.get(SUMMARY));
            assertThat(ImportsTest.upload(changing, "a").statusCode()).isEqualTo(202);
            assertThat(tag(changing.get(SUMMARY))).isNotEqualTo(before);
            assertThat(changing.json(SUMMARY).get("version").asString()).isEqualTo("v2");
        }
    }

    @Test
    void errorsHaveNoTag() throws Exception {
        HttpResponse<String> bad = server.get("/api/v1/summary?x=1", "If-None-Match", "*");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.headers().firstValue("ETag")).isEmpty();
        assertThat(bad.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void gzipIsARepresentationOfItsOwn() throws Exception {
        HttpResponse<byte[]> packed = server.bytes("/api/v1/incidents.csv", "Accept-Encoding", "br, gzip");
        HttpResponse<byte[]> plain = server.bytes("/api/v1/incidents.csv");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(plain.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(tag(packed)).endsWith("-gzip\"").isNotEqualTo(tag(plain));
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertThat(new String(unpacked, StandardCharsets.UTF_8))
                .isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
        assertThat(server.bytes("/api/v1/incidents.csv", "Accept-Encoding", "gzip;q=0")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void tilesMayBeKeptWhenTheirAddressNamesTheVersion() throws Exception {
        assertThat(cacheControl("/tiles/density/3/0/0.png?v=v1")).isEqualTo("private, max-age=86400, immutable");
        assertThat(cacheControl("/tiles/density/3/0/0.png?v=v0")).isEqualTo("private, no-cache");
        assertThat(cacheControl("/tiles/density/3/0/0.png")).isEqualTo("private, no-cache");
        assertThat(server.bytes("/tiles/density/3/0/0.png", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Vary"))
                .as("a PNG is never packed again")
                .isEmpty();
    }

    private static String cacheControl(String path) throws Exception {
        return server.bytes(path).headers().firstValue("Cache-Control").orElseThrow();
    }

    @Test
    void headAnswersLikeGetWithoutABody() throws Exception {
        HttpResponse<String> head =
                server.send(server.request(SUMMARY).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(tag(head)).isEqualTo(tag(server.get(SUMMARY)));
    }

    @Test
    void aRangeIsNotAnsweredInPart() throws Exception {
        HttpResponse<String> answer = server.get("/api/v1/incidents.csv", "Range", "bytes=0-9");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Range")).isEmpty();
    }
}
