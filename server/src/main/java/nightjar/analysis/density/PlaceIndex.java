package nightjar.analysis.density;

import nightjar.incident.WeightedPlaces;

/**
 * Places sorted into square bins, row by row, so that the places near a box are one contiguous slice a row of bins.
 * Within a bin they keep their order, so a sum over slices always adds in the same order. Immutable.
 */
final class PlaceIndex {

    private static final int MAX_BINS_A_SIDE = 1024;
    private static final int FEW_BINS_A_SIDE = 200;

    final double[] x;
    final double[] y;
    final double[] weight;

    private final double minX;
    private final double minY;
    private final double binMetres;
    private final int columns;
    private final int rows;
    private final int[] start;

    /** Bins of at least the given size; larger ones where the places are spread too far for that. */
    PlaceIndex(WeightedPlaces places, double leastBinMetres) {
        int n = places.size();
        minX = least(places.x());
        minY = least(places.y());
        double width = greatest(places.x()) - minX;
        double height = greatest(places.y()) - minY;
        binMetres = Math.max(leastBinMetres, Math.max(width, height) / (MAX_BINS_A_SIDE - 1));
        columns = n == 0 ? 1 : 1 + (int) (width / binMetres);
        rows = n == 0 ? 1 : 1 + (int) (height / binMetres);
        start = new int[columns * rows + 1];
        x = new double[n];
        y = new double[n];
        weight = new double[n];
        sort(places);
    }

    /** Bins that are finer where the places are few bins apart anyway. */
    static PlaceIndex ofBinsBetween(WeightedPlaces places, double finest, double coarsest) {
        double width = greatest(places.x()) - least(places.x());
        double height = greatest(places.y()) - least(places.y());
        double wished = Math.max(width, height) / FEW_BINS_A_SIDE;
        return new PlaceIndex(places, Math.clamp(wished, finest, coarsest));
    }

    private void sort(WeightedPlaces places) {
        int n = places.size();
        int[] bin = new int[n];
        int[] next = new int[columns * rows + 1];
        for (int i = 0; i < n; i++) {
            bin[i] = row(places.y()[i]) * columns + column(places.x()[i]);
            next[bin[i] + 1]++;
        }
        for (int b = 0; b < columns * rows; b++) {
            next[b + 1] += next[b];
        }
        System.arraycopy(next, 0, start, 0, start.length);
        for (int i = 0; i < n; i++) {
            int to = next[bin[i]]++;
            x[to] = places.x()[i];
            y[to] = places.y()[i];
            weight[to] = places.weight()[i];
        }
    }

    int size() {
        return x.length;
    }

    double binMetres() {
        return binMetres;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    double binX(int column) {
        return minX + column * binMetres;
    }

    double binY(int row) {
        return minY + row * binMetres;
    }

    /** The column of bins of a position; positions beyond the places go to the nearest. */
    int column(double atX) {
        return (int) Math.clamp(Math.floor((atX - minX) / binMetres), 0, columns - 1);
    }

    int row(double atY) {
        return (int) Math.clamp(Math.floor((atY - minY) / binMetres), 0, rows - 1);
    }

    /** Where the places of a bin start; those of the next bin of the row follow without a gap. */
    int start(int column, int row) {
        return start[row * columns + column];
    }

    int end(int column, int row) {
        return start[row * columns + column + 1];
    }

    private static double least(double[] values) {
        double least = values.length == 0 ? 0 : values[0];
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static double greatest(double[] values) {
        double greatest = values.length == 0 ? 0 : values[0];
        for (double value : values) {
            greatest = Math.max(greatest, value);
        }
        return greatest;
    }
}
