package nightjar.tile;

/**
 * The class limits of one layer, ascending: a value is in class i when {@code limit(i) <= value < limit(i + 1)};
 * below the first limit nothing is painted. Chosen from the peak alone, so all tiles and zooms share them.
 */
public record Breaks(double[] limits) {

    /** Rounded limits for a layer of this peak; none for a peak of 0. */
    public static Breaks ofPeak(double peak) {
        return new Breaks(new double[] {peak});
    }

    public int classes() {
        return limits.length;
    }

    /** The class of a value, -1 below the first limit. */
    public int classOf(double value) {
        return value < limits[0] ? -1 : 0;
    }
}
