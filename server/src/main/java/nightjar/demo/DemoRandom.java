package nightjar.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nightjar.geo.LonLat;

/**
 * The only source of chance in the demo. {@link Random} states its algorithm, so one seed gives the same demo on
 * every Java machine. For one thread.
 */
final class DemoRandom {

    /** Metres in a degree at 51.36 north: good enough for a sketch, and the same on every processor. */
    private static final double METRES_PER_DEGREE_LON = 69_560;

    private static final double METRES_PER_DEGREE_LAT = 111_250;

    private final Random random;

    DemoRandom(long seed) {
        random = new Random(seed);
    }

    /** 0 to {@code bound} - 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True with this probability. */
    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Around 1: mostly a half to two, rarely far more, as streets differ in life. */
    double lively() {
        return StrictMath.exp(0.8 * random.nextGaussian());
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** An index, with chances in proportion to the weights. */
    int weighted(double[] cumulativeWeights) {
        double at = random.nextDouble() * cumulativeWeights[cumulativeWeights.length - 1];
        int index = Arrays.binarySearch(cumulativeWeights, at);
        return index >= 0 ? index + 1 : -index - 1;
    }

    /** A position about {@code metres} from the centre, normally spread. */
    LonLat near(LonLat centre, double metres) {
        return moved(centre, metres * random.nextGaussian(), metres * random.nextGaussian());
    }

    /** A position in the square that reaches {@code metres} from the centre. */
    LonLat around(LonLat centre, double metres) {
        return moved(centre, metres * (2 * random.nextDouble() - 1), metres * (2 * random.nextDouble() - 1));
    }

    private static LonLat moved(LonLat from, double eastMetres, double northMetres) {
        return new LonLat(
                rounded(from.lon() + eastMetres / METRES_PER_DEGREE_LON),
                rounded(from.lat() + northMetres / METRES_PER_DEGREE_LAT));
    }

    /** Six decimals, as data.police.uk prints them. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    static double[] cumulative(double... weights) {
        double[] sums = weights.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        return sums;
    }
}
