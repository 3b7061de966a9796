package nightjar.analysis.grid;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nightjar.analysis.grid.CellLattice.Cell;
import nightjar.incident.WeightedPlaces;
import nightjar.work.Checkpoint;

/**
 * Incidents by cell: the cells that hold any, ascending by row and then column. The arrays are shared, not copied.
 *
 * @param count incidents, or the sum of their weights
 */
public record CellCounts(CellLattice lattice, int[] column, int[] row, double[] count) {

    private static final Comparator<Map.Entry<Cell, Double>> BY_ROW_THEN_COLUMN =
            Map.Entry.comparingByKey(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));

    /** All cells in which places stand, however far apart these are. */
    public static CellCounts of(WeightedPlaces places, CellLattice lattice) {
        Map<Cell, Double> counts = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            Checkpoint.pass();
            counts.merge(lattice.cellAt(places.x()[i], places.y()[i]), places.weight()[i], Double::sum);
        }
        List<Map.Entry<Cell, Double>> held =
                counts.entrySet().stream().sorted(BY_ROW_THEN_COLUMN).toList();
        return new CellCounts(
                lattice,
                held.stream().mapToInt(entry -> entry.getKey().column()).toArray(),
                held.stream().mapToInt(entry -> entry.getKey().row()).toArray(),
                held.stream().mapToDouble(Map.Entry::getValue).toArray());
    }

    public int size() {
        return count.length;
    }

    /** Those whose centre lies in a region. */
    CellCounts within(StudyRegion region) {
        int[] cells =
                IntStream.range(0, size()).filter(cell -> isIn(region, cell)).toArray();
        return new CellCounts(
                lattice,
                IntStream.of(cells).map(cell -> column[cell]).toArray(),
                IntStream.of(cells).map(cell -> row[cell]).toArray(),
                IntStream.of(cells).mapToDouble(cell -> count[cell]).toArray());
    }

    private boolean isIn(StudyRegion region, int cell) {
        Checkpoint.pass();
        return region.contains(lattice.centreX(column[cell], row[cell]), lattice.centreY(column[cell], row[cell]));
    }

    public double highest() {
        double highest = 0;
        for (double one : count) {
            highest = Math.max(highest, one);
        }
        return highest;
    }
}
