package nightjar.analysis.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import nightjar.analysis.grid.CellLattice.Cell;
import nightjar.analysis.grid.GridCounts.TooManyCellsException;
import nightjar.geo.BoundingBox;
import nightjar.incident.WeightedPlaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GridCountsTest {

    private static final long SEED = Long.getLong("nightjar.seed", 9);

    private record Box(BoundingBox extent) implements StudyRegion {
        @Override
        public boolean contains(double x, double y) {
            return extent.contains(x, y);
        }
    }

    /** A disc, so that the extent holds cells that the region does not. */
    private record Disc(double x, double y, double radius) implements StudyRegion {
        @Override
        public BoundingBox extent() {
            return new BoundingBox(x - radius, y - radius, x + radius, y + radius);
        }

        @Override
        public boolean contains(double atX, double atY) {
            return Math.hypot(atX - x, atY - y) <= radius;
        }
    }

    @ParameterizedTest
    @EnumSource
    void agreeWithAskingEveryCell(CellShape shape) throws TooManyCellsException {
        CellLattice lattice = new CellLattice(shape, 70);
        StudyRegion region = new Disc(-200, 340, 900);
        WeightedPlaces places = random(500);

        GridCounts counts = grid(places, lattice, region);
        CellCounts cells = counts.cells();

        TreeMap<String, Double> expected = new TreeMap<>();
        long asked = 0;
        for (int row = -60; row <= 60; row++) {
            for (int column = -60; column <= 60; column++) {
                if (region.contains(lattice.centreX(column, row), lattice.centreY(column, row))) {
                    asked++;
                    double sum = sumOf(places, lattice, new Cell(column, row));
                    if (sum > 0) {
                        expected.put(CellLattice.id(column, row), sum);
                    }
                }
            }
        }
        assertThat(counts.studyCells()).as("seed %s", SEED).isEqualTo(asked);
        TreeMap<String, Double> found = new TreeMap<>();
        for (int i = 0; i < cells.size(); i++) {
            found.put(CellLattice.id(cells.column()[i], cells.row()[i]), cells.count()[i]);
        }
        assertThat(found).as("seed %s", SEED).isEqualTo(expected);
    }

    private static double sumOf(WeightedPlaces places, CellLattice lattice, Cell cell) {
        double sum = 0;
        for (int i = 0; i < places.size(); i++) {
            sum += lattice.cellAt(places.x()[i], places.y()[i]).equals(cell) ? places.weight()[i] : 0;
        }
        return sum;
    }

    @Test
    void ascendByRowAndThenColumn() throws TooManyCellsException {
        GridCounts counts = grid(
                random(300),
                new CellLattice(CellShape.SQUARE, 100),
                new Box(new BoundingBox(-2000, -2000, 2000, 2000)));
        CellCounts cells = counts.cells();
        for (int i = 1; i < cells.row().length; i++) {
            boolean laterRow = cells.row()[i] > cells.row()[i - 1];
            boolean laterColumn = cells.row()[i] == cells.row()[i - 1] && cells.column()[i] > cells.column()[i - 1];
            assertThat(laterRow || laterColumn).isTrue();
        }
        assertThat(Arrays.stream(cells.count()).sum()).isEqualTo(random(300).totalWeight());
        assertThat(counts.studyCells()).isEqualTo(1600);
    }

    @Test
    void countsOfWholeCellsEvenWhereTheRegionCutsThem() throws TooManyCellsException {
        WeightedPlaces corner = new WeightedPlaces(new double[] {95}, new double[] {95}, new double[] {4});
        CellLattice squares = new CellLattice(CellShape.SQUARE, 100);

        GridCounts inside = grid(corner, squares, new Box(new BoundingBox(0, 0, 60, 60)));
        GridCounts outside = grid(corner, squares, new Box(new BoundingBox(60, 60, 99, 99)));

        assertThat(inside.cells().count()).containsExactly(4);
        assertThat(outside.cells().count()).isEmpty();
        assertThat(outside.studyCells()).isZero();
    }

    @Test
    void aQuarterOfAMillionCellsAreAllowedAndOneRowMoreIsNot() throws TooManyCellsException {
        CellLattice squares = new CellLattice(CellShape.SQUARE, 50);
        WeightedPlaces none = new WeightedPlaces(new double[0], new double[0], new double[0]);

        assertThat(grid(none, squares, new Box(new BoundingBox(0, 0, 25_000, 25_000)))
                        .studyCells())
                .isEqualTo(GridCounts.MAX_CELLS);
        assertThatThrownBy(() -> grid(none, squares, new Box(new BoundingBox(0, 0, 25_000, 25_050))))
                .isInstanceOf(TooManyCellsException.class)
                .hasMessageContaining("250500");
    }

    @Test
    void theWorldIsRefusedAtOnce() {
        WeightedPlaces none = new WeightedPlaces(new double[0], new double[0], new double[0]);
        StudyRegion world = new Box(new BoundingBox(-2e7, -2e7, 2e7, 2e7));

        for (CellShape shape : CellShape.values()) {
            assertThatThrownBy(() -> grid(none, new CellLattice(shape, 50), world))
                    .isInstanceOf(TooManyCellsException.class);
        }
    }

    private static GridCounts grid(WeightedPlaces places, CellLattice lattice, StudyRegion region)
            throws TooManyCellsException {
        return GridCounts.within(region, CellCounts.of(places, lattice));
    }

    private static WeightedPlaces random(int n) {
        Random random = new Random(SEED);
        WeightedPlaces places = new WeightedPlaces(new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            places.x()[i] = Math.clamp(random.nextGaussian() * 600, -1900, 1900);
            places.y()[i] = Math.clamp(random.nextGaussian() * 600, -1900, 1900);
            places.weight()[i] = 1 + random.nextInt(3);
        }
        return places;
    }
}
