package nightjar.analysis.density;

/**
 * The value at the middle of a square, and bounds on the values anywhere within its circumscribed circle, in heights of
 * one incident; see {@link PeakSearch}.
 */
final class SquareBound {

    /** In bandwidths; in smaller circles Taylor's bound is always the lesser. */
    private static final double SMALL_RADIUS = 0.02;

    private final Kernel kernel;
    private final double bandwidths;
    private final double radius;
    private final double reach;

    private double middle;
    private double nearest;
    private double inside;
    private double slopeX;
    private double slopeY;
    private double curvature;
    private double rim;

    SquareBound(Kernel kernel, double bandwidthMetres, double radiusMetres) {
        this.kernel = kernel;
        bandwidths = 1 / bandwidthMetres;
        radius = radiusMetres * bandwidths;
        reach = PeakSearch.reach(kernel);
    }

    /** Adds a place at an offset in metres from the middle; false when it does not reach into the circle. */
    boolean add(double dxMetres, double dyMetres, double weight) {
        double dx = dxMetres * bandwidths;
        double dy = dyMetres * bandwidths;
        double s = dx * dx + dy * dy;
        if (s >= (reach + radius) * (reach + radius)) {
            return false;
        }
        double distance = Math.sqrt(s);
        double least = Math.max(0, distance - radius);
        double farthest = distance + radius;
        double here = weight * kernel.shape(s);
        middle += here;
        if (radius > SMALL_RADIUS) {
            nearest += weight * kernel.shape(least * least);
        }
        if (farthest >= kernel.reach()) {
            rim += weight * kernel.shape(least * least);
            return true;
        }
        inside += here;
        curvature += weight * kernel.upwardCurvature(least * least, farthest * farthest);
        if (s > 0) {
            double slope = weight * kernel.steepness(s);
            slopeX += slope * dx;
            slopeY += slope * dy;
        }
        return true;
    }

    double middle() {
        return middle;
    }

    double bound() {
        double taylor = inside + 2 * Math.hypot(slopeX, slopeY) * radius + 0.5 * curvature * radius * radius + rim;
        return radius > SMALL_RADIUS ? Math.min(nearest, taylor) : taylor;
    }
}
