package nightjar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Imports through HTTP, over an importer that the test holds back. */
class ImportsTest {

    private static final String PATH = "/api/v1/imports";

    private StoreInMemory store;
    private FakeImporter importer;
    private RunningServer server;

    @BeforeEach
    void start() {
        store = RunningServer.newStore();
        importer = new FakeImporter(store);
        server = RunningServer.start(store, importer, new ServerSettings("127.0.0.1", 0, 2, 64, 10_000, 1000));
    }

    @AfterEach
    void stop() {
        importer.mayGoOn.release(100);
        server.close();
    }

    static String field(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    static String file(String field, String name, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name + "\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + content + "\r\n";
    }

    private static HttpResponse<String> post(RunningServer server, String parts) throws Exception {
        return post(server, PATH, parts);
    }

    static HttpResponse<String> post(RunningServer server, String path, String parts) throws Exception {
        return server.send(server.request(path)
                .header("X-Nightjar", "1")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(parts + "--x--\r\n")));
    }

    static HttpResponse<String> upload(RunningServer server, String content) throws Exception {
        HttpResponse<String> answer =
                post(server, field("kind", "incidents") + file("file", "2023-01-avon-street.csv", content));
        if (answer.statusCode() == 202) {
            server.get(answer.headers().firstValue("Location").orElseThrow() + "/events");
        }
        return answer;
    }

    private static String code(HttpResponse<String> answer) {
        return RunningServer.tree(answer.body()).get("code").asString();
    }

