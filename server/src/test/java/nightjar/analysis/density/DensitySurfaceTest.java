package nightjar.analysis.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import nightjar.incident.WeightedPlaces;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DensitySurfaceTest {

    private static final long SEED = Long.getLong("nightjar.seed", 20_240_601);

    /** Values computed with R 4.2.2; docs/methods.md, "Density". */
    @ParameterizedTest
    @CsvSource({
        "150, 125, 157.947461392",
        "305, 410, 83.9421157466",
        "530, 312, 124.347483255",
        "500, 500, 0",
        "880, 690, 42.0649003435"
    })
    void quarticValuesAreThoseOfTheReference(double x, double y, double expected) {
        DensitySurface surface = DensitySurface.of(Places.T12, Kernel.QUARTIC, 150);

        assertThat(surface.valueAt(x, y)).isCloseTo(expected, within(1e-9 * expected));
    }

    /** Raw values of spatstat.explore 3.0-6 with sigma 75, per m²; docs/methods.md, "Density". */
    @ParameterizedTest
    @CsvSource({"150, 125, 1.05517768943e-4", "0, 0, 5.77660401614e-6", "880, 690, 2.94215495073e-5"})
    void gaussianValuesAreThoseOfTheReference(double x, double y, double expectedPerSquareMetre) {
        DensitySurface surface = DensitySurface.of(Places.T12, Kernel.GAUSSIAN, 75);

        double expected = expectedPerSquareMetre * 1e6;
        assertThat(surface.valueAt(x, y)).isCloseTo(expected, Percentage.withPercentage(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void integratesToTheTotalWeight(Kernel kernel) {
        WeightedPlaces places = Places.random(SEED, 60, 1000);
        DensitySurface surface = DensitySurface.of(places, kernel, 200);
        double cell = kernel.smooth() ? 20 : 4;
        double margin = surface.reachMetres() + 500;
        int side = (int) ((1000 + 2 * margin) / cell);
        double[] values = new double[side * side];

        surface.fill(-margin, -margin, cell, side, side, values);

        double integral = Arrays.stream(values).sum() * cell * cell / 1e6;
        double tolerance = kernel == Kernel.UNIFORM ? 1e-3 : 2e-5;
        assertThat(integral).isCloseTo(surface.integral(), within(tolerance * surface.integral()));
        assertThat(surface.integral()).isEqualTo(places.totalWeight());
    }

    @ParameterizedTest
    @EnumSource
    void pointsAgreeWithAPlainDoubleLoop(Kernel kernel) {
        WeightedPlaces places = Places.random(SEED, 3000, 20_000);
        Random random = new Random(SEED);
        for (double h : new double[] {25, 300, 2000, 10_000}) {
            DensitySurface surface = DensitySurface.of(places, kernel, h);
            double tolerance = 1e-9 * surface.peak().value();
            for (int i = 0; i < 100; i++) {
                double x = random.nextDouble() * 24_000 - 2000;
                double y = random.nextDouble() * 24_000 - 2000;
                assertThat(surface.valueAt(x, y))
                        .as("%s, h %s, seed %s", kernel, h, SEED)
                        .isCloseTo(bruteForce(places, kernel, h, x, y), within(tolerance));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void rastersAgreeWithAPlainDoubleLoop(Kernel kernel) {
        WeightedPlaces places = Places.random(SEED + 1, 400, 6000);
        for (double h : new double[] {30, 250, 1000, 5000}) {
            for (double cell : new double[] {17, 120}) {
                checkRaster(DensitySurface.of(places, kernel, h), cell, 150, 140);
            }
        }
    }

    private static void checkRaster(DensitySurface surface, double cell, int columns, int rows) {
        double[] values = new double[columns * rows];
        surface.fill(-300, 1200, cell, columns, rows, values);
        double worst = 0;
        for (int i = 0; i < values.length; i += 7) {
            double x = -300 + i % columns * cell;
            int row = i / columns;
            double y = 1200 + row * cell;
            double expected = bruteForce(surface.places(), surface.kernel(), surface.bandwidthMetres(), x, y);
            worst = Math.max(worst, Math.abs(values[i] - expected));
        }
        assertThat(worst)
                .as("%s, h %s, cell %s, seed %s", surface.kernel(), surface.bandwidthMetres(), cell, SEED)
                .isLessThanOrEqualTo(1e-9 * surface.peak().value());
    }

    @ParameterizedTest
    @EnumSource
    void farFromTheOriginARasterIsAsExact(Kernel kernel) {
        WeightedPlaces near = Places.random(SEED + 2, 300, 3000);
        WeightedPlaces far = new WeightedPlaces(
                Arrays.stream(near.x()).map(x -> x + 440_000).toArray(),
                Arrays.stream(near.y()).map(y -> y + 1_150_000).toArray(),
                near.weight());
        DensitySurface surface = DensitySurface.of(far, kernel, 300);
        double[] values = new double[100 * 100];

        surface.fill(440_000, 1_150_000, 30, 100, 100, values);

        for (int i = 0; i < values.length; i++) {
            int row = i / 100;
            double expected = surface.valueAt(440_000 + i % 100 * 30, 1_150_000 + row * 30);
            assertThat(values[i])
                    .isCloseTo(expected, within(1e-9 * surface.peak().value()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsZeroWithoutPlaces(Kernel kernel) {
        DensitySurface surface = DensitySurface.of(Places.NONE, kernel, 300);
        double[] values = {1};
        surface.fill(0, 0, 10, 1, 1, values);

        assertThat(surface.valueAt(0, 0)).isZero();
        assertThat(surface.peak().value()).isZero();
        assertThat(surface.integral()).isZero();
        assertThat(values[0]).isZero();
    }

    @Test
    void aPlaceExactlyOneBandwidthAwayDoesNotCount() {
        WeightedPlaces place = Places.ofOne(new double[] {0}, new double[] {0});
        DensitySurface surface = DensitySurface.of(place, Kernel.UNIFORM, 150);
        double[] row = new double[5];

        surface.fill(-150, 0, 75, 5, 1, row);

        assertThat(surface.valueAt(90, 120)).isZero();
        assertThat(row).containsExactly(0, surface.heightOfOne(), surface.heightOfOne(), surface.heightOfOne(), 0);
    }

    @Test
    void aBandwidthThatIsNotPositiveIsRefused() {
        for (double bandwidth : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> DensitySurface.of(Places.T12, Kernel.QUARTIC, bandwidth))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("bandwidth");
        }
    }

    static double bruteForce(WeightedPlaces places, Kernel kernel, double h, double x, double y) {
        double sum = 0;
        for (int i = 0; i < places.size(); i++) {
            double d = Math.hypot(places.x()[i] - x, places.y()[i] - y);
            sum += places.weight()[i] * definition(kernel, d, h);
        }
        return sum * 1e6;
    }

    /** The kernels as docs/methods.md writes them, per m². */
    private static double definition(Kernel kernel, double d, double h) {
        double u = d / h;
        double area = Math.PI * h * h;
        if (kernel == Kernel.GAUSSIAN) {
            return Math.exp(-d * d / (2 * h * h)) / (2 * area);
        }
        if (u >= 1) {
            return 0;
        }
        return switch (kernel) {
            case UNIFORM -> 1 / area;
            case TRIANGULAR -> 3 / area * (1 - u);
            case EPANECHNIKOV -> 2 / area * (1 - u * u);
            case QUARTIC -> 3 / area * Math.pow(1 - u * u, 2);
            case TRIWEIGHT -> 4 / area * Math.pow(1 - u * u, 3);
            case GAUSSIAN -> throw new AssertionError();
        };
    }
}
