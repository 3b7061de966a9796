package nightjar.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BreaksTest {

    @Test
    void ofAThousandRiseByEqualRatiosFromFiveToEightHundred() {
        assertThat(Breaks.ofPeak(1000).limits()).containsExactly(5, 9.4, 18, 34, 63, 120, 220, 420, 800);
    }

    @Test
    void ascendHaveTwoDigitsAndStartAtOneInTwoHundredWhateverThePeak() {
        for (double peak = 1e-7; peak < 1e9; peak *= 1.0173) {
            double[] limits = Breaks.ofPeak(peak).limits();
            assertThat(limits).hasSize(9).isSorted().doesNotHaveDuplicates();
            assertThat(limits[0]).isBetween(0.00475 * peak, 0.00525 * peak);
            assertThat(limits[8]).isLessThan(peak);
            for (double limit : limits) {
                assertThat(new BigDecimal(Double.toString(limit))
                                .stripTrailingZeros()
                                .precision())
                        .isLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void thereAreNoneOnAnEmptySurface() {
        Breaks none = Breaks.ofPeak(0);

        assertThat(none.classes()).isZero();
        assertThat(none.classOf(5)).isEqualTo(-1);
    }

    @Test
    void aClassHoldsItsLowerLimitAndNotItsUpper() {
        Breaks breaks = Breaks.ofPeak(1000);

        assertThat(breaks.classOf(0)).isEqualTo(-1);
        assertThat(breaks.classOf(Math.nextDown(5.0))).isEqualTo(-1);
        assertThat(breaks.classOf(5)).isZero();
        assertThat(breaks.classOf(Math.nextDown(9.4))).isZero();
        assertThat(breaks.classOf(9.4)).isEqualTo(1);
        assertThat(breaks.classOf(1000)).isEqualTo(8);
        assertThat(breaks.classOf(5000)).isEqualTo(8);
    }
}
