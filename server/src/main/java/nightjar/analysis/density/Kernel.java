package nightjar.analysis.density;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The shape in which each incident is spread over the ground; each integrates to 1 over the plane.
 *
 * <p>All six are functions of s, the square of the distance in bandwidths (Silverman, "Density Estimation for
 * Statistics and Data Analysis", 1986, section 4.2.1): {@code height(h) * shape(s)}.
 */
public enum Kernel {
    QUARTIC(3, 2),
    EPANECHNIKOV(2, 1),
    TRIANGULAR(3, Kernel.NOT_A_POLYNOMIAL),
    UNIFORM(1, 0),
    TRIWEIGHT(4, 3),
    /** Its bandwidth is sigma. */
    GAUSSIAN(0.5, Kernel.NOT_A_POLYNOMIAL);

    static final int NOT_A_POLYNOMIAL = -1;

    /** Beyond it a Gaussian is below 3e-18 of its height, less than one rounding of a sum. */
    private static final double GAUSSIAN_REACH = 9;

    private final double heightTimesPiH2;
    private final int power;

    Kernel(double heightTimesPiH2, int power) {
        this.heightTimesPiH2 = heightTimesPiH2;
        this.power = power;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kernel> find(String slug) {
        return Arrays.stream(values())
                .filter(kernel -> kernel.slug().equals(slug))
                .findFirst();
    }

    /** The value at distance 0 for a bandwidth in metres, per m². */
    public double height(double bandwidthMetres) {
        return heightTimesPiH2 / (Math.PI * bandwidthMetres * bandwidthMetres);
    }

    /** The distance in bandwidths from which on the kernel is 0. */
    public double reach() {
        return this == GAUSSIAN ? GAUSSIAN_REACH : 1;
    }

    /** Whether value and slope are continuous everywhere; the others have a rim, a tip or a step. */
    public boolean smooth() {
        return this == QUARTIC || this == TRIWEIGHT || this == GAUSSIAN;
    }

    /** The m of {@code shape(s) = (1 - s)^m}, or {@link #NOT_A_POLYNOMIAL}. */
    int power() {
        return power;
    }

    /** The value relative to the height at a squared distance of s squared bandwidths. */
    public double shape(double s) {
        double t = 1 - s;
        return switch (this) {
            case UNIFORM -> t > 0 ? 1 : 0;
            case EPANECHNIKOV -> t > 0 ? t : 0;
            case QUARTIC -> t > 0 ? t * t : 0;
            case TRIWEIGHT -> t > 0 ? t * t * t : 0;
            case TRIANGULAR -> t > 0 ? 1 - Math.sqrt(s) : 0;
            case GAUSSIAN -> s < GAUSSIAN_REACH * GAUSSIAN_REACH ? Math.exp(-0.5 * s) : 0;
        };
    }

    /** How steeply the shape falls with s, its negative derivative; infinite at the tip of the triangular kernel. */
    double steepness(double s) {
        double t = 1 - s;
        return switch (this) {
            case UNIFORM -> 0;
            case EPANECHNIKOV -> t > 0 ? 1 : 0;
            case QUARTIC -> t > 0 ? 2 * t : 0;
            case TRIWEIGHT -> t > 0 ? 3 * t * t : 0;
            case TRIANGULAR -> t > 0 ? 0.5 / Math.sqrt(s) : 0;
            case GAUSSIAN -> 0.5 * shape(s);
        };
    }

    /**
     * A bound on the upward curvature, the largest eigenvalue of the Hessian, between two squared distances, in heights
     * per squared bandwidth; the rim excepted.
     */
    double upwardCurvature(double fromS, double toS) {
        return switch (this) {
            case UNIFORM, EPANECHNIKOV, TRIANGULAR -> 0;
            case QUARTIC -> Math.max(0, 12 * toS - 4);
            case TRIWEIGHT -> {
                double steepest = Math.clamp(0.6, fromS, toS);
                yield Math.max(0, (1 - steepest) * (30 * steepest - 6));
            }
            case GAUSSIAN -> {
                double steepest = Math.clamp(3, fromS, toS);
                yield Math.max(0, (steepest - 1) * Math.exp(-0.5 * steepest));
            }
        };
    }
}
