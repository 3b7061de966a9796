package nightjar.analysis.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import nightjar.analysis.grid.CellLattice.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellLatticeTest {

    private static final long SEED = Long.getLong("nightjar.seed", 5);

    @Test
    void squaresAreNumberedByTheFloor() {
        CellLattice squares = new CellLattice(CellShape.SQUARE, 250);

        assertThat(squares.cellAt(0, 0)).isEqualTo(new Cell(0, 0));
        assertThat(squares.cellAt(249.9, 250)).isEqualTo(new Cell(0, 1));
        assertThat(squares.cellAt(-0.1, -250.1)).isEqualTo(new Cell(-1, -2));
        assertThat(squares.corners(1, 0)).containsExactly(250, 0, 500, 0, 500, 250, 250, 250);
    }

    @ParameterizedTest
    @EnumSource
    void aPointIsInTheCellWhoseCentreIsNearest(CellShape shape) {
        CellLattice lattice = new CellLattice(shape, 130);
        Random random = new Random(SEED);
        for (int i = 0; i < 5000; i++) {
            double x = (random.nextDouble() - 0.5) * 1e6;
            double y = (random.nextDouble() - 0.5) * 1e6;
            Cell cell = lattice.cellAt(x, y);
            double own = distance(lattice, cell.column(), cell.row(), x, y);
            for (int around = 0; around < 25; around++) {
                int column = cell.column() + around % 5 - 2;
                int down = around / 5 - 2;
                assertThat(distance(lattice, column, cell.row() + down, x, y))
                        .as("seed %s", SEED)
                        .isGreaterThanOrEqualTo(own - 1e-6);
            }
        }
    }

    private static double distance(CellLattice lattice, int column, int row, double x, double y) {
        return Math.hypot(lattice.centreX(column, row) - x, lattice.centreY(column, row) - y);
    }

    @ParameterizedTest
    @EnumSource
    void cornersGoAroundTheCentreCounterClockwiseAndEncloseTheCellsArea(CellShape shape) {
        CellLattice lattice = new CellLattice(shape, 200);
        double[] corners = lattice.corners(-3, 7);
        double twice = 0;
        for (int i = 0; i < corners.length; i += 2) {
            int next = (i + 2) % corners.length;
            twice += corners[i] * corners[next + 1] - corners[next] * corners[i + 1];
        }

        assertThat(twice / 2).isCloseTo(lattice.cellArea(), within(1e-6));
        assertThat(lattice.cellAt(lattice.centreX(-3, 7), lattice.centreY(-3, 7)))
                .isEqualTo(new Cell(-3, 7));
    }

    @Test
    void hexagonsArePointyTopAndTheirSizeIsTheDistanceOfOppositeSides() {
        CellLattice hexagons = new CellLattice(CellShape.HEX, 200);
        double[] corners = hexagons.corners(0, 0);

        assertThat(corners[0]).isZero();
        assertThat(corners[1]).isCloseTo(-200 / Math.sqrt(3), within(1e-9));
        assertThat(corners[2] - corners[10]).isCloseTo(200, within(1e-9));
        assertThat(hexagons.centreX(1, 0)).isEqualTo(200);
        assertThat(hexagons.centreX(0, 1)).isEqualTo(100);
    }

    @Test
    void idsAreReadAsTheyAreWritten() {
        assertThat(CellLattice.id(12, -7)).isEqualTo("c12r-7");
        assertThat(CellLattice.findCell("c12r-7")).contains(new Cell(12, -7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c1", "c1r", "r1c1", "c01r2", "c-0r1", "c1r2 ", "c1.5r2", "c99999999999r1", "C1R2"})
    void otherIdsAreNotFound(String id) {
        assertThat(CellLattice.findCell(id)).isEmpty();
    }

    @Test
    void aCellWithoutASizeIsRefused() {
        assertThatThrownBy(() -> new CellLattice(CellShape.HEX, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
