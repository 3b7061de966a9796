package nightjar.area;

import java.util.List;

/**
 * For each cell of the grid the areas that touch it, ascending, and whether they cover it wholly.
 * An entry is {@code area * 2 + (1 when whole)}.
 */
final class OwnerCells {

    private final GridRows grid;
    private final int[] starts;
    private final int[] entries;

    private OwnerCells(GridRows grid, int[] starts, int[] entries) {
        this.grid = grid;
        this.starts = starts;
        this.entries = entries;
    }

    static OwnerCells of(List<Area> areas, GridRows grid, RowEdges edges) {
        SortedPairs pairs = new SortedPairs();
        for (int area = 0; area < areas.size(); area++) {
            for (int row = edges.firstRow(area); row <= edges.lastRow(area); row++) {
                addRow(area, row, grid, edges, pairs);
            }
        }
        int cells = grid.columns() * grid.rows();
        return new OwnerCells(grid, pairs.starts(cells), pairs.values());
    }

    /**
     * One area in one row of cells. Between two cells with edges in them inside and outside cannot change, so one
     * test decides a whole run of cells.
     */
    private static void addRow(int area, int row, GridRows grid, RowEdges edges, SortedPairs pairs) {
        boolean[] onEdge = edges.columnsTouched(area, row);
        boolean inside = false;
        boolean known = false;
        for (int i = 0; i < onEdge.length; i++) {
            int column = edges.firstColumn(area) + i;
            if (onEdge[i]) {
                known = false;
            } else if (!known) {
                inside = edges.covers(area, grid.centreX(column), grid.centreY(row));
                known = true;
            }
            if (onEdge[i] || inside) {
                pairs.add(row * grid.columns() + column, area * 2 + (onEdge[i] ? 0 : 1));
            }
        }
    }

    /** The cell of a position; {@link AreaLocator#NONE} beyond the grid. */
    int cellOf(double x, double y) {
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return AreaLocator.NONE;
        }
        int column = grid.column(x);
        int row = grid.row(y);
        boolean within = column >= 0 && column < grid.columns() && row >= 0 && row < grid.rows();
        return within ? row * grid.columns() + column : AreaLocator.NONE;
    }

    int start(int cell) {
        return starts[cell];
    }

    int area(int entry) {
        return entries[entry] >> 1;
    }

    boolean isWhole(int entry) {
        return (entries[entry] & 1) == 1;
    }
}
