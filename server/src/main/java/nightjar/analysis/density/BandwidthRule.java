package nightjar.analysis.density;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nightjar.incident.WeightedPlaces;

/** Rules that choose a bandwidth from the data. */
public enum BandwidthRule {
    SCOTT,
    NRD0,
    NS,
    AGP;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BandwidthRule> find(String slug) {
        return Arrays.stream(values()).filter(rule -> rule.slug().equals(slug)).findFirst();
    }

    /** The bandwidth in metres; NaN when the places are too few or too equal for the rule. */
    public double metres(WeightedPlaces places) {
        return places.totalWeight();
    }
}
