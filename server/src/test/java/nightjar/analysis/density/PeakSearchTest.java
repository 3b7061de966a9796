package nightjar.analysis.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import nightjar.analysis.density.DensitySurface.Peak;
import nightjar.incident.WeightedPlaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeakSearchTest {

    private static final long SEED = Long.getLong("nightjar.seed", 7);

    @ParameterizedTest
    @EnumSource
    void noNodeOfAFineRasterIsHigher(Kernel kernel) {
        for (int round = 0; round < 6; round++) {
            WeightedPlaces places = Places.random(SEED + round, 40 + 100 * round, 2000);
            for (double h : new double[] {25, 120, 600, 3000}) {
                DensitySurface surface = DensitySurface.of(places, kernel, h);
                Peak peak = surface.peak();
                double[] nodes = new double[301 * 301];
                surface.fill(-500, -500, 10, 301, 301, nodes);
                for (double node : nodes) {
                    assertThat(node)
                            .as("%s, h %s, seed %s", kernel, h, SEED + round)
                            .isLessThanOrEqualTo(peak.value() * (1 + 1e-6));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingNearItIsHigherAndItsValueIsTheSurfaces(Kernel kernel) {
        Random random = new Random(SEED);
        WeightedPlaces places = Places.random(SEED, 500, 5000);
        for (double h : new double[] {40, 400, 4000}) {
            DensitySurface surface = DensitySurface.of(places, kernel, h);
            Peak peak = surface.peak();
            assertThat(surface.valueAt(peak.x(), peak.y())).isCloseTo(peak.value(), within(1e-12 * peak.value()));
            for (int i = 0; i < 2000; i++) {
                double step = h * Math.pow(10, -1 - 5 * random.nextDouble());
                double x = peak.x() + random.nextGaussian() * step;
                double y = peak.y() + random.nextGaussian() * step;
                assertThat(surface.valueAt(x, y))
                        .as("%s, h %s, seed %s", kernel, h, SEED)
                        .isLessThanOrEqualTo(peak.value() * (1 + 1e-6));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofOneIncidentIsWhereItStands(Kernel kernel) {
        DensitySurface surface =
                DensitySurface.of(Places.ofOne(new double[] {375_123.4}, new double[] {164_987.6}), kernel, 300);

        Peak peak = surface.peak();

        assertThat(peak.value()).isCloseTo(surface.heightOfOne(), within(1e-6 * surface.heightOfOne()));
        if (kernel != Kernel.UNIFORM) {
            assertThat(peak.x()).isCloseTo(375_123.4, within(0.5));
            assertThat(peak.y()).isCloseTo(164_987.6, within(0.5));
        }
    }

    @Test
    void threeDiscsThatOverlapInASliverAreFound() {
        WeightedPlaces corners = Places.ofOne(new double[] {0, 199.9, 100}, new double[] {0, 0, 100 * 0.55});
        DensitySurface surface = DensitySurface.of(corners, Kernel.UNIFORM, 100);

        assertThat(surface.peak().value()).isCloseTo(3 * surface.heightOfOne(), within(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameAgain(Kernel kernel) {
        WeightedPlaces places = Places.random(SEED, 800, 8000);

        assertThat(DensitySurface.of(places, kernel, 300).peak())
                .isEqualTo(DensitySurface.of(places, kernel, 300).peak());
    }
}
