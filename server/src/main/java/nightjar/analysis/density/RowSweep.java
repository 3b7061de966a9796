package nightjar.analysis.density;

import nightjar.analysis.density.ExactRaster.RasterBlock;
import nightjar.incident.WeightedPlaces;
import nightjar.work.Checkpoint;

/**
 * Sums (1 - s)^m over the places, for all nodes of a block: differences of polynomial coefficients along rows, with x
 * counted in bandwidths from the middle of the block. For one thread, once.
 */
final class RowSweep {

    private static final int PLACES_A_CHECKPOINT = 64;

    private final RasterBlock block;
    private final int power;
    private final int terms;
    private final double bandwidth;
    private final double middleX;
    private final double[] differences;
    private final double[] coefficients = new double[7];

    RowSweep(RasterBlock block, int power) {
        this.block = block;
        this.power = power;
        terms = 2 * power + 1;
        bandwidth = block.surface().bandwidthMetres();
        middleX = block.x(block.columns() / 2);
        differences = new double[(block.columns() + 1) * block.rows() * terms];
    }

    double[] run(WeightedPlaces near) {
        for (int i = 0; i < near.size(); i++) {
            if (i % PLACES_A_CHECKPOINT == 0) {
                Checkpoint.pass();
            }
            spread(near.x()[i], near.y()[i], near.weight()[i]);
        }
        double[] sums = new double[block.columns() * block.rows()];
        for (int row = 0; row < block.rows(); row++) {
            sumRow(row, sums);
        }
        return sums;
    }

    private void spread(double x, double y, double weight) {
        int lastRow = block.lastRow(y + bandwidth);
        for (int row = block.firstRow(y - bandwidth); row <= lastRow; row++) {
            double dy = block.y(row) - y;
            double rest = 1 - dy * dy / (bandwidth * bandwidth);
            if (rest > 0) {
                double half = Math.sqrt(rest) * bandwidth;
                int first = firstInside(block.firstColumn(x - half), x, dy);
                int last = lastInside(block.lastColumn(x + half), x, dy);
                if (first <= last) {
                    add(row, first, last, (x - middleX) / bandwidth, rest, weight);
                }
            }
        }
    }

    /** Mends the rounding of the root, so that the rim is where {@link Kernel#shape} has it. */
    private int firstInside(int guess, double x, double dy) {
        int column = guess;
        while (column > 0 && inside(column - 1, x, dy)) {
            column--;
        }
        while (column < block.columns() && !inside(column, x, dy) && block.x(column) < x) {
            column++;
        }
        return column;
    }

    private int lastInside(int guess, double x, double dy) {
        int column = guess;
        while (column < block.columns() - 1 && inside(column + 1, x, dy)) {
            column++;
        }
        while (column >= 0 && !inside(column, x, dy) && block.x(column) > x) {
            column--;
        }
        return column;
    }

    private boolean inside(int column, double x, double dy) {
        double dx = block.x(column) - x;
        return (dx * dx + dy * dy) / (bandwidth * bandwidth) < 1;
    }

    private void add(int row, int first, int last, double at, double rest, double weight) {
        expand(rest - at * at, 2 * at, weight);
        int from = (row * (block.columns() + 1) + first) * terms;
        int to = (row * (block.columns() + 1) + last + 1) * terms;
        for (int k = 0; k < terms; k++) {
            differences[from + k] += coefficients[k];
            differences[to + k] -= coefficients[k];
        }
    }

    /** The coefficients of w (a + b t - t²)^m, lowest first. */
    private void expand(double a, double b, double w) {
        double[] c = coefficients;
        switch (power) {
            case 0 -> c[0] = w;
            case 1 -> {
                c[0] = w * a;
                c[1] = w * b;
                c[2] = -w;
            }
            case 2 -> {
                c[0] = w * a * a;
                c[1] = 2 * w * a * b;
                c[2] = w * (b * b - 2 * a);
                c[3] = -2 * w * b;
                c[4] = w;
            }
            default -> {
                c[0] = w * a * a * a;
                c[1] = 3 * w * a * a * b;
                c[2] = 3 * w * a * (b * b - a);
                c[3] = w * b * (b * b - 6 * a);
                c[4] = 3 * w * (a - b * b);
                c[5] = 3 * w * b;
                c[6] = -w;
            }
        }
    }

    private void sumRow(int row, double[] sums) {
        double[] running = new double[terms];
        int from = row * (block.columns() + 1) * terms;
        for (int column = 0; column < block.columns(); column++) {
            double t = (block.x(column) - middleX) / bandwidth;
            double value = 0;
            for (int k = terms - 1; k >= 0; k--) {
                running[k] += differences[from + column * terms + k];
                value = value * t + running[k];
            }
            sums[row * block.columns() + column] = Math.max(0, value);
        }
    }
}
