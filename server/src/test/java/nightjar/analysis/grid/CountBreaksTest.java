package nightjar.analysis.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same cases as web/test/breaks.test.js, so that page and service class alike. */
class CountBreaksTest {

    private static final long SEED = Long.getLong("nightjar.seed", 13);

    @ParameterizedTest
    @CsvSource({"0.4, 1", "7.4, 7", "11, 10", "47, 50", "4955, 5000", "130000, 120000", "13.5, 12", "225, 200"})
    void quantilesAreRoundedToNumbersThatPeopleRemember(double value, long memorable) {
        assertThat(CountBreaks.memorable(value)).isEqualTo(memorable);
    }

    @Test
    void noIncidentsMeanNoClasses() {
        assertThat(CountBreaks.of(new double[0])).isEmpty();
        assertThat(CountBreaks.of(new double[] {0, 0})).isEmpty();
    }

    @Test
    void equalCountsMakeFewClasses() {
        assertThat(CountBreaks.of(new double[] {1, 1, 1, 1})).containsExactly(1);
        assertThat(CountBreaks.of(new double[] {0, 3, 3, 3})).containsExactly(1, 3);
    }

    @Test
    void limitsAreSixthsOfTheCells() {
        double[] counts = new double[600];
        Arrays.setAll(counts, i -> i + 1.0);
        assertThat(CountBreaks.of(counts)).containsExactly(1, 100, 200, 300, 400, 500);
    }

    @Test
    void limitsAscendFromOneToTheGreatestAtMost() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            double[] counts = new double[1 + random.nextInt(300)];
            Arrays.setAll(counts, i -> Math.floor(Math.pow(10, random.nextDouble() * 5)) - 1);
            double greatest = Arrays.stream(counts).max().orElseThrow();

            long[] limits = CountBreaks.of(counts);

            String what = "round %d of seed %d: %s".formatted(round, SEED, Arrays.toString(limits));
            assertThat(limits).as(what).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(6);
            if (greatest > 0) {
                assertThat(limits[0]).as(what).isEqualTo(1);
                assertThat((double) limits[limits.length - 1]).as(what).isLessThanOrEqualTo(greatest);
            } else {
                assertThat(limits).as(what).isEmpty();
            }
        }
    }
}
