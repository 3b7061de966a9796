package nightjar.serving;

import java.time.YearMonth;
import java.util.SortedMap;
import nightjar.analysis.grid.CellCounts;
import nightjar.analysis.grid.CellLattice;
import nightjar.analysis.grid.CellLattice.Cell;
import nightjar.analysis.grid.CountBreaks;
import nightjar.analysis.grid.GridCounts;
import nightjar.analysis.grid.StudyRegion;
import nightjar.geo.BoundingBox;
import nightjar.incident.IncidentFilter;
import nightjar.incident.OffenceTaxonomy;
import nightjar.incident.PlaceTable;
import nightjar.incident.Selection;
import nightjar.incident.WeightedPlaces;
import nightjar.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Counts over square and hexagon cells. Thread-safe. */
public final class GridService {

    private static final long GRID_BYTES = 64L << 20;
    private static final long EVERYWHERE_BYTES = 32L << 20;

    /**
     * How the cells of a layer are classed, the same whatever part of it is looked at.
     *
     * @param breaks ascending lower limits
     * @param highest count of one cell
     */
    public record Classes(long[] breaks, double highest) {

        static Classes of(CellCounts cells) {
            return new Classes(CountBreaks.of(cells.count()), cells.highest());
        }
    }

    /**
     * A grid and the selection that was counted.
     *
     * @param selection all incidents that the filter leaves, in the cells or not
     */
    public record CountedGrid(GridCounts counts, Classes classes, Selection selection) {}

    /**
     * What one cell holds.
     *
     * @param totalWeight what a grid counts in it
     */
    public record CellContents(
            int count,
            double totalWeight,
            SortedMap<String, Integer> byOffence,
            SortedMap<YearMonth, Integer> byMonth) {}

    /** All cells with incidents. */
    private record Everywhere(
            CellCounts cells, Classes classes, @Nullable BoundingBox extent) {}

    private final WorkPool pool;
    private final SelectionService selections;
    private final OffenceTaxonomy taxonomy;
    private final WorkCache<Everywhere> wholes;
    private final WorkCache<CountedGrid> grids;

    public GridService(WorkPool pool, SelectionService selections, OffenceTaxonomy taxonomy) {
        this.pool = pool;
        this.selections = selections;
        this.taxonomy = taxonomy;
        wholes = new WorkCache<>(
                pool, EVERYWHERE_BYTES, (key, whole) -> 512 + 16 * whole.cells().size());
        grids = new WorkCache<>(
                pool,
                GRID_BYTES,
                (key, grid) -> 512 + 16 * grid.counts().cells().size());
    }

    public CountedGrid count(Snapshot snapshot, GridQuery query) throws UnanswerableException {
        Selection selection = selections.select(snapshot, query.incidentFilter());
        WorkKey wholeKey = new WorkKey(snapshot.version(), query.canonicalEverywhere());
        Everywhere whole = wholes.get(wholeKey, () -> countEverywhere(query, selection));
        WorkKey key = new WorkKey(snapshot.version(), query.canonical());
        return grids.get(key, () -> compute(snapshot, query, whole, selection));
    }

    private Everywhere countEverywhere(GridQuery query, Selection selection) {
        WeightedPlaces places = query.weighting().weigh(selection, taxonomy);
        CellCounts cells = CellCounts.of(places, query.lattice());
        return new Everywhere(cells, Classes.of(cells), StudyRegions.extent(places));
    }

    private static CountedGrid compute(Snapshot snapshot, GridQuery query, Everywhere whole, Selection selection)
            throws UnanswerableException {
        StudyRegion region = region(snapshot, query, whole);
        if (region == null) {
            return new CountedGrid(nothing(query.lattice()), whole.classes(), selection);
        }
        try {
            GridCounts counts = GridCounts.within(region, whole.cells());
            Classes classes = query.regionIsPartOfTheQuestion() ? Classes.of(counts.cells()) : whole.classes();
            return new CountedGrid(counts, classes, selection);
        } catch (GridCounts.TooManyCellsException e) {
            throw new UnanswerableException("too-many-cells", e.getMessage());
        }
    }

    private static @Nullable StudyRegion region(Snapshot snapshot, GridQuery query, Everywhere whole)
            throws UnanswerableException {
        if (query.cellFilter().restrictsPlace()) {
            return StudyRegions.of(snapshot, query.cellFilter());
        }
        return whole.extent() == null ? null : StudyRegions.box(whole.extent());
    }

    private static GridCounts nothing(CellLattice lattice) {
        return new GridCounts(new CellCounts(lattice, new int[0], new int[0], new double[0]), 0);
    }

    /** The incidents of a filter that a grid counts in one cell. */
    public CellContents contents(
            Snapshot snapshot, IncidentFilter filter, Weighting weighting, CellLattice lattice, Cell cell)
            throws UnanswerableException {
        Selection selection = selections.select(snapshot, filter);
        PlaceTable places = snapshot.columns().places();
        return pool.compute(() -> {
            Selection held = selection.standingOn(place ->
                    lattice.cellAt(places.x()[place], places.y()[place]).equals(cell));
            return new CellContents(
                    held.count(),
                    weighting.weigh(held, taxonomy).totalWeight(),
                    held.countByOffence(),
                    held.countByMonth());
        });
    }
}
