package nightjar.app.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.BooleanSupplier;
import nightjar.api.HttpServer;
import nightjar.geo.TileAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a new server for what a person asks first, so that the code on the way is loaded and compiled by then and the
 * layer of the unfiltered map is there: the numbers, and tiles of several zooms with the default kernel, and places, whose street names are read once. Then the same
 * for a few filters, because the first dozen of them would be slow. One request after the other, and none while
 * somebody else waits for an answer.
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
    private static final int FILTERS = 8;

    /** Few places, for what matters is that the street names are read. */
    private static final int CLUSTER_METRES = 50_000;

    private static final long PAUSE_MILLIS = 50;

    private final Asking server;
    private final BooleanSupplier busy;

    WarmUp(Asking server, BooleanSupplier busy) {
        this.server = server;
        this.busy = busy;
    }

    /** Begins in the background. */
    static void begin(HttpServer server) {
        HttpClient client = HttpClient.newHttpClient();
        Asking asking = path -> client.send(
                        HttpRequest.newBuilder(URI.create(server.url() + path)).build(), BodyHandlers.ofString())
                .body();
        Thread.ofPlatform().daemon().name("warm-up").start(new WarmUp(asking, server::isAwaited));
    }

    /** Ends early without harm when the server does not answer as hoped. */
    @Override
    public void run() {
        try {
            JsonNode summary = askForMap("", 1);
            ask("/api/v1/places.csv?cluster=" + CLUSTER_METRES);
            for (String offence : summary.path("byOffence").propertyNames().stream()
                    .limit(FILTERS)
                    .toList()) {
                askForMap("?offence=" + offence, 2);
                ask("/api/v1/grid.geojson?cell=1000&offence=" + offence);
            }
        } catch (IOException | JacksonException e) {
            LOG.debug("the server was not warmed up: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String ask(String path) throws IOException, InterruptedException {
        while (busy.getAsBoolean()) {
            Thread.sleep(PAUSE_MILLIS);
        }
        return server.ask(path);
    }

    /**
     * Asks for the summary, which it returns, the density, and tiles of every zoom.
     *
     * @param side tiles in a row and in a column, the first of which holds the peak
     */
    private JsonNode askForMap(String query, int side) throws IOException, InterruptedException {
        JsonNode summary = JsonMapper.shared().readTree(ask("/api/v1/summary" + query));
        JsonNode density = JsonMapper.shared().readTree(ask("/api/v1/density" + query));
        JsonNode lon = density.at("/peak/lon");
        JsonNode lat = density.at("/peak/lat");
        if (lon.isNumber() && lat.isNumber()) {
            for (int zoom = NEAREST_ZOOM; zoom >= FARTHEST_ZOOM; zoom--) {
                askForTiles(TileAddress.holding(lon.asDouble(), lat.asDouble(), zoom), side, query);
            }
        }
        return summary;
    }

    private void askForTiles(TileAddress first, int side, String query) throws IOException, InterruptedException {
        for (int y = first.y(); y < first.y() + side; y++) {
            for (int x = first.x(); x < first.x() + side; x++) {
                ask("/tiles/density/%d/%d/%d.png%s".formatted(first.z(), x, y, query));
            }
        }
    }
}
