package nightjar.serving;

import nightjar.analysis.grid.CellLattice;
import nightjar.analysis.grid.GridCounts;
import nightjar.analysis.grid.StudyRegion;
import nightjar.geo.BoundingBox;
import nightjar.incident.OffenceTaxonomy;
import nightjar.incident.Selection;
import nightjar.incident.WeightedPlaces;
import nightjar.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Counts over square and hexagon cells. Thread-safe. */
public final class GridService {

    private static final long CACHE_BYTES = 64L << 20;

    /**
     * A grid and the selection that was counted.
     *
     * @param selection all incidents that the filter leaves, in the cells or not
     */
    public record CountedGrid(GridCounts counts, Selection selection) {}

    private final SelectionService selections;
    private final OffenceTaxonomy taxonomy;
    private final WorkCache<CountedGrid> grids;

    public GridService(WorkPool pool, SelectionService selections, OffenceTaxonomy taxonomy) {
        this.selections = selections;
        this.taxonomy = taxonomy;
        grids = new WorkCache<>(
                pool, CACHE_BYTES, (key, grid) -> 512 + 16 * grid.counts().count().length);
    }

    public CountedGrid count(Snapshot snapshot, GridQuery query) throws UnanswerableException {
        Selection selection = selections.select(snapshot, query.incidentFilter());
        WorkKey key = new WorkKey(snapshot.version(), query.canonical());
        return grids.get(key, () -> compute(snapshot, query, selection));
    }

    private CountedGrid compute(Snapshot snapshot, GridQuery query, Selection selection) throws UnanswerableException {
        WeightedPlaces places = query.weighting().weigh(selection, taxonomy);
        StudyRegion region = region(snapshot, query, places);
        if (region == null) {
            return new CountedGrid(nothing(query.lattice()), selection);
        }
        try {
            return new CountedGrid(GridCounts.compute(places, query.lattice(), region), selection);
        } catch (GridCounts.TooManyCellsException e) {
            throw new UnanswerableException("too-many-cells", e.getMessage());
        }
    }

    private static @Nullable StudyRegion region(Snapshot snapshot, GridQuery query, WeightedPlaces places)
            throws UnanswerableException {
        if (query.cellFilter().restrictsPlace()) {
            return StudyRegions.of(snapshot, query.cellFilter());
        }
        BoundingBox extent = StudyRegions.extent(places);
        return extent == null ? null : StudyRegions.box(extent);
    }

    private static GridCounts nothing(CellLattice lattice) {
        return new GridCounts(lattice, new int[0], new int[0], new double[0], 0);
    }
}
