package nightjar.analysis.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import nightjar.incident.WeightedPlaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Reference values computed with R 4.2.2 (MASS, sparr's formula); docs/methods.md, "Bandwidth". */
class BandwidthRuleTest {

    @ParameterizedTest
    @CsvSource({"SCOTT, 159.554501197", "NS, 161.6582777", "AGP, 183.667413954"})
    void valuesAreThoseOfTheReference(BandwidthRule rule, double expected) {
        assertThat(rule.metres(Places.T12)).isCloseTo(expected, within(6e-8));
    }

    @Test
    void nrd0IsTheGeometricMeanOfBothAxes() {
        double expected = Math.sqrt(155.462927268 * 112.390831104);

        assertThat(BandwidthRule.NRD0.metres(Places.T12)).isCloseTo(expected, within(1e-8));
    }

    @Test
    void scottByAxisIsThatOfTheReference() {
        WeightedSample x = new WeightedSample(Places.T12.x(), Places.T12.weight());
        WeightedSample y = new WeightedSample(Places.T12.y(), Places.T12.weight());

        assertThat(x.standardDeviation() * Math.pow(12, -1 / 6.0)).isCloseTo(187.653660164, within(1e-9));
        assertThat(y.standardDeviation() * Math.pow(12, -1 / 6.0)).isCloseTo(135.662895304, within(1e-9));
    }

    @Test
    void agpOfFourPointsOnACross() {
        WeightedPlaces cross = Places.ofOne(new double[] {1000, -1000, 0, 0}, new double[] {0, 0, 1000, -1000});

        assertThat(BandwidthRule.AGP.metres(cross)).isCloseTo(682.0724549, within(1e-7));
    }

    @ParameterizedTest
    @EnumSource
    void aWeightOfThreeIsThreeIncidentsInOnePlace(BandwidthRule rule) {
        WeightedPlaces weighted =
                new WeightedPlaces(new double[] {5, 0, 40, 90}, new double[] {1, 7, 30, 2}, new double[] {3, 1, 2, 1});
        WeightedPlaces repeated =
                Places.ofOne(new double[] {5, 5, 5, 0, 40, 40, 90}, new double[] {1, 1, 1, 7, 30, 30, 2});

        assertThat(rule.metres(weighted)).isCloseTo(rule.metres(repeated), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void thereIsNoBandwidthWithoutSpread(BandwidthRule rule) {
        double[] same = new double[5];
        Arrays.fill(same, 7);

        assertThat(rule.metres(Places.NONE)).isNaN();
        assertThat(rule.metres(Places.ofOne(new double[] {1}, new double[] {2})))
                .isNaN();
        assertThat(rule.metres(Places.ofOne(same, same))).isNaN();
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsSlug(BandwidthRule rule) {
        assertThat(BandwidthRule.find(rule.slug())).contains(rule);
        assertThat(BandwidthRule.find("silverman")).isEmpty();
    }
}
