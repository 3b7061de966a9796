package nightjar.api;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nightjar.api.security.LoopbackHosts;
import nightjar.api.security.OpenDataOnly;
import nightjar.basemap.Basemap;
import nightjar.incident.OffenceTaxonomy;
import nightjar.serving.ImportJobs;
import nightjar.serving.ImportRunner;
import nightjar.serving.LiveSnapshot;
import nightjar.serving.StoreImports;
import nightjar.serving.WorkPool;
import nightjar.store.Store;

/** The HTTP server over one store, running: Javalin on virtual threads, with its defaults replaced (ADR 0005). */
public final class HttpServer implements AutoCloseable {

    private final Javalin javalin;
    private final Services services;
    private final Path uploads;
    private final String host;

    private HttpServer(Javalin javalin, Services services, Path uploads, String host) {
        this.javalin = javalin;
        this.services = services;
        this.uploads = uploads;
        this.host = host;
    }

    /**
     * Loads the snapshot and serves; returns when ready.
     *
     * <p>Throws {@code NotLoopbackException} for a host that others could reach, {@code DatasetNotOpenException} for a
     * store that holds what is not open, and {@link UncheckedIOException} when the port is taken.
     */
    public static HttpServer start(Store store, OffenceTaxonomy taxonomy, ServerSettings settings) {
        return start(store, taxonomy, settings, new StoreImports(store, taxonomy));
    }

    static HttpServer start(Store store, OffenceTaxonomy taxonomy, ServerSettings settings, ImportRunner importer) {
        InetAddress address = LoopbackHosts.resolve(settings.host());
        LiveSnapshot live = new LiveSnapshot(store, new OpenDataOnly());
        Services services = services(store, taxonomy, settings, importer, live);
        Path uploads = temporaryFolder();
        PrometheusMeterRegistry registry = Metrics.registry(services);
        WebFiles web = new WebFiles();
        List<Route> routes = Routes.table(services, registry, uploads, web);
        Javalin javalin = Javalin.create(config -> {
            JettyDefaults.replace(config, address, settings);
            refuseToShow(config, routes);
            routes.forEach(route -> add(config, route, Metrics.timed(registry, route, new RouteHandler(route, live))));
            replaceErrors(config, new AllowedMethods(routes, web));
        });
        HttpServer server = new HttpServer(javalin, services, uploads, settings.host());
        server.listen(settings.port());
        return server;
    }

    private static Services services(
            Store store, OffenceTaxonomy taxonomy, ServerSettings settings, ImportRunner importer, LiveSnapshot live) {
        WorkPool pool = new WorkPool(settings.workers(), settings.queued());
        ImportJobs imports = new ImportJobs(importer, store, live);
        return Services.over(store, taxonomy, live, pool, imports, settings);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("nightjar-uploads-");
        } catch (IOException e) {
            throw new UncheckedIOException("there is no temporary folder for uploads", e);
        }
    }

    /** Javalin would answer HEAD without asking the route, and so without its headers. */
    private static void add(JavalinConfig config, Route route, Handler handler) {
        config.routes.addHttpHandler(route.method(), route.path(), handler);
        if (route.method().equals(HandlerType.GET)) {
            config.routes.addHttpHandler(HandlerType.HEAD, route.path(), handler);
        }
    }

    /** An address that only takes is not one of the page's files, which are looked for wherever nothing else is shown. */
    private static void refuseToShow(JavalinConfig config, List<Route> routes) {
        List<String> shown = routes.stream()
                .filter(route -> route.method().equals(HandlerType.GET))
                .map(Route::path)
                .toList();
        routes.stream().map(Route::path).filter(path -> !shown.contains(path)).forEach(path -> {
            for (HandlerType method : List.of(HandlerType.GET, HandlerType.HEAD)) {
                config.routes.addHttpHandler(method, path, context -> {
                    throw new MethodNotAllowedResponse();
                });
            }
        });
    }

    /** Everything before or beside a route: the Host rule, unknown addresses and methods. */
    private static void replaceErrors(JavalinConfig config, AllowedMethods methods) {
        config.routes.before(HttpServer::refuseForeignHost);
        config.routes.exception(
                HttpResponseException.class, (e, context) -> writeProblem(methods.problem(e, context), context));
        config.routes.exception(Exception.class, (e, context) -> writeProblem(Problems.of(e), context));
    }

    private static void refuseForeignHost(Context context) throws Exception {
        if (!LoopbackHosts.allows(context.header("Host"))) {
            throw Problem.of(403, "host-not-allowed", "This server answers to localhost, 127.0.0.1 and [::1] only.");
        }
    }

    private static void writeProblem(Problem problem, Context context) {
        try {
            Problems.write(problem, context.res());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen(int port) {
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            close();
            BindException taken = new BindException("port " + port + " on " + host + " is taken: choose another");
            throw new UncheckedIOException(taken.getMessage(), taken);
        }
    }

    public int port() {
        return javalin.port();
    }

    /** Such as {@code http://127.0.0.1:8080}. */
    public String url() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + port();
    }

    /** Whether somebody waits for a computation. */
    public boolean isAwaited() {
        return services.pool().waiting() > 0;
    }

    @Override
    public void close() {
        javalin.stop();
        services.imports().close();
        services.pool().close();
        Basemap basemap = services.settings().basemap();
        if (basemap != null) {
            basemap.close();
        }
        ImportJobs.delete(uploads);
    }
}
