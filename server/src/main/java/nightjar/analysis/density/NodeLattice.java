package nightjar.analysis.density;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Exact values of a surface at nodes of the ground that every tile and zoom shares: origin 0, 0 and a spacing that
 * depends on kernel and bandwidth only. Blocks of nodes are computed when first needed and kept, up to a bound.
 * Thread-safe.
 */
public final class NodeLattice {

    /** Nodes along each side of a block. */
    public static final int BLOCK = 64;

    /** 4 MB of values a surface. */
    private static final int MAX_BLOCKS = 256;

    private final DensitySurface surface;
    private final double spacingMetres;
    private final Map<Long, float[]> blocks = new ConcurrentHashMap<>();

    NodeLattice(DensitySurface surface) {
        this.surface = surface;
        spacingMetres = surface.bandwidthMetres() * spacingInBandwidths(surface.kernel());
    }

    /** Chosen so that cubic interpolation stays within the tiles' tolerance, which DensityTileTest holds. */
    private static double spacingInBandwidths(Kernel kernel) {
        return kernel == Kernel.GAUSSIAN ? 0.25 : 1 / 16.0;
    }

    public double spacingMetres() {
        return spacingMetres;
    }

    /** The values of one block, row by row from the south; its first node is column and row times {@link #BLOCK}. */
    public float[] block(int blockColumn, int blockRow) {
        long key = ((long) blockColumn << 32) | (blockRow & 0xffffffffL);
        float[] known = blocks.get(key);
        if (known != null) {
            return known;
        }
        float[] values = compute(blockColumn, blockRow);
        if (blocks.size() >= MAX_BLOCKS) {
            blocks.clear();
        }
        blocks.put(key, values);
        return values;
    }

    private float[] compute(int blockColumn, int blockRow) {
        double[] exact = new double[BLOCK * BLOCK];
        double side = BLOCK * spacingMetres;
        surface.fill(blockColumn * side, blockRow * side, spacingMetres, BLOCK, BLOCK, exact);
        float[] values = new float[exact.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) exact[i];
        }
        return values;
    }
}
