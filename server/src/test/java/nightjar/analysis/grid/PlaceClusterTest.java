package nightjar.analysis.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nightjar.incident.ColumnArrays;
import nightjar.incident.PlaceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceClusterTest {

    private static final long SEED = Long.getLong("nightjar.seed", 17);
    private static final int PLACES = 400;

    private final Random random = new Random(SEED);
    private final PlaceTable table = new PlaceTable(positions(), positions(), new double[PLACES], new double[PLACES]);
    private final int[] counts =
            random.ints(PLACES, -3, 20).map(count -> Math.max(0, count)).toArray();

    private double[] positions() {
        return random.doubles(PLACES, -2000, 2000).toArray();
    }

    /** For each square that any place stands in, a walk over all places. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 70, 500, 3000, 50_000})
    void agreeWithAWalkOverAllPlacesForEachSquare(double metres) {
        List<PlaceCluster> clusters = PlaceCluster.of(table, counts, metres);

        Set<String> squares = new HashSet<>();
        for (PlaceCluster cluster : clusters) {
            long column = (long) Math.floor(cluster.x() / metres);
            long row = (long) Math.floor(cluster.y() / metres);
            assertThat(squares.add(column + " " + row)).isTrue();
            expect(cluster, metres, column, row);
        }
        assertThat(clusters.stream().mapToInt(PlaceCluster::count).sum()).isEqualTo(total());
        assertThat(clusters)
                .isSortedAccordingTo(
                        Comparator.comparingInt(PlaceCluster::count).reversed());
    }

    private void expect(PlaceCluster cluster, double metres, long column, long row) {
        int count = 0;
        int places = 0;
        int only = ColumnArrays.NONE;
        double sumX = 0;
        double sumY = 0;
        for (int place = 0; place < PLACES; place++) {
            boolean inside =
                    Math.floor(table.x()[place] / metres) == column && Math.floor(table.y()[place] / metres) == row;
            if (inside && counts[place] > 0) {
                count += counts[place];
                places++;
                only = place;
                sumX += counts[place] * table.x()[place];
                sumY += counts[place] * table.y()[place];
            }
        }
        assertThat(cluster.count()).as("seed %s", SEED).isEqualTo(count);
        assertThat(cluster.places()).isEqualTo(places);
        assertThat(cluster.onlyPlace()).isEqualTo(places == 1 ? only : ColumnArrays.NONE);
        assertThat(cluster.x()).isCloseTo(sumX / count, within(1e-9));
        assertThat(cluster.y()).isCloseTo(sumY / count, within(1e-9));
    }

    @Test
    void withoutSquaresEveryPlaceWithIncidentsStandsAlone() {
        List<PlaceCluster> clusters = PlaceCluster.of(table, counts, 0);

        assertThat(clusters).allSatisfy(one -> {
            assertThat(one.places()).isEqualTo(1);
            assertThat(one.x()).isEqualTo(table.x()[one.onlyPlace()]);
            assertThat(one.y()).isEqualTo(table.y()[one.onlyPlace()]);
            assertThat(one.count()).isEqualTo(counts[one.onlyPlace()]);
        });
        assertThat(clusters.stream().mapToInt(PlaceCluster::count).sum()).isEqualTo(total());
    }

    private int total() {
        int total = 0;
        for (int count : counts) {
            total += count;
        }
        return total;
    }
}
