package nightjar.serving;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nightjar.analysis.grid.PlaceCluster;
import nightjar.geo.LonLat;
import nightjar.geo.LonLatBox;
import nightjar.geo.Projection;
import nightjar.incident.ColumnArrays;
import nightjar.incident.IncidentFilter;
import nightjar.incident.PlaceTable;
import nightjar.incident.Selection;
import nightjar.snapshot.Snapshot;
import nightjar.store.Store;
import org.jspecify.annotations.Nullable;

/** The places on which the incidents of a filter stand. Thread-safe. */
public final class PlaceService {

    private static final long CACHE_BYTES = 64L << 20;
    private static final int BYTES_A_PLACE = 100;
    private static final int MOST_LISTED = 20_000;

    /**
     * One place, or several that are drawn as one.
     *
     * @param streetName of a single place, where its source names one
     */
    public record ListedPlace(
            LonLat position,
            int count,
            int places,
            @Nullable String streetName) {}

    /**
     * Places of a filter, busiest first.
     *
     * @param total incidents, in view or not
     * @param withoutLocation how many of them stand on no place
     */
    public record Places(int total, int withoutLocation, List<ListedPlace> listed) {

        Places within(LonLatBox box) {
            return new Places(
                    total,
                    withoutLocation,
                    listed.stream()
                            .filter(one -> box.contains(one.position.lon(), one.position.lat()))
                            .toList());
        }
    }

    private final SelectionService selections;
    private final PlaceNames names;
    private final WorkCache<Places> results;

    public PlaceService(WorkPool pool, SelectionService selections, Store store) {
        this.selections = selections;
        names = new PlaceNames(pool, store);
        results = new WorkCache<>(
                pool,
                CACHE_BYTES,
                (key, places) -> 512 + BYTES_A_PLACE * places.listed().size());
    }

    /**
     * The places of a filter in a view.
     *
     * @param clusterMetres side of the squares whose places are drawn as one; 0 for none
     * @param view null for everywhere; it does not change what is drawn as one
     */
    public Places list(Snapshot snapshot, IncidentFilter filter, int clusterMetres, @Nullable LonLatBox view)
            throws UnanswerableException {
        Selection selection = selections.select(snapshot, filter);
        Map<Integer, String> nameOfPlace = names.of(snapshot);
        WorkKey key = new WorkKey(snapshot.version(), filter.canonical() + "&cluster=" + clusterMetres);
        Places everywhere =
                results.get(key, () -> compute(snapshot.projection(), selection, clusterMetres, nameOfPlace));
        Places seen = view == null ? everywhere : everywhere.within(view);
        if (seen.listed().size() > MOST_LISTED) {
            throw new UnanswerableException(
                    "too-many-places",
                    "%d places are more than %d: look at a smaller part, or cluster them"
                            .formatted(seen.listed().size(), MOST_LISTED));
        }
        return seen;
    }

    private static Places compute(
            Projection projection, Selection selection, int clusterMetres, Map<Integer, String> nameOfPlace) {
        PlaceTable table = selection.columns().places();
        int[] counts = selection.countByPlace();
        List<ListedPlace> listed = PlaceCluster.of(table, counts, clusterMetres).stream()
                .map(cluster -> new ListedPlace(
                        position(table, cluster, projection),
                        cluster.count(),
                        cluster.places(),
                        nameOfPlace.get(cluster.onlyPlace())))
                .toList();
        return new Places(
                selection.count(), selection.count() - IntStream.of(counts).sum(), listed);
    }

    private static LonLat position(PlaceTable table, PlaceCluster cluster, Projection projection) {
        int place = cluster.onlyPlace();
        return place == ColumnArrays.NONE
                ? projection.toLonLat(cluster.x(), cluster.y())
                : new LonLat(table.lon()[place], table.lat()[place]);
    }
}
