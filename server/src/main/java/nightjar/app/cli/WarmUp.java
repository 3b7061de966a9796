package nightjar.app.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import nightjar.geo.TileAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a new server for what a person asks first, so that the code on the way is loaded and compiled by then and the
 * layer of the unfiltered map is there: the numbers, and tiles of several zooms with the default kernel.
 */
final class WarmUp implements Runnable {

    /** Answers a path of the server with the body of a good answer. */
    @FunctionalInterface
    interface Asking {
        String ask(String path) throws IOException, InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private static final int FARTHEST_ZOOM = 9;
    private static final int NEAREST_ZOOM = 14;

    private final Asking server;

    WarmUp(Asking server) {
        this.server = server;
    }

    /** Begins in the background. */
    static void begin(String url) {
        HttpClient client = HttpClient.newHttpClient();
        Asking server = path -> client.send(
                        HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString())
                .body();
        Thread.ofPlatform().daemon().name("warm-up").start(new WarmUp(server));
    }

    /** Ends early without harm when the server does not answer as hoped. */
    @Override
    public void run() {
        try {
            server.ask("/api/v1/summary");
            askForTiles(JsonMapper.shared().readTree(server.ask("/api/v1/density")));
        } catch (IOException | JacksonException e) {
            LOG.debug("the server was not warmed up: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void askForTiles(JsonNode density) throws IOException, InterruptedException {
        JsonNode lon = density.at("/peak/lon");
        JsonNode lat = density.at("/peak/lat");
        if (!lon.isNumber() || !lat.isNumber()) {
            return;
        }
        for (int zoom = NEAREST_ZOOM; zoom >= FARTHEST_ZOOM; zoom--) {
            TileAddress tile = TileAddress.holding(lon.asDouble(), lat.asDouble(), zoom);
            server.ask("/tiles/density/%d/%d/%d.png".formatted(zoom, tile.x(), tile.y()));
        }
    }
}
