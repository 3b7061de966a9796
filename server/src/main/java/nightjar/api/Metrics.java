package nightjar.api;

import io.javalin.http.Handler;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.ToDoubleFunction;
import nightjar.serving.WorkPool;

/** What {@code /metrics} shows: requests by route, the work pool, the snapshot, memory. */
final class Metrics {

    private Metrics() {}

    static PrometheusMeterRegistry registry(Services services) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        Gauge.builder("nightjar.work.queued", services.pool(), pool -> pool.queueLength())
                .description("computations that wait")
                .register(registry);
        Gauge.builder("nightjar.work.active", services.pool(), pool -> pool.activeWorkers())
                .description("computations that run")
                .register(registry);
        Gauge.builder("nightjar.work.waiting", services.pool(), pool -> pool.waiting())
                .description("requests that wait for a computation")
                .register(registry);
        cancelled("queued", services.pool(), WorkPool::cancelledQueued).register(registry);
        cancelled("running", services.pool(), WorkPool::cancelledRunning).register(registry);
        Gauge.builder("nightjar.incidents", services.live(), live -> live.current()
                        .columns()
                        .rows())
                .description("incidents in the snapshot")
                .register(registry);
        return registry;
    }

    private static FunctionCounter.Builder<WorkPool> cancelled(
            String kind, WorkPool pool, ToDoubleFunction<WorkPool> count) {
        return FunctionCounter.builder("nightjar.work.cancelled", pool, count)
                .description("computations that were given up because nobody waited for them any more")
                .tag("kind", kind);
    }

    static void showInspections(PrometheusMeterRegistry registry, InspectionsEndpoint inspections) {
        Gauge.builder("nightjar.inspections.active", inspections, InspectionsEndpoint::underWay)
                .description("files that are being inspected")
                .register(registry);
    }

    /** The handler, with the time of each request taken by route and status. */
    static Handler timed(PrometheusMeterRegistry registry, Route route, Handler handler) {
        return context -> {
            Timer.Sample sample = Timer.start(registry);
            try {
                handler.handle(context);
            } finally {
                sample.stop(Timer.builder("nightjar.http.requests")
                        .description("time of each request")
                        .tag("method", route.method().name())
                        .tag("route", route.path())
                        .tag("status", Integer.toString(context.res().getStatus()))
                        .register(registry));
            }
        };
    }
}
