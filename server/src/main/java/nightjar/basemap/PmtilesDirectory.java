package nightjar.basemap;

import java.nio.ByteBuffer;

/**
 * A directory of a PMTiles file (PMTiles specification, version 3): which tiles, by number, stand where. An entry whose
 * run is 0 names a further directory. Immutable.
 */
final class PmtilesDirectory {

    /** Each entry takes at least this many bytes: number, run, length and offset. */
    private static final int LEAST_ENTRY_BYTES = 4;

    private final long[] firstTile;
    private final long[] run;
    private final long[] length;
    private final long[] offset;

    /** Where something stands in its section. */
    record Entry(boolean isDirectory, long offset, long length) {}

    private PmtilesDirectory(int entries) {
        firstTile = new long[entries];
        run = new long[entries];
        length = new long[entries];
        offset = new long[entries];
    }

    /** Reads an unpacked directory; a damaged one is a {@link BasemapException}. */
    static PmtilesDirectory read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long entries = varint(in);
        if (entries < 1 || entries > bytes.length / LEAST_ENTRY_BYTES) {
            throw damaged();
        }
        PmtilesDirectory directory = new PmtilesDirectory((int) entries);
        directory.readColumns(in);
        return directory;
    }

    private void readColumns(ByteBuffer in) {
        long number = 0;
        for (int i = 0; i < firstTile.length; i++) {
            long step = varint(in);
            if (step < 0 || number + step < 0 || (i > 0 && step == 0)) {
                throw damaged();
            }
            number += step;
            firstTile[i] = number;
        }
        for (int i = 0; i < run.length; i++) {
            run[i] = notNegative(varint(in));
        }
        for (int i = 0; i < length.length; i++) {
            length[i] = notNegative(varint(in));
        }
        for (int i = 0; i < offset.length; i++) {
            long plusOne = varint(in);
            if (plusOne == 0 && i == 0) {
                throw damaged();
            }
            offset[i] = notNegative(plusOne == 0 ? offset[i - 1] + length[i - 1] : plusOne - 1);
        }
    }

    private static long notNegative(long number) {
        if (number < 0) {
            throw damaged();
        }
        return number;
    }

    /** A number of 1 to 10 bytes, 7 bits a byte, the lowest first. */
    private static long varint(ByteBuffer in) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (!in.hasRemaining()) {
                throw damaged();
            }
            byte next = in.get();
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw damaged();
    }

    private static BasemapException damaged() {
        return new BasemapException("a directory of the PMTiles file is damaged");
    }

    int entries() {
        return firstTile.length;
    }

    Entry entry(int index) {
        return new Entry(run[index] == 0, offset[index], length[index]);
    }

    /** The index of the entry that a tile stands in, or of the directory to look in next; -1 for none. */
    int find(long tile) {
        int low = 0;
        int high = firstTile.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (firstTile[middle] <= tile) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        boolean found = high >= 0 && (run[high] == 0 || tile - firstTile[high] < run[high]);
        return found ? high : -1;
    }

    int bytes() {
        return 64 + 4 * Long.BYTES * firstTile.length;
    }
}
