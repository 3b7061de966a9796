package nightjar.analysis.density;

/**
 * The value at the middle of a square, and bounds on the values anywhere within its circumscribed circle, in heights of
 * one incident; see {@link PeakSearch}.
 */
final class SquareBound {

    private final Kernel kernel;
    private final double h;
    private final double radius;

    private double middle;
    private double slopeX;
    private double slopeY;
    private double curvature;
    private double rim;
    private double nearest;

    SquareBound(Kernel kernel, double h, double radius) {
        this.kernel = kernel;
        this.h = h;
        this.radius = radius / h;
    }

    /** Adds a place at an offset in metres from the middle; false when it does not reach into the circle. */
    boolean add(double dx, double dy, double weight) {
        double s = (dx * dx + dy * dy) / (h * h);
        double distance = Math.sqrt(s);
        double least = distance - radius;
        if (least >= kernel.reach()) {
            return false;
        }
        double highest = weight * (least <= 0 ? 1 : kernel.shape(least * least));
        double here = weight * kernel.shape(s);
        middle += here;
        nearest += highest;
        double farthest = distance + radius;
        if (farthest >= kernel.reach()) {
            rim += highest;
        } else if (s > 0) {
            double slope = 2 * weight * kernel.steepness(s);
            inside += here;
            slopeX += slope * dx / h;
            slopeY += slope * dy / h;
            curvature += weight * kernel.upwardCurvatureWithin(farthest * farthest);
        } else {
            inside += here;
            curvature += weight * kernel.upwardCurvatureWithin(farthest * farthest);
        }
        return true;
    }

    private double inside;

    double middle() {
        return middle;
    }

    double bound() {
        double taylor = inside + Math.hypot(slopeX, slopeY) * radius + 0.5 * curvature * radius * radius + rim;
        return Math.min(nearest, taylor);
    }
}
