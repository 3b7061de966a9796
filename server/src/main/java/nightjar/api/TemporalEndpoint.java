package nightjar.api;

import java.time.YearMonth;
import java.util.List;
import nightjar.incident.IncidentFilter;
import nightjar.serving.TemporalService;

/** The incidents that a filter leaves by month, and by hour of the week as far as the hour is known. */
final class TemporalEndpoint {

    private record MonthCount(YearMonth month, int count) {}

    private record Temporal(String version, int count, List<MonthCount> months, double[] hourOfWeek, int excluded) {}

    private final Services services;

    TemporalEndpoint(Services services) {
        this.services = services;
    }

    Prepared prepare(Call call) throws Problem {
        IncidentFilter filter = services.filter(call);
        return Prepared.revalidated(filter.canonical(), () -> Answer.json(temporal(call, filter)));
    }

    private Temporal temporal(Call call, IncidentFilter filter) throws Exception {
        TemporalService.Temporal counted = services.temporals().count(call.snapshot(), filter);
        return new Temporal(
                call.snapshot().version(),
                counted.count(),
                counted.byMonth().entrySet().stream()
                        .map(entry -> new MonthCount(entry.getKey(), entry.getValue()))
                        .toList(),
                counted.clock().incidents(),
                counted.clock().excluded());
    }
}
