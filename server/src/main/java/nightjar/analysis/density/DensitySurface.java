package nightjar.analysis.density;

import java.util.List;
import nightjar.geo.BoundingBox;
import nightjar.incident.WeightedPlaces;

/**
 * The exact density of weighted places, in events per km² of ground: {@code sum of w * K_h(distance)} over the places
 * within the kernel's reach, in EPSG:27700 metres (docs/methods.md, "Density").
 *
 * <p>{@link #valueAt} adds in one fixed order, so a point has the same bits at every call; {@link #fill} agrees with it
 * within 1e-9 of the peak. Immutable and thread-safe; the peak is computed once, when first asked for.
 */
public final class DensitySurface {

    static final double SQUARE_METRES_A_SQUARE_KILOMETRE = 1e6;

    /** The highest value of a surface and where it is; value 0 on an empty surface. */
    public record Peak(double x, double y, double value) {}

    private final WeightedPlaces places;
    private final Kernel kernel;
    private final double bandwidthMetres;
    private final PlaceIndex index;
    private final Once<Peak> peak;
    private final Once<NodeLattice> nodes;

    private DensitySurface(WeightedPlaces places, Kernel kernel, double bandwidthMetres) {
        this.places = places;
        this.kernel = kernel;
        this.bandwidthMetres = bandwidthMetres;
        index = new PlaceIndex(places, bandwidthMetres);
        peak = new Once<>(() -> new PeakSearch(this).run());
        nodes = new Once<>(() -> new NodeLattice(this));
    }

    /** @throws IllegalArgumentException when the bandwidth is not a positive number */
    public static DensitySurface of(WeightedPlaces places, Kernel kernel, double bandwidthMetres) {
        if (!(bandwidthMetres > 0 && bandwidthMetres < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("bandwidth " + bandwidthMetres + " m is not a positive number");
        }
        return new DensitySurface(places, kernel, bandwidthMetres);
    }

    public Kernel kernel() {
        return kernel;
    }

    public double bandwidthMetres() {
        return bandwidthMetres;
    }

    /** The distance in metres from which on a place has no influence. */
    public double reachMetres() {
        return kernel.reach() * bandwidthMetres;
    }

    /** The value at a lone incident, in events per km². */
    public double heightOfOne() {
        return kernel.height(bandwidthMetres) * SQUARE_METRES_A_SQUARE_KILOMETRE;
    }

    public WeightedPlaces places() {
        return places;
    }

    /** Events per km² at a point of the ground. */
    public double valueAt(double x, double y) {
        double reach = reachMetres();
        int west = index.column(x - reach);
        int east = index.column(x + reach);
        int north = index.row(y + reach);
        double sum = 0;
        for (int row = index.row(y - reach); row <= north; row++) {
            sum += sum(index.start(west, row), index.end(east, row), x, y);
        }
        return sum * heightOfOne();
    }

    private double sum(int from, int to, double atX, double atY) {
        double h2 = bandwidthMetres * bandwidthMetres;
        double sum = 0;
        for (int i = from; i < to; i++) {
            double dx = index.x[i] - atX;
            double dy = index.y[i] - atY;
            sum += index.weight[i] * kernel.shape((dx * dx + dy * dy) / h2);
        }
        return sum;
    }

    /**
     * The values at the nodes {@code origin + (column, row) * cell}, row by row from the south, exact to 1e-9 of the
     * peak.
     */
    public void fill(double originX, double originY, double cellMetres, int columns, int rows, double[] out) {
        new ExactRaster(this, cellMetres).fill(originX, originY, columns, rows, out);
    }

    public Peak peak() {
        return peak.get();
    }

    /** The highest local maxima, at least one bandwidth apart, the highest first. Computed anew at each call. */
    public List<Peak> peaks(int limit) {
        return new SummitSearch(this).highest(limit);
    }

    /** The integral over the plane, in events: the total weight. */
    public double integral() {
        return places.totalWeight();
    }

    /** The shared nodes that tiles of a smooth kernel are interpolated from. */
    public NodeLattice nodes() {
        return nodes.get();
    }

    /** The places that reach into a box when they reach so many metres, and some more. */
    public WeightedPlaces placesNear(BoundingBox box, double reachMetres) {
        BoundingBox near = box.grownBy(reachMetres);
        int west = index.column(near.minX());
        int east = index.column(near.maxX());
        int south = index.row(near.minY());
        int north = index.row(near.maxY());
        int n = 0;
        for (int row = south; row <= north; row++) {
            n += index.end(east, row) - index.start(west, row);
        }
        WeightedPlaces found = new WeightedPlaces(new double[n], new double[n], new double[n]);
        int next = 0;
        for (int row = south; row <= north; row++) {
            int from = index.start(west, row);
            int count = index.end(east, row) - from;
            System.arraycopy(index.x, from, found.x(), next, count);
            System.arraycopy(index.y, from, found.y(), next, count);
            System.arraycopy(index.weight, from, found.weight(), next, count);
            next += count;
        }
        return found;
    }
}
