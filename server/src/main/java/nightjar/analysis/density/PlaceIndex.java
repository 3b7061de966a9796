package nightjar.analysis.density;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import nightjar.incident.WeightedPlaces;

/**
 * Places sorted into square bins, row by row, so that the places near a box are one contiguous slice a row of bins.
 * Only bins that hold places take room, so a few places far from the others do not make bins large. Within a bin places
 * keep their order, so a sum over slices always adds in the same order. Immutable.
 */
final class PlaceIndex {

    private static final int MAX_BINS_A_SIDE = 1 << 17;
    private static final double FINEST_PARTS = 4;
    private static final double MAX_REACHED_BINS = 3e7;

    final double[] x;
    final double[] y;
    final double[] weight;

    private final double minX;
    private final double minY;
    private final double binMetres;
    private final int columns;
    private final int rows;

    /** The column of each bin that holds places, row by row, ascending. */
    private final int[] columnOfBin;

    /** Where the places of each bin start, and after the last, where they end. */
    private final int[] startOfBin;

    /** Where the bins of each row start, and after the last, where they end. */
    private final int[] binOfRow;

    /** Bins of at least the given size; larger ones only where the places lie hundreds of thousands of bins apart. */
    PlaceIndex(WeightedPlaces places, double leastBinMetres) {
        int n = places.size();
        minX = least(places.x());
        minY = least(places.y());
        double width = greatest(places.x()) - minX;
        double height = greatest(places.y()) - minY;
        binMetres = Math.max(leastBinMetres, Math.max(width, height) / (MAX_BINS_A_SIDE - 1));
        columns = n == 0 ? 1 : 1 + (int) (width / binMetres);
        rows = n == 0 ? 1 : 1 + (int) (height / binMetres);
        x = new double[n];
        y = new double[n];
        weight = new double[n];
        binOfRow = new int[rows + 1];
        startOfBin = new int[n + 1];
        columnOfBin = new int[n];
        sort(places);
    }

    /** Bins of a quarter of a bandwidth, or of a half or a whole where places reach so many that bounds would be slow. */
    static PlaceIndex forBounds(WeightedPlaces places, Kernel kernel, double bandwidthMetres) {
        double parts = FINEST_PARTS;
        while (parts > 1 && places.size() * Math.pow(2 * PeakSearch.reach(kernel) * parts + 1, 2) > MAX_REACHED_BINS) {
            parts /= 2;
        }
        return new PlaceIndex(places, bandwidthMetres / parts);
    }

    private void sort(WeightedPlaces places) {
        int[] order = order(places);
        int bins = 0;
        int lastRow = -1;
        for (int i = 0; i < order.length; i++) {
            int from = order[i];
            x[i] = places.x()[from];
            y[i] = places.y()[from];
            weight[i] = places.weight()[from];
            int row = row(y[i]);
            int column = column(x[i]);
            if (row != lastRow || column != columnOfBin[bins - 1]) {
                Arrays.fill(binOfRow, lastRow + 1, row + 1, bins);
                lastRow = row;
                startOfBin[bins] = i;
                columnOfBin[bins++] = column;
            }
        }
        startOfBin[bins] = order.length;
        Arrays.fill(binOfRow, lastRow + 1, rows + 1, bins);
    }

    /** Places by row, column and their order before: two passes of counting, the less significant first. */
    private int[] order(WeightedPlaces places) {
        int[] order = new int[places.size()];
        Arrays.setAll(order, i -> i);
        return sorted(sorted(order, columns, i -> column(places.x()[i])), rows, i -> row(places.y()[i]));
    }

    private static int[] sorted(int[] items, int keys, IntUnaryOperator key) {
        int[] next = new int[keys + 1];
        for (int item : items) {
            next[key.applyAsInt(item) + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            next[k + 1] += next[k];
        }
        int[] sorted = new int[items.length];
        for (int item : items) {
            sorted[next[key.applyAsInt(item)]++] = item;
        }
        return sorted;
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

    /** Where the places of a bin start, or would; those of the next bin of the row follow without a gap. */
    int start(int column, int row) {
        return startOfBin[binFrom(column, row)];
    }

    int end(int column, int row) {
        return startOfBin[binFrom(column + 1, row)];
    }

    /** The first bin with places from a column of a row on. */
    private int binFrom(int column, int row) {
        int found = Arrays.binarySearch(columnOfBin, binOfRow[row], binOfRow[row + 1], column);
        return found < 0 ? -found - 1 : found;
    }

    /** Receives a bin that holds places. */
    interface BinConsumer {
        void accept(int column, double weight);
    }

    /** The bins of a row that hold places, from the west. */
    void forEachBin(int row, BinConsumer consumer) {
        for (int bin = binOfRow[row]; bin < binOfRow[row + 1]; bin++) {
            double sum = 0;
            for (int i = startOfBin[bin]; i < startOfBin[bin + 1]; i++) {
                sum += weight[i];
            }
            consumer.accept(columnOfBin[bin], sum);
        }
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
