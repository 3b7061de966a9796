package nightjar.analysis.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nightjar.analysis.density.DensitySurface.Peak;
import nightjar.incident.WeightedPlaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SummitSearchTest {

    private static final long SEED = Long.getLong("nightjar.seed", 7);
    private static final double SIDE_METRES = 2000;

    /** From every high node of a brute-force lattice the ground rises to a listed peak, to one too near it, or to a ripple. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNIFORM")
    void noSummitOfAFineLatticeIsMissing(Kernel kernel) {
        for (int round = 0; round < 4; round++) {
            long seed = SEED + round;
            for (double h : new double[] {60, 150, 400}) {
                DensitySurface surface =
                        DensitySurface.of(Places.random(seed, 20 + 40 * round, SIDE_METRES), kernel, h);
                for (int limit : new int[] {5, 100}) {
                    List<Peak> peaks = surface.peaks(limit);
                    double least = peaks.size() < limit ? 0 : peaks.getLast().value();
                    double negligible =
                            Math.max(least * (1 + 1e-6), 1e-9 * surface.peak().value());
                    forEachNodeAboveItsNeighbours(surface, h / 23, (x, y) -> {
                        Peak summit = walkUphill(surface, x, y);
                        assertThat(summit.value() <= negligible
                                        || isFaint(surface, summit)
                                        || isCovered(summit, peaks, h))
                                .as(
                                        "%s, h %s, seed %s, %d places, limit %d: %s from %s, %s",
                                        kernel, h, seed, surface.places().size(), limit, summit, x, y)
                                .isTrue();
                    });
                }
            }
        }
    }

    /** Whether there is higher ground within a quarter of a bandwidth: a ripple on a slope. */
    private static boolean isFaint(DensitySurface surface, Peak summit) {
        for (int ring = 1; ring <= 8; ring++) {
            double radius = ring * surface.bandwidthMetres() / 32;
            for (int angle = 0; angle < 24; angle++) {
                double x = summit.x() + radius * Math.cos(angle * Math.PI / 12);
                double y = summit.y() + radius * Math.sin(angle * Math.PI / 12);
                if (surface.valueAt(x, y) > summit.value()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isCovered(Peak summit, List<Peak> peaks, double h) {
        return peaks.stream()
                .anyMatch(peak -> Math.hypot(peak.x() - summit.x(), peak.y() - summit.y()) < h * 1.01
                        && peak.value() >= summit.value() * (1 - 1e-6));
    }

    /** The best of 24 directions, with ever shorter steps. */
    private static Peak walkUphill(DensitySurface surface, double fromX, double fromY) {
        Peak here = new Peak(fromX, fromY, surface.valueAt(fromX, fromY));
        for (double step = surface.bandwidthMetres() / 23; step > 1e-5 * surface.bandwidthMetres(); ) {
            Peak best = here;
            for (int angle = 0; angle < 24; angle++) {
                double x = here.x() + step * Math.cos(angle * Math.PI / 12);
                double y = here.y() + step * Math.sin(angle * Math.PI / 12);
                double value = surface.valueAt(x, y);
                best = value > best.value() ? new Peak(x, y, value) : best;
            }
            step = best.value() > here.value() ? step : step / 2;
            here = best;
        }
        return here;
    }

    private interface NodeConsumer {
        void accept(double x, double y);
    }

    private static void forEachNodeAboveItsNeighbours(DensitySurface surface, double spacing, NodeConsumer consumer) {
        double from = -SIDE_METRES / 4 + 0.3 * spacing;
        int n = (int) (1.5 * SIDE_METRES / spacing);
        double[] values = new double[n * n];
        surface.fill(from, from, spacing, n, n, values);
        for (int row = 1; row < n - 1; row++) {
            for (int column = 1; column < n - 1; column++) {
                int at = row * n + column;
                boolean highest = values[at] > 0;
                for (int step : new int[] {-n - 1, -n, -n + 1, -1, 1, n - 1, n, n + 1}) {
                    highest &= values[at] > values[at + step] * (1 + 1e-9);
                }
                if (highest) {
                    consumer.accept(from + column * spacing, from + row * spacing);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theyStandApartAndDescendFromThePeakWithTheSurfacesValues(Kernel kernel) {
        for (int round = 0; round < 5; round++) {
            for (double h : new double[] {30, 200, 3000}) {
                DensitySurface surface =
                        DensitySurface.of(Places.random(SEED + round, 50 + 150 * round, SIDE_METRES), kernel, h);
                List<Peak> peaks = surface.peaks(40);
                String what = "%s, h %s, seed %s".formatted(kernel, h, SEED + round);
                assertThat(peaks.getFirst()).as(what).isEqualTo(surface.peak());
                for (int i = 0; i < peaks.size(); i++) {
                    Peak peak = peaks.get(i);
                    assertThat(peak.value()).as(what).isEqualTo(surface.valueAt(peak.x(), peak.y()));
                    for (Peak before : peaks.subList(0, i)) {
                        assertThat(before.value()).as(what).isGreaterThanOrEqualTo(peak.value() * (1 - 1e-12));
                        assertThat(Math.hypot(before.x() - peak.x(), before.y() - peak.y()))
                                .as(what)
                                .isGreaterThanOrEqualTo(h * (1 - 1e-12));
                    }
                }
            }
        }
    }

    /** No point on circles around a listed one is higher, near it. */
    @ParameterizedTest
    @EnumSource
    void nothingCloseByIsHigher(Kernel kernel) {
        DensitySurface surface = DensitySurface.of(Places.random(SEED, 400, SIDE_METRES), kernel, 150);
        for (Peak peak : surface.peaks(100)) {
            for (double radius : new double[] {0.01, 0.1, 1}) {
                for (int angle = 0; angle < 24; angle++) {
                    double x = peak.x() + radius * Math.cos(angle * Math.PI / 12);
                    double y = peak.y() + radius * Math.sin(angle * Math.PI / 12);
                    assertThat(surface.valueAt(x, y))
                            .as("%s, seed %s, %s m from %s", kernel, SEED, radius, peak)
                            .isLessThanOrEqualTo(peak.value() * (1 + 1e-6));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void loneIncidentsAreEachAPeak(Kernel kernel) {
        WeightedPlaces three =
                new WeightedPlaces(new double[] {0, 50_000, 9000}, new double[] {0, 70_000, 0}, new double[] {1, 3, 2});

        List<Peak> peaks = DensitySurface.of(three, kernel, 300).peaks(20);

        assertThat(peaks).hasSize(3);
        double one = DensitySurface.of(three, kernel, 300).heightOfOne();
        for (int i = 0; i < 3; i++) {
            assertThat(peaks.get(i).value()).isCloseTo((3 - i) * one, within(1e-6 * one));
        }
    }

    @Test
    void withoutPlacesThereIsNone() {
        assertThat(DensitySurface.of(Places.NONE, Kernel.QUARTIC, 300).peaks(5)).isEmpty();
    }
}
