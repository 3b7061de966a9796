package nightjar.incident;

import java.util.Arrays;
import java.util.List;

/**
 * The order of positions along a Hilbert curve over their common extent, on a grid of 2^15 by 2^15 cells.
 * Curve index as in H. S. Warren, "Hacker's Delight" (2nd ed. 2012), section 16-2.
 */
final class HilbertOrder {

    private static final int ORDER = 15;

    private HilbertOrder() {}

    /** The indices of the positions in the order of the curve. */
    static int[] of(List<Position> positions) {
        double minX = positions.stream().mapToDouble(Position::x).min().orElse(0);
        double minY = positions.stream().mapToDouble(Position::y).min().orElse(0);
        double maxX = positions.stream().mapToDouble(Position::x).max().orElse(0);
        double maxY = positions.stream().mapToDouble(Position::y).max().orElse(0);
        double cell = Math.max(Math.max(maxX - minX, maxY - minY), 1.0) / ((1 << ORDER) - 1);
        long[] keys = new long[positions.size()];
        for (int i = 0; i < keys.length; i++) {
            Position p = positions.get(i);
            long index = curveIndex((int) ((p.x() - minX) / cell), (int) ((p.y() - minY) / cell));
            keys[i] = (index << 32) | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** The number of a cell along the curve, 0 to 2^30 - 1. */
    static long curveIndex(int column, int row) {
        int x = column;
        int y = row;
        long index = 0;
        for (int side = 1 << (ORDER - 1); side > 0; side >>= 1) {
            int right = (x & side) > 0 ? 1 : 0;
            int upper = (y & side) > 0 ? 1 : 0;
            index = (index << 2) | ((3 * right) ^ upper);
            if (upper == 0) {
                if (right == 1) {
                    x = ((1 << ORDER) - 1) - x;
                    y = ((1 << ORDER) - 1) - y;
                }
                int swap = x;
                x = y;
                y = swap;
            }
        }
        return index;
    }
}
