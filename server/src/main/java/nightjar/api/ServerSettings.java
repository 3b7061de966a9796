package nightjar.api;

/**
 * How to serve.
 *
 * @param host a loopback name or address; anything else is refused until roles exist
 * @param port 0 takes a free one
 * @param workers threads for computing
 * @param queued computations that may wait before others are refused
 */
public record ServerSettings(String host, int port, int workers, int queued) {

    public static ServerSettings onLoopback(int port) {
        return new ServerSettings("127.0.0.1", port, Runtime.getRuntime().availableProcessors(), 256);
    }
}
