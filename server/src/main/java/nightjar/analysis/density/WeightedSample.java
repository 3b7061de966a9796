package nightjar.analysis.density;

import java.util.stream.IntStream;

/** Numbers that each stand for as many observations as their weight says. Immutable. */
final class WeightedSample {

    private final double[] sorted;
    private final double[] observationsUpTo;
    private final double mean;
    private final double sumOfSquares;

    WeightedSample(double[] values, double[] weights) {
        int n = values.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted((a, b) -> Double.compare(values[a], values[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        sorted = new double[n];
        observationsUpTo = new double[n];
        double count = 0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            count += weights[order[i]];
            sum += weights[order[i]] * values[order[i]];
            sorted[i] = values[order[i]];
            observationsUpTo[i] = count;
        }
        mean = sum / count;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += weights[i] * (values[i] - mean) * (values[i] - mean);
        }
        sumOfSquares = squares;
    }

    double count() {
        return sorted.length == 0 ? 0 : observationsUpTo[sorted.length - 1];
    }

    double mean() {
        return mean;
    }

    /** With n - 1. */
    double standardDeviation() {
        return Math.sqrt(sumOfSquares / (count() - 1));
    }

    double populationVariance() {
        return sumOfSquares / count();
    }

    double interquartileRange() {
        return quantile(0.75) - quantile(0.25);
    }

    /** Type 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages" (1996), R's default. */
    double quantile(double share) {
        double position = (count() - 1) * share;
        double whole = Math.floor(position);
        double lower = observation(whole);
        return lower + (position - whole) * (observation(whole + 1) - lower);
    }

    /** The observation of an index counted from 0. */
    private double observation(double number) {
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (observationsUpTo[middle] > number) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return sorted[low];
    }
}
