package nightjar.serving;

import java.time.YearMonth;
import java.util.SortedMap;
import nightjar.incident.AreaCounts;
import nightjar.incident.AreaMembership;
import nightjar.incident.IncidentFilter;
import nightjar.incident.Selection;
import nightjar.snapshot.Snapshot;

/** Selections and what is counted over them. Thread-safe. */
public final class SelectionService {

    private static final long CACHE_BYTES = 64L << 20;

    /** How many incidents a filter leaves, and which. */
    public record Summary(
            Selection selection, SortedMap<String, Integer> byOffence, SortedMap<YearMonth, Integer> byMonth) {}

    private final WorkPool pool;
    private final WorkCache<Selection> selections;

    public SelectionService(WorkPool pool) {
        this.pool = pool;
        selections = new WorkCache<>(
                pool, CACHE_BYTES, (key, selection) -> 512 + selection.columns().rows() / 8);
    }

    public Selection select(Snapshot snapshot, IncidentFilter filter) throws UnanswerableException {
        WorkKey key = new WorkKey(snapshot.version(), filter.canonical());
        return selections.get(key, () -> snapshot.columns().select(filter));
    }

    public Summary summarise(Snapshot snapshot, IncidentFilter filter) throws UnanswerableException {
        Selection selection = select(snapshot, filter);
        return pool.compute(() -> new Summary(selection, selection.countByOffence(), selection.countByMonth()));
    }

    public AreaCounts countByArea(Selection selection, AreaMembership membership) throws UnanswerableException {
        return pool.compute(() -> selection.countByArea(membership));
    }
}
