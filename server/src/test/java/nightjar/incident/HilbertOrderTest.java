package nightjar.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HilbertOrderTest {

    @Test
    void theCurveVisitsEachCellOfACornerOnceAndOnlyStepsToNeighbours() {
        Map<Long, int[]> cellOfIndex = new HashMap<>();
        for (int column = 0; column < 64; column++) {
            for (int row = 0; row < 64; row++) {
                cellOfIndex.put(HilbertOrder.curveIndex(column, row), new int[] {column, row});
            }
        }
        for (long index = 1; index < 64 * 64; index++) {
            int[] here = Objects.requireNonNull(cellOfIndex.get(index), "index beyond the corner");
            int[] before = Objects.requireNonNull(cellOfIndex.get(index - 1));
            assertThat(Math.abs(here[0] - before[0]) + Math.abs(here[1] - before[1]))
                    .isEqualTo(1);
        }
    }

    @Test
    void theFarCornerOfTheGridHasAnIndexThatFitsTheSortKey() {
        long farCorner = HilbertOrder.curveIndex((1 << 15) - 1, (1 << 15) - 1);
        assertThat(farCorner).isBetween(0L, (1L << 30) - 1);
    }

    @Test
    void everyPositionIsListedOnceAlsoWhenAllAreEqual() {
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            positions.add(new Position(5, 5, 1, 1));
        }
        assertThat(HilbertOrder.of(positions)).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(HilbertOrder.of(List.of())).isEmpty();
    }
}
