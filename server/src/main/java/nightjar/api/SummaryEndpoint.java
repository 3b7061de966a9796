package nightjar.api;

import java.time.YearMonth;
import java.util.SortedMap;
import nightjar.incident.IncidentFilter;
import nightjar.incident.Selection;
import nightjar.serving.SelectionService;

/** How many incidents a filter leaves, by offence and by month, and how many it had to leave out. */
final class SummaryEndpoint {

    private record Summary(
            String version,
            int count,
            int withoutLocation,
            int withoutTime,
            int monthOnlyLeftOut,
            SortedMap<String, Integer> byOffence,
            SortedMap<YearMonth, Integer> byMonth) {}

    private final Services services;

    SummaryEndpoint(Services services) {
        this.services = services;
    }

    Prepared prepare(Call call) throws Problem {
        IncidentFilter filter = services.filter(call);
        return Prepared.revalidated(filter.canonical(), () -> Answer.json(summary(call, filter)));
    }

    private Summary summary(Call call, IncidentFilter filter) throws Exception {
        SelectionService.Summary sums = services.selections().summarise(call.snapshot(), filter);
        Selection selection = sums.selection();
        return new Summary(
                call.snapshot().version(),
                selection.count(),
                selection.withoutLocation(),
                selection.withoutTime(),
                selection.monthOnlyLeftOut(),
                sums.byOffence(),
                sums.byMonth());
    }
}
