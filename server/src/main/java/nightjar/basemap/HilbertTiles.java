package nightjar.basemap;

import nightjar.geo.TileAddress;

/** The number of a tile in a PMTiles file: zoom after zoom, within one along a Hilbert curve. */
final class HilbertTiles {

    private HilbertTiles() {}

    static long number(TileAddress tile) {
        long number = 0;
        for (int z = 0; z < tile.z(); z++) {
            number += 1L << (2 * z);
        }
        long x = tile.x();
        long y = tile.y();
        for (int bit = tile.z() - 1; bit >= 0; bit--) {
            long side = 1L << bit;
            long right = (x & side) == 0 ? 0 : 1;
            long below = (y & side) == 0 ? 0 : 1;
            number += side * side * ((3 * right) ^ below);
            if (below == 0) {
                long mask = side - 1;
                long turnedX = right == 1 ? mask - (y & mask) : y & mask;
                y = right == 1 ? mask - (x & mask) : x & mask;
                x = turnedX;
            }
        }
        return number;
    }
}
