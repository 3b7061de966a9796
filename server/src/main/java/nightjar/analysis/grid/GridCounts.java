package nightjar.analysis.grid;

import nightjar.geo.BoundingBox;
import nightjar.work.Checkpoint;

/**
 * A grid: the cells of a study region that hold incidents, and how many cells the region has.
 *
 * @param studyCells with and without incidents
 */
public record GridCounts(CellCounts cells, long studyCells) {

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
    public static GridCounts within(StudyRegion region, CellCounts everywhere) throws TooManyCellsException {
        long studyCells = countStudyCells(everywhere.lattice(), region);
        return new GridCounts(everywhere.within(region), studyCells);
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
