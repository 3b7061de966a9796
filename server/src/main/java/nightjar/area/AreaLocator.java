package nightjar.area;

import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds the area that a ground position lies in; on an edge, or where areas overlap, the one with the lowest code.
 *
 * <p>The extent is cut into a grid of cells. A cell knows the areas that cover it wholly and those whose edges pass
 * through it, ascending; only the latter need an exact test, of the few edges that share the position's grid row
 * (ray crossing with JTS's robust orientation, so an edge is hit exactly when it is hit). Immutable, thread-safe.
 */
final class AreaLocator {

    /** No area. */
    static final int NONE = -1;

    private final OwnerCells cells;
    private final RowEdges edges;

    private AreaLocator(OwnerCells cells, RowEdges edges) {
        this.cells = cells;
        this.edges = edges;
    }

    /** A locator that answers with positions in this list; areas without a shape hold nothing. */
    static AreaLocator of(List<Area> areas) {
        GridRows rows = GridRows.over(extent(areas), areas.size());
        RowEdges edges = RowEdges.of(areas, rows);
        return new AreaLocator(OwnerCells.of(areas, rows, edges), edges);
    }

    private static Envelope extent(List<Area> areas) {
        Envelope extent = new Envelope();
        for (Area area : areas) {
            if (area.ground() != null) {
                extent.expandToInclude(area.ground().getEnvelopeInternal());
            }
        }
        return extent;
    }

    /** The first area that holds a position, or {@link #NONE}. */
    int find(double x, double y) {
        int cell = cells.cellOf(x, y);
        if (cell == NONE) {
            return NONE;
        }
        for (int i = cells.start(cell); i < cells.start(cell + 1); i++) {
            int area = cells.area(i);
            if (cells.isWhole(i) || edges.covers(area, x, y)) {
                return area;
            }
        }
        return NONE;
    }

    /** Whether an area holds a position, its edges included. */
    boolean covers(int area, double x, double y) {
        return edges.covers(area, x, y);
    }
}