    @Test
    void anUploadIsAcceptedAndFollowedToItsEnd() throws Exception {
        importer.waits = true;
        HttpResponse<String> accepted =
                post(server, field("kind", "incidents") + file("file", "2023-01-avon-street.csv", "a"));
        assertThat(accepted.statusCode()).isEqualTo(202);
        String location = accepted.headers().firstValue("Location").orElseThrow();
        JsonNode running = server.json(location);
        assertThat(running.get("state").asString()).isEqualTo("running");
        assertThat(running.get("files").toString()).isEqualTo("[\"2023-01-avon-street.csv\"]");
        assertThat(server.json(PATH).get("imports").get(0).get("id")).isEqualTo(running.get("id"));
        assertThat(server.get("/api/v1/summary").statusCode())
                .as("reading goes on meanwhile")
                .isEqualTo(200);
        HttpResponse<InputStream> stream = server.client.send(
                server.request(location + "/events").build(), HttpResponse.BodyHandlers.ofInputStream());
        byte[] first = stream.body().readNBytes("event: progress\ndata: {".length());
        importer.mayGoOn.release();
        String events = new String(first, StandardCharsets.UTF_8)
                + new String(stream.body().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(events).contains("event: progress\ndata: {", "event: end\ndata: {", "\"state\":\"done\"");
        assertThat(server.json(location).get("summary").get("read").asInt()).isEqualTo(1);
        assertThat(server.json("/api/v1/meta").get("version").asString()).isEqualTo("v2");
    }

    @Test
    void rejectsAreDownloadedWithTheirReasonsAndWithoutFormulas() throws Exception {
        String location = upload(server, "a").headers().firstValue("Location").orElseThrow();
        HttpResponse<String> rejects = server.get(location + "/rejects.csv");
        assertThat(rejects.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(rejects.body())
                .isEqualToNormalizingNewlines(
                        "file,line,column,code,reason,value\nx.csv,2,Month,bad-date,no such day,'=31/02\n");
    }

    @Test
    void case31TheSameFileAgainIsTheFirstImport() throws Exception {
        HttpResponse<String> first = upload(server, "a");
        HttpResponse<String> again = upload(server, "a");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(importer.runs).hasValue(1);
        assertThat(upload(server, "b").statusCode()).isEqualTo(202);
    }

    @Test
    void tenTimesTheSameFileAtOnceIsOneImport() throws Exception {
        importer.waits = true;
        List<Thread> threads = new ArrayList<>();
        List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 10; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    statuses.add(post(server, field("kind", "incidents") + file("file", "a.csv", "a"))
                            .statusCode());
                } catch (Exception e) {
                    statuses.add(-1);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        importer.mayGoOn.release(10);
        assertThat(statuses)
                .hasSize(10)
                .containsOnlyOnce(202)
                .filteredOn(status -> status != 202)
                .containsOnly(200);
        server.get(
                PATH + "/" + server.json(PATH).get("imports").get(0).get("id").asString() + "/events");
        assertThat(importer.runs).hasValue(1);
    }

    @Test
    void case1AFileThatIsRefusedAsAWholeIsRefusedAtOnce() throws Exception {
        HttpResponse<String> refused = upload(server, "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(code(refused)).isEqualTo("empty-file");
        JsonNode failed = server.json(refused.headers().firstValue("Location").orElseThrow());
        assertThat(failed.get("state").asString()).isEqualTo("failed");
        assertThat(failed.get("failure").get("code").asString()).isEqualTo("empty-file");
    }

    @Test
    void onlyTheLatestImportIsUndone() throws Exception {
        String first = upload(server, "a").headers().firstValue("Location").orElseThrow();
        String second = upload(server, "b").headers().firstValue("Location").orElseThrow();
        HttpResponse<String> conflict =
                server.send(server.request(first).header("X-Nightjar", "1").DELETE());
        assertThat(conflict.statusCode()).isEqualTo(409);
        HttpResponse<String> undone =
                server.send(server.request(second).header("X-Nightjar", "1").DELETE());
        assertThat(undone.statusCode()).isEqualTo(200);
        assertThat(RunningServer.tree(undone.body()).get("undone").asBoolean()).isTrue();
        assertThat(server.json("/api/v1/meta").get("version").asString()).isEqualTo("v4");
    }

    @Test
    void whatIsNotOpenIsRefusedBeforeAnythingIsStored() throws Exception {
        String parts = field("kind", "incidents") + file("file", "a.csv", "a");
        assertThat(code(post(server, parts + field("access", "restricted")))).isEqualTo("access-not-open");
        HttpResponse<String> mapped = post(server, parts + file("mapping", "m.yaml", "columns:"));
        assertThat(mapped.statusCode()).isEqualTo(403);
        assertThat(post(server, parts + field("access", "open")).statusCode()).isEqualTo(202);
        assertThat(importer.runs).hasValue(1);
    }

    @Test
    void fieldsAreChecked() throws Exception {
        assertThat(code(post(server, field("kind", "incidents")))).isEqualTo("missing-field");
        assertThat(code(post(server, field("kind", "premises") + file("file", "a", "a"))))
                .isEqualTo("bad-value");
        assertThat(code(post(server, field("kind", "members") + file("file", "a", "a"))))
                .isEqualTo("missing-field");
        assertThat(code(post(server, field("url", "http://x")))).isEqualTo("unknown-field");
        assertThat(code(post(
                        server,
                        field("kind", "members")
                                + field("area-kind", "forum")
                                + field("code", "x")
                                + file("file", "a", "a"))))
                .isEqualTo("unknown-field");
        assertThat(post(server, field("kind", "members") + field("area-kind", "forum") + file("file", "a.csv", "a"))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void anUploadOverTheCapIsRefused() throws Exception {
        HttpResponse<String> announced = upload(server, "a".repeat(20_000));
        assertThat(announced.statusCode()).isEqualTo(413);
        HttpResponse<String> chunked = server.send(server.request(PATH)
                .header("X-Nightjar", "1")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
                        (field("kind", "incidents") + file("file", "a.csv", "a".repeat(20_000)) + "--x--\r\n")
                                .getBytes(StandardCharsets.UTF_8)))));
        assertThat(chunked.statusCode()).isEqualTo(413);
    }

    @Test
    void case40AShortBodyKeepsNothing() throws Exception {
        String head = "POST /api/v1/imports HTTP/1.1";
        String type = "Content-Type: multipart/form-data; boundary=x";
        String program = "X-Nightjar: 1";
        server.raw(RunningServer.head(head, "Host: localhost", program, "Connection: close", type, "Content-Length: 99")
                + "--x\r\nContent-Dispositi");
        String broken = server.raw(
                RunningServer.head(head, "Host: localhost", program, "Connection: close", type, "Content-Length: 9")
                        + "--x\r\nabcd");
        assertThat(broken).startsWith("HTTP/1.1 400 ");
        assertThat(server.json(PATH).get("imports").size()).isZero();
    }

    @Test
    void namesOfFilesLoseEverythingThatAFileSystemUnderstands() {
        assertThat(UploadForm.safeName("../../etc/passwd")).isEqualTo("passwd");
        assertThat(UploadForm.safeName("C:\\x\\..\\2023-01-avon-street.csv")).isEqualTo("2023-01-avon-street.csv");
        assertThat(UploadForm.safeName("..")).isEqualTo("_");
        assertThat(UploadForm.safeName("")).isEqualTo("upload");
    }
}
