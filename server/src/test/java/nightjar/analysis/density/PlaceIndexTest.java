package nightjar.analysis.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import nightjar.incident.WeightedPlaces;
import org.junit.jupiter.api.Test;

class PlaceIndexTest {

    private static final long SEED = Long.getLong("nightjar.seed", 11);

    private static WeightedPlaces withOneFarOff(WeightedPlaces near) {
        int n = near.size();
        WeightedPlaces places = new WeightedPlaces(
                Arrays.copyOf(near.x(), n + 1), Arrays.copyOf(near.y(), n + 1), Arrays.copyOf(near.weight(), n + 1));
        places.x()[n] = 500_000;
        places.y()[n] = -300_000;
        places.weight()[n] = 1;
        return places;
    }

    /** Large bins make every search slow, because a point's neighbours are then all places of a town. */
    @Test
    void aPlaceFarOffDoesNotMakeBinsLarge() {
        PlaceIndex index = new PlaceIndex(withOneFarOff(Places.random(SEED, 300, 2000)), 25);
        assertThat(index.binMetres()).isEqualTo(25);
    }

    @Test
    void aSliceOfARowHoldsThePlacesOfItsBins() {
        WeightedPlaces places = withOneFarOff(Places.random(SEED, 300, 2000));
        PlaceIndex index = new PlaceIndex(places, 40);
        Map<Integer, Integer> sliced = new HashMap<>();
        Random random = new Random(SEED);
        for (int round = 0; round < 2000; round++) {
            int row = index.row(random.nextDouble(2000));
            int west = index.column(random.nextDouble(2000));
            int east = index.column(random.nextDouble(2000));
            int expected = 0;
            for (int i = 0; i < places.size(); i++) {
                int column = index.column(places.x()[i]);
                expected += index.row(places.y()[i]) == row && column >= west && column <= east ? 1 : 0;
            }
            int held = Math.max(0, index.end(east, row) - index.start(west, row));
            assertThat(held)
                    .as("row %d, columns %d to %d, seed %d", row, west, east, SEED)
                    .isEqualTo(expected);
            sliced.merge(held, 1, Integer::sum);
        }
        assertThat(sliced.size()).isGreaterThan(3);
    }

    /** So that a sum over a slice has the same bits however the index was made. */
    @Test
    void placesOfABinKeepTheirOrder() {
        WeightedPlaces places = new WeightedPlaces(
                new double[] {5, 1, 90, 3, 2}, new double[] {5, 1, 1, 3, 2}, new double[] {1, 2, 3, 4, 5});
        assertThat(new PlaceIndex(places, 50).weight).containsExactly(1, 2, 4, 5, 3);
    }
}
