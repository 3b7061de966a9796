package nightjar.analysis.grid;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * Class limits for counts: quantiles of the counts above zero, rounded to whole numbers that people remember (1, 2, 3 …
 * 10, 12, 15, 20, 25, 30 …). The same rule as the page's for areas.
 */
public final class CountBreaks {

    private static final int MOST_CLASSES = 6;

    /** Steps within a power of ten; those that are not whole at a power are passed over there. */
    private static final double[] STEPS = {1, 1.2, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9, 10};

    private CountBreaks() {}

    /** Ascending lower limits, the first of them 1, at most six; none when no count is above zero. */
    public static long[] of(double[] counts) {
        double[] sorted =
                Arrays.stream(counts).filter(count -> count > 0).sorted().toArray();
        if (sorted.length == 0) {
            return new long[0];
        }
        TreeSet<Long> limits = new TreeSet<>();
        limits.add(1L);
        for (int i = 1; i < MOST_CLASSES; i++) {
            long limit = memorable(sorted[(int) ((long) i * sorted.length / MOST_CLASSES)]);
            if (limit <= sorted[sorted.length - 1]) {
                limits.add(limit);
            }
        }
        return limits.stream().mapToLong(Long::longValue).toArray();
    }

    /** The nearest memorable whole number, the lesser of two that are equally near, at least 1. */
    static long memorable(double value) {
        if (value <= 10) {
            return Math.max(1, Math.round(value));
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double best = power;
        for (double step : STEPS) {
            double candidate = step * power;
            if (candidate == Math.rint(candidate) && Math.abs(candidate - value) < Math.abs(best - value)) {
                best = candidate;
            }
        }
        return (long) best;
    }
}
