package nightjar.api;

import nightjar.basemap.Basemap;
import org.jspecify.annotations.Nullable;

/**
 * How to serve.
 *
 * @param host a loopback name or address; anything else is refused until roles exist
 * @param port 0 takes a free one
 * @param workers threads for computing
 * @param queued computations that may wait before others are refused
 * @param maxUploadBytes of one import through HTTP
 * @param maxUploadRows of one import of incidents through HTTP; the command line has no such limit
 * @param basemap tiles to draw beneath the data, which the server closes in the end; null for none
 */
public record ServerSettings(
        String host,
        int port,
        int workers,
        int queued,
        long maxUploadBytes,
        long maxUploadRows,
        @Nullable Basemap basemap) {

    private static final long HALF_A_GIGABYTE = 512L << 20;

    public ServerSettings(String host, int port, int workers, int queued, long maxUploadBytes, long maxUploadRows) {
        this(host, port, workers, queued, maxUploadBytes, maxUploadRows, null);
    }

    public ServerSettings(String host, int port, int workers, int queued) {
        this(host, port, workers, queued, HALF_A_GIGABYTE, 1_000_000);
    }

    public static ServerSettings onLoopback(int port) {
        return new ServerSettings("127.0.0.1", port, Runtime.getRuntime().availableProcessors(), 256);
    }

    /** The same with tiles beneath the data. */
    public ServerSettings withBasemap(@Nullable Basemap tiles) {
        return new ServerSettings(host, port, workers, queued, maxUploadBytes, maxUploadRows, tiles);
    }
}
