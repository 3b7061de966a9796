package nightjar.analysis.grid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nightjar.analysis.grid.CellLattice.Cell;
import nightjar.geo.BoundingBox;
import nightjar.incident.WeightedPlaces;
import nightjar.work.Checkpoint;

/**
 * Incidents by cell: the cells of a study region that hold any, ascending by row and then column. The arrays are
 * shared, not copied.
 *
 * @param studyCells how many cells the study region has, with and without incidents
 */
public record GridCounts(CellLattice lattice, int[] column, int[] row, double[] count, long studyCells) {

    /** A study region has at most this many cells. */
    public static final int MAX_CELLS = 250_000;

    /** The extent of a region may hold so many times more cells than the region itself may. */
    private static final double MOST_OF_EXTENT = 16;

    /** A region of more than {@link #MAX_CELLS} cells; says how many. */
    public static final class TooManyCellsException extends Exception {
        private static final long serialVersionUID = 1L;

        public TooManyCellsException(long cells) {
            super(cells + " cells are more than " + MAX_CELLS + ": choose a larger cell or a smaller region");
        }
    }

    /** Counts of whole cells whose centre lies in the region; incidents elsewhere are not counted. */
    public static GridCounts compute(WeightedPlaces places, CellLattice lattice, StudyRegion region)
            throws TooManyCellsException {
        long studyCells = countStudyCells(lattice, region);
        Map<Cell, Double> counts = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            Checkpoint.pass();
            counts.merge(lattice.cellAt(places.x()[i], places.y()[i]), places.weight()[i], Double::sum);
        }
        List<Map.Entry<Cell, Double>> held = counts.entrySet().stream()
                .filter(entry -> isStudied(entry.getKey(), lattice, region))
                .sorted(Map.Entry.comparingByKey(GridCounts::byRowThenColumn))
                .toList();
        return new GridCounts(
                lattice,
                held.stream().mapToInt(entry -> entry.getKey().column()).toArray(),
                held.stream().mapToInt(entry -> entry.getKey().row()).toArray(),
                held.stream().mapToDouble(Map.Entry::getValue).toArray(),
                studyCells);
    }

    private static boolean isStudied(Cell cell, CellLattice lattice, StudyRegion region) {
        Checkpoint.pass();
        return region.contains(lattice.centreX(cell.column(), cell.row()), lattice.centreY(cell.column(), cell.row()));
    }

    private static int byRowThenColumn(Cell a, Cell b) {
        int byRow = Integer.compare(a.row(), b.row());
        return byRow != 0 ? byRow : Integer.compare(a.column(), b.column());
    }

    /** Counts the centres in the region; refuses by the extent's area first, so that no loop is long. */
    private static long countStudyCells(CellLattice lattice, StudyRegion region) throws TooManyCellsException {
        BoundingBox extent = region.extent();
        double cells = extent.width() / lattice.cellMetres() * (extent.height() / lattice.rowMetres());
        if (!(cells <= MAX_CELLS * MOST_OF_EXTENT)) {
            throw new TooManyCellsException((long) cells);
        }
        long counted = 0;
        int last = (int) Math.ceil(extent.maxY() / lattice.rowMetres());
        for (int row = (int) Math.floor(extent.minY() / lattice.rowMetres()) - 1; row <= last; row++) {
            Checkpoint.pass();
            counted += countRow(lattice, region, extent, row);
        }
        if (counted > MAX_CELLS) {
            throw new TooManyCellsException(counted);
        }
        return counted;
    }

    private static long countRow(CellLattice lattice, StudyRegion region, BoundingBox extent, int row) {
        double y = lattice.centreY(0, row);
        double firstCentre = lattice.centreX(0, row);
        int last = (int) Math.ceil((extent.maxX() - firstCentre) / lattice.cellMetres());
        long counted = 0;
        for (int column = (int) Math.floor((extent.minX() - firstCentre) / lattice.cellMetres());
                column <= last;
                column++) {
            counted += region.contains(lattice.centreX(column, row), y) ? 1 : 0;
        }
        return counted;
    }
}
