package nightjar.area;

import java.util.Arrays;

/** Pairs of a slot and a value, collected in any order and then laid out slot by slot, values ascending. */
final class SortedPairs {

    private long[] pairs = new long[1024];
    private int size;
    private boolean sorted;

    void add(int slot, int value) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
        }
        pairs[size++] = (long) slot << 32 | value;
        sorted = false;
    }

    /** Where each slot's values start, with one more at the end. */
    int[] starts(int slots) {
        sort();
        int[] starts = new int[slots + 1];
        for (int i = 0; i < size; i++) {
            starts[(int) (pairs[i] >>> 32) + 1]++;
        }
        for (int slot = 0; slot < slots; slot++) {
            starts[slot + 1] += starts[slot];
        }
        return starts;
    }

    /** All values in the order of their slots. */
    int[] values() {
        sort();
        int[] values = new int[size];
        for (int i = 0; i < size; i++) {
            values[i] = (int) pairs[i];
        }
        return values;
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(pairs, 0, size);
            sorted = true;
        }
    }
}
