package nightjar.tile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * The class limits of one layer, ascending: a value is in class i when {@code limit(i) <= value < limit(i + 1)};
 * below the first limit nothing is painted. Chosen from the peak alone, so all tiles and zooms share them. The array
 * is shared, not copied.
 */
public record Breaks(double[] limits) {

    private static final int CLASSES = 9;
    private static final double LOWEST = 0.005;
    private static final double HIGHEST = 0.8;
    private static final MathContext TWO_DIGITS = new MathContext(2);

    /**
     * Rounded limits for a layer of this peak; none for a peak of 0. They rise in equal ratios from 0.5 % to 80 % of the
     * peak, to two significant digits: densities are so skewed that with even steps a city hides the towns around it.
     */
    public static Breaks ofPeak(double peak) {
        if (!(peak > 0)) {
            return new Breaks(new double[0]);
        }
        double[] limits = new double[CLASSES];
        for (int i = 0; i < CLASSES; i++) {
            double share = LOWEST * Math.pow(HIGHEST / LOWEST, i / (CLASSES - 1.0));
            limits[i] = new BigDecimal(peak * share).round(TWO_DIGITS).doubleValue();
        }
        return new Breaks(limits);
    }

    public int classes() {
        return limits.length;
    }

    /** The class of a value, -1 below the first limit. */
    public int classOf(double value) {
        int found = Arrays.binarySearch(limits, value);
        return found >= 0 ? found : -found - 2;
    }
}
