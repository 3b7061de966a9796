package nightjar.analysis.density;

import nightjar.work.Checkpoint;

/**
 * Ascent of a surface from a point to the summit above it: each step goes to the mean of the places nearby, weighted by
 * how steeply their kernels fall there (Cheng, "Mean Shift, Mode Seeking, and Clustering", PAMI 1995), as long as that is
 * higher. Values are in heights of one incident. Deterministic; thread-safe.
 */
final class MeanShift {

    private static final int MAX_STEPS = 200;

    /** A squared distance in bandwidths at which the pull of a triangular kernel has no direction any more. */
    private static final double NO_DISTANCE = 1e-24;

    /** In bandwidths. */
    private static final double SHORTEST_STEP = 1e-6;

    private final PlaceIndex index;
    private final Kernel kernel;
    private final double h;

    /** A point of the surface. */
    record Summit(double x, double y, double value) {}

    MeanShift(PlaceIndex index, Kernel kernel, double bandwidthMetres) {
        this.index = index;
        this.kernel = kernel;
        h = bandwidthMetres;
    }

    Summit climb(Summit from) {
        Summit here = from;
        for (int step = 0; step < MAX_STEPS; step++) {
            Checkpoint.pass();
            Summit next = shift(here);
            if (next.value <= here.value * (1 + 1e-13)) {
                return next;
            }
            here = next;
        }
        return here;
    }

    /** One mean shift; the same point when that is not higher. */
    private Summit shift(Summit here) {
        Near near = new Near(here.x, here.y);
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int row = near.south; row <= near.north; row++) {
            for (int i = near.start(row); i < near.end(row); i++) {
                double dx = index.x[i] - here.x;
                double dy = index.y[i] - here.y;
                double s = (dx * dx + dy * dy) / (h * h);
                double pull = index.weight[i] * (s < NO_DISTANCE ? 0 : kernel.steepness(s));
                sum += pull;
                sumX += pull * dx;
                sumY += pull * dy;
            }
        }
        return sum > 0 ? higher(here, here.x + sumX / sum, here.y + sumY / sum) : here;
    }

    private Summit higher(Summit here, double x, double y) {
        double value = valueAt(x, y);
        return value > here.value ? new Summit(x, y, value) : here;
    }

    /**
     * A walk uphill in eight directions with ever shorter steps (the compass search of Fermi and Metropolis): reaches
     * the summits of ridges with a crease and of flat tops, where mean shift creeps, and never leaves a tip.
     */
    Summit walk(Summit from, double firstStepMetres) {
        Summit here = from;
        double step = firstStepMetres;
        while (step > SHORTEST_STEP * h) {
            Checkpoint.pass();
            Summit best = here;
            for (int direction = 0; direction < 8; direction++) {
                double angle = direction * Math.PI / 4;
                best = higher(best, here.x + step * Math.cos(angle), here.y + step * Math.sin(angle));
            }
            step = best.value > here.value ? step : step / 2;
            here = best;
        }
        return here;
    }

    /** The highest place within a distance where that is higher: the tips of triangular kernels. */
    Summit higherOfTips(Summit here, double metres) {
        Summit highest = here;
        for (int row = index.row(here.y - metres); row <= index.row(here.y + metres); row++) {
            int end = index.end(index.column(here.x + metres), row);
            for (int i = index.start(index.column(here.x - metres), row); i < end; i++) {
                if (Math.hypot(index.x[i] - here.x, index.y[i] - here.y) < metres) {
                    highest = higher(highest, index.x[i], index.y[i]);
                }
            }
        }
        return highest;
    }

    double valueAt(double x, double y) {
        Near near = new Near(x, y);
        double value = 0;
        for (int row = near.south; row <= near.north; row++) {
            for (int i = near.start(row); i < near.end(row); i++) {
                double dx = index.x[i] - x;
                double dy = index.y[i] - y;
                value += index.weight[i] * kernel.shape((dx * dx + dy * dy) / (h * h));
            }
        }
        return value;
    }

    /** The slices of the index that reach to a point. */
    private final class Near {

        private final int west;
        private final int east;
        private final int south;
        private final int north;

        Near(double x, double y) {
            double reach = PeakSearch.reach(kernel) * h;
            west = index.column(x - reach);
            east = index.column(x + reach);
            south = index.row(y - reach);
            north = index.row(y + reach);
        }

        int start(int row) {
            return index.start(west, row);
        }

        int end(int row) {
            return index.end(east, row);
        }
    }
}
