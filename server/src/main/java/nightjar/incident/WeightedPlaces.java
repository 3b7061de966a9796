package nightjar.incident;

/**
 * Places with the weight that a selection puts on each; places of no weight are left out. Ordered as in the
 * {@link PlaceTable}. The arrays are shared, not copied: nobody writes to them.
 *
 * @param x ground metres east
 * @param y ground metres north
 * @param weight incidents, or harm, above 0
 */
public record WeightedPlaces(double[] x, double[] y, double[] weight) {

    public int size() {
        return x.length;
    }

    public double totalWeight() {
        double sum = 0;
        for (double w : weight) {
            sum += w;
        }
        return sum;
    }
}
