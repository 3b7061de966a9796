package nightjar.serving;

import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import nightjar.analysis.clock.HourOfWeekClock;
import nightjar.incident.IncidentFilter;
import nightjar.incident.Selection;
import nightjar.snapshot.Snapshot;
import nightjar.time.HourOfWeek;

/** When the incidents of a filter happened. Thread-safe. */
public final class TemporalService {

    private static final long CACHE_BYTES = 8L << 20;
    private static final int BYTES_A_MONTH = 100;

    /**
     * Incidents by time.
     *
     * @param byMonth every month from the first with an incident to the last
     */
    public record Temporal(int count, SortedMap<YearMonth, Integer> byMonth, HourOfWeekClock clock) {}

    private final SelectionService selections;
    private final WorkCache<Temporal> results;

    public TemporalService(WorkPool pool, SelectionService selections) {
        this.selections = selections;
        results = new WorkCache<>(
                pool,
                CACHE_BYTES,
                (key, temporal) -> 512
                        + Double.BYTES * HourOfWeek.HOURS
                        + BYTES_A_MONTH * temporal.byMonth().size());
    }

    public Temporal count(Snapshot snapshot, IncidentFilter filter) throws UnanswerableException {
        Selection selection = selections.select(snapshot, filter);
        WorkKey key = new WorkKey(snapshot.version(), filter.canonical());
        return results.get(
                key,
                () -> new Temporal(
                        selection.count(), withoutGaps(selection.countByMonth()), HourOfWeekClock.of(selection)));
    }

    private static SortedMap<YearMonth, Integer> withoutGaps(SortedMap<YearMonth, Integer> counts) {
        SortedMap<YearMonth, Integer> every = new TreeMap<>(counts);
        if (!counts.isEmpty()) {
            for (YearMonth month = counts.firstKey(); month.isBefore(counts.lastKey()); month = month.plusMonths(1)) {
                every.putIfAbsent(month, 0);
            }
        }
        return every;
    }
}
