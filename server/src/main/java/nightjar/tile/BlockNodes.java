package nightjar.tile;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The 4 by 4 pixels of a square block that carry a bicubic to its other pixels, and to the nodes of its quarters.
 * Immutable.
 */
final class BlockNodes {

    static final int COUNT = 16;

    private static final int A_SIDE = 4;
    private static final int SMALLEST = 4;
    private static final int LARGEST = 512;
    private static final Map<Integer, BlockNodes> BY_SIZE = all();

    /** Receives a value for each pixel of a block. */
    interface PixelConsumer {
        void accept(int column, int row, double value);
    }

    private final int size;
    private final int[] at;
    private final double[][] toPixel;
    private final @Nullable BlockNodes quarter;

    private BlockNodes(int size, @Nullable BlockNodes quarter) {
        this.size = size;
        this.quarter = quarter;
        int inner = (int) Math.round(0.25 * (size - 1));
        at = new int[] {0, inner, size - 1 - inner, size - 1};
        toPixel = new double[size][A_SIDE];
        for (int pixel = 0; pixel < size; pixel++) {
            for (int node = 0; node < A_SIDE; node++) {
                toPixel[pixel][node] = lagrange(node, pixel);
            }
        }
    }

    private static Map<Integer, BlockNodes> all() {
        Map<Integer, BlockNodes> bySize = new TreeMap<>();
        BlockNodes smaller = null;
        for (int size = SMALLEST; size <= LARGEST; size *= 2) {
            smaller = new BlockNodes(size, smaller);
            bySize.put(size, smaller);
        }
        return bySize;
    }

    static BlockNodes ofSize(int size) {
        BlockNodes nodes = BY_SIZE.get(size);
        if (nodes == null) {
            throw new IllegalArgumentException("a tile has 256 or 512 pixels a side, not " + size);
        }
        return nodes;
    }

    private double lagrange(int node, int pixel) {
        double product = 1;
        for (int other = 0; other < A_SIDE; other++) {
            if (other != node) {
                product *= (pixel - at[other]) / (double) (at[node] - at[other]);
            }
        }
        return product;
    }

    int size() {
        return size;
    }

    int column(int node) {
        return at[node % A_SIDE];
    }

    int row(int node) {
        return at[node / A_SIDE];
    }

    BlockNodes quarter() {
        if (quarter == null) {
            throw new IllegalStateException("a block of " + size + " pixels has no quarters");
        }
        return quarter;
    }

    /** The bicubic at the nodes of a quarter. */
    double[] toQuarter(int right, int down, double[] carried) {
        BlockNodes below = quarter();
        double[] values = new double[COUNT];
        for (int node = 0; node < COUNT; node++) {
            double[] across = toPixel[below.column(node) + right * below.size];
            double[] along = toPixel[below.row(node) + down * below.size];
            double sum = 0;
            for (int k = 0; k < COUNT; k++) {
                sum += along[k / A_SIDE] * across[k % A_SIDE] * carried[k];
            }
            values[node] = sum;
        }
        return values;
    }

    /** The bicubic at every pixel. */
    void toPixels(double[] carried, PixelConsumer consumer) {
        double[] line = new double[A_SIDE];
        for (int row = 0; row < size; row++) {
            double[] along = toPixel[row];
            for (int k = 0; k < A_SIDE; k++) {
                line[k] = along[0] * carried[k]
                        + along[1] * carried[A_SIDE + k]
                        + along[2] * carried[2 * A_SIDE + k]
                        + along[3] * carried[3 * A_SIDE + k];
            }
            for (int column = 0; column < size; column++) {
                double[] across = toPixel[column];
                consumer.accept(
                        column,
                        row,
                        across[0] * line[0] + across[1] * line[1] + across[2] * line[2] + across[3] * line[3]);
            }
        }
    }
}
