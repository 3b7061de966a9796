package nightjar.serving;

import nightjar.analysis.density.BandwidthRule;

/** How wide a kernel is: a number of ground metres, or a rule that finds one. */
public sealed interface Bandwidth {

    double LEAST_METRES = 25;
    double MOST_METRES = 10_000;
    Bandwidth DEFAULT = new Fixed(300);

    record Fixed(double metres) implements Bandwidth {
        @Override
        public String canonical() {
            return Double.toString(metres);
        }
    }

    record Ruled(BandwidthRule rule) implements Bandwidth {
        @Override
        public String canonical() {
            return rule.slug();
        }
    }

    String canonical();
}
