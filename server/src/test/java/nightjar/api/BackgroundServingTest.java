package nightjar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import nightjar.basemap.Basemap;
import nightjar.basemap.PmtilesWriter;
import nightjar.geo.TileAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A PMTiles file as background: its tiles, and the file itself by ranges (RFC 9110, 14). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackgroundServingTest {

    private static final String FILE = "/basemap.pmtiles";
    private static final byte[] TILE = "not really a tile".getBytes(StandardCharsets.US_ASCII);

    private RunningServer server;
    private byte[] whole;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path file = new PmtilesWriter()
                .type(1)
                .metadata("{\"attribution\":\"Ours\"}")
                .tile(new TileAddress(3, 3, 2), TILE)
                .write(folder.resolve("b.pmtiles"));
        whole = Files.readAllBytes(file);
        server = serving(file.toString());
    }

    private static RunningServer serving(String background) {
        StoreInMemory store = RunningServer.newStore();
        ServerSettings settings = ServerSettings.onLoopback(0).withBasemap(Basemap.open(background, null));
        return RunningServer.start(store, new FakeImporter(store), settings);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void tilesComeUnpackedOrPackedAsTheCallerLikes() throws Exception {
        HttpResponse<byte[]> plain = server.bytes("/tiles/basemap/3/3/2");
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.body()).isEqualTo(TILE);
        assertThat(header(plain, "Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
        HttpResponse<byte[]> packed = server.bytes("/tiles/basemap/3/3/2", "Accept-Encoding", "gzip");
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(packed, "ETag")).isNotEqualTo(header(plain, "ETag"));
        assertThat(server.bytes("/tiles/basemap/3/3/2", "If-None-Match", header(plain, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aMissingVectorTileIsNothingAndAnImpossibleOneAMistake() throws Exception {
        HttpResponse<byte[]> missing = server.bytes("/tiles/basemap/3/0/0", "Accept-Encoding", "gzip");
        assertThat(missing.statusCode()).isEqualTo(204);
        assertThat(missing.body()).isEmpty();
        assertThat(server.get("/tiles/basemap/20/0/0").statusCode()).isEqualTo(204);
        assertThat(server.get("/tiles/basemap/3/8/0").statusCode()).isEqualTo(400);
        assertThat(server.get("/tiles/basemap/3/3/2?x=1").statusCode()).isEqualTo(400);
    }

    @Test
    void aMissingPictureIsTheTransparentOne(@TempDir Path folder) throws Exception {
        Path file = new PmtilesWriter().tile(new TileAddress(0, 0, 0), TILE).write(folder.resolve("p.pmtiles"));
        try (RunningServer pictures = serving(file.toString())) {
            HttpResponse<byte[]> empty = pictures.bytes("/tiles/basemap/3/0/0");
            assertThat(empty.statusCode()).isEqualTo(200);
            assertThat(header(empty, "X-Nightjar-Empty")).isEqualTo("1");
            assertThat(Arrays.copyOf(empty.body(), 4)).containsExactly(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void metaSaysWhatThereIs() throws Exception {
        var background = server.json("/api/v1/meta").get("background");
        assertThat(background.get("loaded").size()).isZero();
        assertThat(background.get("tiles").get("type").asString()).isEqualTo("mvt");
        assertThat(background.get("tiles").get("address").asString()).isEqualTo("/tiles/basemap/{z}/{x}/{y}");
        assertThat(background.get("tiles").get("credit").asString()).isEqualTo("Ours");
        assertThat(server.json("/api/v1/meta").get("credits").toString()).contains("Ours");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 9",
        "bytes=5-5, 5, 5",
        "bytes=100-, 100, -1",
        "bytes=-7, -7, -1",
        "bytes=3-99999999999999999999, 3, -1"
    })
    void oneRangeIsAnsweredInPart(String range, int first, int last) throws Exception {
        int from = first < 0 ? whole.length + first : first;
        int to = last < 0 ? whole.length + last : last;
        HttpResponse<byte[]> part = server.bytes(FILE, "Range", range);
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes %d-%d/%d".formatted(from, to, whole.length));
        assertThat(header(part, "Content-Length")).isEqualTo(String.valueOf(to - from + 1));
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, from, to + 1));
    }

    @Test
    void aSuffixLongerThanTheFileIsTheWholeAsAPart() throws Exception {
        HttpResponse<byte[]> part = server.bytes(FILE, "Range", "bytes=-1000000");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "bytes=9-3", "bytes=a-b", "bytes=", "bytes=-", "items=0-1", "0-1"})
    void severalRangesAndWhatCannotBeReadAreAnsweredWhole(String range) throws Exception {
        HttpResponse<byte[]> answer = server.bytes(FILE, "Range", range);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(whole);
        assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10000000-", "bytes=10000000-20000000", "bytes=-0"})
    void aRangeBeyondTheFileIs416(String range) throws Exception {
        HttpResponse<byte[]> answer = server.bytes(FILE, "Range", range);
        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes */" + whole.length);
    }

    @Test
    void ifRangeAsksForThePartOnlyOfTheSameFile() throws Exception {
        String tag = header(server.bytes(FILE), "ETag");
        assertThat(server.bytes(FILE, "Range", "bytes=0-1", "If-Range", tag).statusCode())
                .isEqualTo(206);
        assertThat(server.bytes(FILE, "Range", "bytes=0-1", "If-Range", "W/" + tag)
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.bytes(FILE, "Range", "bytes=0-1", "If-Range", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.bytes(FILE, "Range", "bytes=0-1", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aFileThatWasExchangedIsNotMixedWithTheOpenOne(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("b.pmtiles"), whole);
        try (RunningServer exchanged = serving(file.toString())) {
            Path other = Files.write(folder.resolve("other"), new byte[whole.length + 9]);
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            assertThat(exchanged.bytes(FILE).body()).isEqualTo(whole);
            assertThat(exchanged.bytes("/tiles/basemap/3/3/2").body()).isEqualTo(TILE);
        }
    }

    @Test
    void headTellsTheWhole() throws Exception {
        HttpResponse<String> head = server.send(
                server.request(FILE).header("Range", "bytes=0-1").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(whole.length));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void withoutABackgroundThereIsNone() throws Exception {
        try (RunningServer bare = RunningServer.start()) {
            assertThat(bare.get(FILE).statusCode()).isEqualTo(404);
            assertThat(bare.get("/tiles/basemap/3/3/2").statusCode()).isEqualTo(404);
            assertThat(bare.get("/tiles/background/3/3/2.mvt").statusCode()).isEqualTo(204);
            assertThat(bare.json("/api/v1/meta").get("background").get("tiles").isNull())
                    .isTrue();
            assertThat(header(bare.get("/"), "Content-Security-Policy")).doesNotContain("https:");
        }
    }

    @Test
    void onlyATileServerThatWasChosenEntersThePolicy() throws Exception {
        try (RunningServer online = serving("https://tiles.example.org/{z}/{x}/{y}.png")) {
            assertThat(header(online.get("/"), "Content-Security-Policy"))
                    .contains("img-src 'self' data: blob: https://tiles.example.org;")
                    .contains("connect-src 'self' https://tiles.example.org;")
                    .contains("script-src 'self';");
            assertThat(online.json("/api/v1/meta")
                            .get("background")
                            .get("tiles")
                            .get("address")
                            .asString())
                    .isEqualTo("https://tiles.example.org/{z}/{x}/{y}.png");
            assertThat(online.get(FILE).statusCode()).isEqualTo(404);
        }
    }
}
