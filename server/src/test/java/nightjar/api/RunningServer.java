package nightjar.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import nightjar.incident.OffenceTaxonomy;
import nightjar.serving.ImportRunner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real server on a free port, and the ways to ask it. */
final class RunningServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    final HttpServer server;
    final HttpClient client = HttpClient.newHttpClient();

    private RunningServer(HttpServer server) {
        this.server = server;
    }

    /** The one place that decides on which store these tests run. */
    static StoreInMemory newStore() {
        return new StoreInMemory();
    }

    static RunningServer start() {
        return start(newStore(), new FakeImporter(newStore()), new ServerSettings("127.0.0.1", 0, 2, 64));
    }

    static RunningServer start(StoreInMemory store, ImportRunner importer, ServerSettings settings) {
        return over(HttpServer.start(store, OffenceTaxonomy.shipped(), settings, importer));
    }

    static RunningServer over(HttpServer server) {
        return new RunningServer(server);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends once more when the server had closed the connection that was kept, which this client does not do by itself. */
    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("received no bytes")) {
                throw e;
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    JsonNode json(String path) throws Exception {
        return JSON.readTree(get(path).body());
    }

    static JsonNode tree(String text) {
        return JSON.readTree(text);
    }

    /** Sends what no well-behaved client would, and reads until the server closes. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    /** The head of a request, line by line. */
    static String head(String... lines) {
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    String rawGet(String target, String... headerLines) throws IOException {
        String host = "Host: 127.0.0.1:" + server.port() + "\r\n";
        String more = headerLines.length == 0 ? "" : String.join("\r\n", headerLines) + "\r\n";
        return raw("GET " + target + " HTTP/1.1\r\n" + host + "Connection: close\r\n" + more + "\r\n");
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
