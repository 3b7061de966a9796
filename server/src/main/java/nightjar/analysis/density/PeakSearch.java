package nightjar.analysis.density;

import java.util.Arrays;
import java.util.PriorityQueue;
import nightjar.analysis.density.DensitySurface.Peak;
import nightjar.work.Checkpoint;

/**
 * The highest point of a surface by branch and bound: squares of ground, the most promising first, are cut into four
 * until none can hold more than what is already found (Land and Doig 1960), and every square that starts higher than
 * that is climbed by {@link MeanShift}.
 *
 * <p>A square cannot hold more than the lesser of two bounds: every place at its least distance; or Taylor's formula
 * about the middle, with every place that may be cut by its rim at its least distance. The second closes quadratically,
 * so a peak is proven within {@link #TOLERANCE} after a few hundred squares. Proof is given up, and the best value
 * found so far returned, when it would take more than {@link #MAX_SUMMANDS} kernel values (a uniform kernel of many
 * thousand overlapping discs). Deterministic. For one thread, once.
 */
final class PeakSearch {

    static final double TOLERANCE = 1e-7;
    private static final long MAX_SUMMANDS = 6_000_000;

    private final PlaceIndex index;
    private final Kernel kernel;
    private final double h;
    private final DensitySurface surface;
    private final MeanShift ascent;
    private final PriorityQueue<Square> queue = new PriorityQueue<>();

    private double best;
    private double bestX;
    private double bestY;
    private long summands;

    PeakSearch(DensitySurface surface) {
        kernel = surface.kernel();
        h = surface.bandwidthMetres();
        this.surface = surface;
        index = PlaceIndex.forBounds(surface.places(), kernel, h);
        ascent = new MeanShift(index, kernel, h);
    }

    /** The reach in bandwidths that bounds reckon with: beyond 7 sigma a Gaussian adds less than 1e-9 of the peak. */
    static double reach(Kernel kernel) {
        return Math.min(kernel.reach(), 7);
    }

    /** A square of ground, the places that reach into it, and a bound on the values in it, in heights of one. */
    private record Square(double x, double y, double half, int[] near, double bound) implements Comparable<Square> {

        @Override
        public int compareTo(Square other) {
            int higher = Double.compare(other.bound, bound);
            int westerly = higher != 0 ? higher : Double.compare(x, other.x);
            return westerly != 0 ? westerly : Double.compare(y, other.y);
        }
    }

    Peak run() {
        if (index.size() == 0) {
            return new Peak(0, 0, 0);
        }
        climbFromHeaviestPlace();
        new BinBounds(index, kernel, h).forEachBin(this::addBin);
        while (!queue.isEmpty() && summands < MAX_SUMMANDS && mayHoldMore(queue.peek().bound)) {
            Checkpoint.pass();
            branch(queue.remove());
        }
        return new Peak(bestX, bestY, surface.valueAt(bestX, bestY));
    }

    private boolean mayHoldMore(double bound) {
        return bound > best * (1 + TOLERANCE);
    }

    /** A good start leaves most squares out of the queue. */
    private void climbFromHeaviestPlace() {
        int heaviest = 0;
        for (int i = 1; i < index.size(); i++) {
            heaviest = index.weight[i] > index.weight[heaviest] ? i : heaviest;
        }
        climb(index.x[heaviest], index.y[heaviest], ascent.valueAt(index.x[heaviest], index.y[heaviest]));
    }

    private void addBin(double x, double y, double bound) {
        if (mayHoldMore(bound)) {
            queue.add(new Square(x, y, index.binMetres() / 2, new int[0], bound));
        }
    }

    private void branch(Square square) {
        if (square.near.length == 0) {
            bound(square.x, square.y, square.half, placesAround(square), square.bound);
            return;
        }
        double half = square.half / 2;
        for (int quarter = 0; quarter < 4; quarter++) {
            double x = square.x + ((quarter & 1) == 0 ? -half : half);
            double y = square.y + ((quarter & 2) == 0 ? -half : half);
            bound(x, y, half, square.near, square.bound);
        }
    }

    private int[] placesAround(Square bin) {
        double reach = bin.half + reach(kernel) * h;
        int west = index.column(bin.x - reach);
        int east = index.column(bin.x + reach);
        int[] near = new int[index.size()];
        int n = 0;
        for (int row = index.row(bin.y - reach); row <= index.row(bin.y + reach); row++) {
            for (int i = index.start(west, row); i < index.end(east, row); i++) {
                near[n++] = i;
            }
        }
        return Arrays.copyOf(near, n);
    }

    /** Evaluates the middle of a square, climbs from it if it is the highest so far, and queues it if it may hold more. */
    private void bound(double x, double y, double half, int[] candidates, double parentBound) {
        summands += candidates.length;
        double radius = half * Math.sqrt(2);
        SquareBound sums = new SquareBound(kernel, h, radius);
        int[] near = new int[candidates.length];
        int n = 0;
        for (int i : candidates) {
            if (sums.add(index.x[i] - x, index.y[i] - y, index.weight[i])) {
                near[n++] = i;
            }
        }
        if (n == 0) {
            return;
        }
        if (sums.middle() > best) {
            climb(x, y, sums.middle());
        }
        double bound = Math.min(parentBound, sums.bound());
        if (mayHoldMore(bound) && radius > 1e-9 * h) {
            queue.add(new Square(x, y, half, Arrays.copyOf(near, n), bound));
        }
    }

    private void climb(double fromX, double fromY, double from) {
        MeanShift.Summit summit = ascent.climb(new MeanShift.Summit(fromX, fromY, from));
        best = summit.value();
        bestX = summit.x();
        bestY = summit.y();
    }
}
