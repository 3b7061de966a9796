package nightjar.api;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;

/** What an operator asks: does it live, is it ready, and how is it doing. */
final class HealthEndpoint {

    private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private record Health(String status) {}

    private record Readiness(String status, String version) {}

    private final Services services;
    private final PrometheusMeterRegistry registry;

    HealthEndpoint(Services services, PrometheusMeterRegistry registry) {
        this.services = services;
        this.registry = registry;
    }

    /** The process answers. */
    Prepared live(Call call) {
        return Prepared.unkept(() -> Answer.json(new Health("up")));
    }

    /** The store answers too; 503 otherwise. */
    Prepared ready(Call call) {
        return Prepared.unkept(() -> {
            services.store().version();
            return Answer.json(new Readiness("ready", call.snapshot().version()));
        });
    }

    Prepared metrics(Call call) {
        return Prepared.unkept(
                () -> Answer.bytes(200, METRICS_TYPE, registry.scrape().getBytes(StandardCharsets.UTF_8)));
    }
}
