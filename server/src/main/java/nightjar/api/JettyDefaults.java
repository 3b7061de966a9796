package nightjar.api;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.net.InetAddress;
import java.util.Map;
import nightjar.api.security.SecurityHeaders;
import nightjar.basemap.OnlineTiles;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;

/** What Nightjar sets otherwise than Javalin and Jetty do; the reasons are in ADR 0005. */
final class JettyDefaults {

    private static final int HEADER_BYTES = 18 << 10;
    private static final long IDLE_MILLIS = 30_000;

    /** Slower bodies are refused with 408: a caller must not hold a connection with a byte a second. */
    private static final long LEAST_BYTES_A_SECOND = 64;

    private JettyDefaults() {}

    static void replace(JavalinConfig config, InetAddress address, ServerSettings settings) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.generateEtags = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = settings.maxUploadBytes();
        config.router.caseInsensitiveRoutes = false;
        config.router.ignoreTrailingSlashes = false;
        config.jetty.addConnector(
                (server, http) -> new WatchedConnector(server, http, address.getHostAddress(), settings.port()));
        Map<String, String> headers = SecurityHeaders.allowing(tileOrigin(settings));
        config.jetty.modifyHttpConfiguration(http -> replace(http, headers));
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new JettyProblems());
            server.setHandler(new MinimumDataRateHandler(LEAST_BYTES_A_SECOND, 0));
        });
    }

    private static void replace(HttpConfiguration http, Map<String, String> security) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setIdleTimeout(IDLE_MILLIS);
        http.addCustomizer((request, headers) -> {
            security.forEach((name, value) -> headers.put(new HttpField(name, value)));
            return request;
        });
    }

    private static String tileOrigin(ServerSettings settings) {
        return settings.basemap() instanceof OnlineTiles online ? online.origin() : "";
    }
}
