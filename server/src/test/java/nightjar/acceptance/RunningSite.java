package nightjar.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import nightjar.api.HttpServer;
import nightjar.api.ServerSettings;
import nightjar.incident.OffenceTaxonomy;
import nightjar.ingest.InputException;
import nightjar.intake.ImportOptions;
import nightjar.intake.ImportProgress;
import nightjar.intake.ImportService;
import nightjar.store.ImportConflictException;
import nightjar.store.ImportRecord;
import nightjar.store.ImportSummary;
import nightjar.store.Store;
import nightjar.store.geopackage.GeoPackageStore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A store in a folder, filled and served as the commands do it. */
public final class RunningSite implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OffenceTaxonomy taxonomy = OffenceTaxonomy.shipped();
    private final Store store;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable HttpServer server;

    public RunningSite(Path folder) {
        store = GeoPackageStore.open(folder.resolve("store.gpkg"));
    }

    public Store store() {
        return store;
    }

    public ImportSummary load(ImportOptions options) {
        try {
            ImportRecord record = new ImportService(store, taxonomy)
                    .run(UUID.randomUUID().toString(), options, ImportProgress.SILENT);
            return Objects.requireNonNull(record.summary());
        } catch (InputException | ImportConflictException e) {
            throw new AssertionError("import failed: " + e.getMessage(), e);
        }
    }

    public void serve() {
        server = HttpServer.start(store, taxonomy, ServerSettings.onLoopback(0));
    }

    public String url() {
        return Objects.requireNonNull(server, "not served yet").url();
    }

    public JsonNode json(String path) {
        return JSON.readTree(get(path, BodyHandlers.ofString()).body());
    }

    public <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(url() + path)).build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        store.close();
    }
}
