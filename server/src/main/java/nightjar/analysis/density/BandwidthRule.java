package nightjar.analysis.density;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nightjar.incident.WeightedPlaces;

/**
 * Rules that choose one bandwidth for both axes from the data; a place of weight n counts as n incidents. Formulae and
 * reference values in docs/methods.md, "Bandwidth".
 */
public enum BandwidthRule {
    /** Scott, "Multivariate Density Estimation" (1992), equation 6.42: sd * n^(-1/6), geometric mean of the axes. */
    SCOTT,
    /** Silverman (1986), equation 3.31, R's {@code bw.nrd0}, by axis: geometric mean of the axes. */
    NRD0,
    /** The normal scale rule {@code NS} of R's package sparr, with the mean scale of the axes. */
    NS,
    /** The default search radius of ArcGIS Pro's kernel density: standard and median distance from the mean centre. */
    AGP;

    /** A normal distribution's interquartile range in standard deviations, as rounded by R and sparr. */
    private static final double NORMAL_IQR = 1.34;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BandwidthRule> find(String slug) {
        return Arrays.stream(values()).filter(rule -> rule.slug().equals(slug)).findFirst();
    }

    /** The bandwidth in metres; NaN when the places are too few or too equal for the rule. */
    public double metres(WeightedPlaces places) {
        WeightedSample x = new WeightedSample(places.x(), places.weight());
        WeightedSample y = new WeightedSample(places.y(), places.weight());
        if (x.count() < 2) {
            return Double.NaN;
        }
        double metres =
                switch (this) {
                    case SCOTT ->
                        Math.sqrt(x.standardDeviation() * y.standardDeviation()) * Math.pow(x.count(), -1 / 6.0);
                    case NRD0 -> Math.sqrt(nrd0(x) * nrd0(y));
                    case NS -> normalScale(x, y);
                    case AGP -> agp(x, y, places);
                };
        return metres > 0 ? metres : Double.NaN;
    }

    private static double nrd0(WeightedSample axis) {
        return 0.9 * scale(axis.standardDeviation(), axis.interquartileRange()) * Math.pow(axis.count(), -1 / 5.0);
    }

    private static double normalScale(WeightedSample x, WeightedSample y) {
        double sd = (x.standardDeviation() + y.standardDeviation()) / 2;
        double iqr = (x.interquartileRange() + y.interquartileRange()) / 2;
        return scale(sd, iqr) * Math.pow(x.count(), -1 / 6.0);
    }

    /** The lesser of the two measures of spread, or the standard deviation where half of the incidents are in one place. */
    private static double scale(double standardDeviation, double interquartileRange) {
        return interquartileRange > 0
                ? Math.min(standardDeviation, interquartileRange / NORMAL_IQR)
                : standardDeviation;
    }

    private static double agp(WeightedSample x, WeightedSample y, WeightedPlaces places) {
        double[] distance = new double[places.size()];
        for (int i = 0; i < distance.length; i++) {
            distance[i] = Math.hypot(places.x()[i] - x.mean(), places.y()[i] - y.mean());
        }
        double median = new WeightedSample(distance, places.weight()).quantile(0.5);
        double standardDistance = Math.sqrt(x.populationVariance() + y.populationVariance());
        double spread = Math.min(standardDistance, Math.sqrt(1 / Math.log(2)) * median);
        return 0.9 * spread * Math.pow(x.count(), -0.2);
    }
}
