package nightjar.incident;

import nightjar.geo.BoundingBox;
import org.jspecify.annotations.Nullable;

/**
 * The distinct places on which incidents stand, ordered along a Hilbert curve over the ground.
 * The arrays are shared, not copied: nobody writes to them.
 *
 * @param x ground metres east
 * @param y ground metres north
 */
public record PlaceTable(double[] x, double[] y, double[] lon, double[] lat) {

    public int size() {
        return x.length;
    }

    /** The smallest box that holds all places; null when there is none. */
    public @Nullable BoundingBox extent() {
        if (x.length == 0) {
            return null;
        }
        double minX = x[0];
        double maxX = x[0];
        double minY = y[0];
        double maxY = y[0];
        for (int i = 1; i < x.length; i++) {
            minX = Math.min(minX, x[i]);
            maxX = Math.max(maxX, x[i]);
            minY = Math.min(minY, y[i]);
            maxY = Math.max(maxY, y[i]);
        }
        return new BoundingBox(minX, minY, maxX, maxY);
    }
}
