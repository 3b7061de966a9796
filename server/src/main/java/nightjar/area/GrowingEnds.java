package nightjar.area;

import java.util.Arrays;

/** Ends of edges, collected one after the other: x1, y1, x2, y2. */
final class GrowingEnds {

    private double[] ends = new double[4096];
    private int size;

    /** The number of the new edge, from 0. */
    int add(double x1, double y1, double x2, double y2) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        ends[size] = x1;
        ends[size + 1] = y1;
        ends[size + 2] = x2;
        ends[size + 3] = y2;
        size += 4;
        return size / 4 - 1;
    }

    double[] toArray() {
        return Arrays.copyOf(ends, size);
    }
}
