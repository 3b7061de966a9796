package nightjar.bench;

import java.util.List;
import java.util.Locale;

/** Times in milliseconds, as order statistics. */
record Sampled(double[] sortedMillis) {

    static Sampled ofNanos(List<Long> nanos) {
        return new Sampled(nanos.stream().mapToDouble(n -> n / 1e6).sorted().toArray());
    }

    /** The least time that so large a part of all times does not exceed. */
    double quantile(double part) {
        int rank = (int) Math.ceil(part * sortedMillis.length);
        return sortedMillis[Math.clamp(rank - 1, 0, sortedMillis.length - 1)];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f, p95 %.1f, most %.1f ms of %d",
                quantile(0.5),
                quantile(0.95),
                quantile(1),
                sortedMillis.length);
    }
}
