package nightjar.incident;

/**
 * What each block of rows can hold, so that a scan passes over the blocks that cannot match: range of places,
 * of start minutes, and which offences occur.
 */
final class ZoneMaps {

    static final int BLOCK_ROWS = 4096;

    private final int[] minPlace;
    private final int[] maxPlace;
    private final int[] minMinute;
    private final int[] maxMinute;
    private final long[] offenceBits;

    private ZoneMaps(int blocks) {
        minPlace = new int[blocks];
        maxPlace = new int[blocks];
        minMinute = new int[blocks];
        maxMinute = new int[blocks];
        offenceBits = new long[2 * blocks];
    }

    static ZoneMaps of(ColumnArrays arrays) {
        int blocks = (arrays.rows() + BLOCK_ROWS - 1) / BLOCK_ROWS;
        ZoneMaps maps = new ZoneMaps(blocks);
        for (int block = 0; block < blocks; block++) {
            maps.describe(block, arrays);
        }
        return maps;
    }

    private void describe(int block, ColumnArrays arrays) {
        int start = block * BLOCK_ROWS;
        int end = Math.min(start + BLOCK_ROWS, arrays.rows());
        int lowPlace = Integer.MAX_VALUE;
        int highPlace = Integer.MIN_VALUE;
        int lowMinute = Integer.MAX_VALUE;
        int highMinute = Integer.MIN_VALUE;
        for (int row = start; row < end; row++) {
            lowPlace = Math.min(lowPlace, arrays.place()[row]);
            highPlace = Math.max(highPlace, arrays.place()[row]);
            lowMinute = Math.min(lowMinute, arrays.fromMinute()[row]);
            highMinute = Math.max(highMinute, arrays.toMinute()[row]);
            int offence = arrays.offence()[row];
            offenceBits[2 * block + (offence >> 6)] |= 1L << offence;
        }
        minPlace[block] = lowPlace;
        maxPlace[block] = highPlace;
        minMinute[block] = lowMinute;
        maxMinute[block] = highMinute;
    }

    int blocks() {
        return minPlace.length;
    }

    /** Whether a block has a row between two minutes, both inclusive. */
    boolean mayHoldMinutes(int block, int from, int to) {
        return minMinute[block] <= to && maxMinute[block] >= from;
    }

    boolean mayHoldOffences(int block, long lowBits, long highBits) {
        return (offenceBits[2 * block] & lowBits) != 0 || (offenceBits[2 * block + 1] & highBits) != 0;
    }

    int minPlace(int block) {
        return minPlace[block];
    }

    int maxPlace(int block) {
        return maxPlace[block];
    }
}
