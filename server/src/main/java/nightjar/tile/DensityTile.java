package nightjar.tile;

import java.util.Optional;
import nightjar.analysis.density.DensitySurface;
import nightjar.geo.Projection;
import nightjar.geo.TileAddress;
import nightjar.work.Checkpoint;

/**
 * Paints density tiles: the density at each pixel's centre, within 0.5 % of the layer's peak of the exact value, from
 * zoom 10 on and below. Smooth kernels are sampled from nodes on the ground that all tiles share, as long as the nodes
 * are not denser than the pixels; uniform and Epanechnikov kernels are exact, by spans along the rows of pixels; the
 * rest is summed by blocks of pixels. See docs/methods.md, "Tiles", and
 * docs/decisions/0004-density-surface.md. Thread-safe.
 */
public final class DensityTile {

    private DensityTile() {}

    /**
     * The densities at the pixel centres, row by row from the north-west, in events per km².
     *
     * @param pixels along a side: 256 or 512
     */
    public static float[] values(DensitySurface surface, Projection projection, TileAddress tile, int pixels) {
        if (surface.places().size() == 0) {
            return new float[pixels * pixels];
        }
        Checkpoint.pass();
        PixelGround ground = PixelGround.of(projection, tile, pixels);
        return switch (surface.kernel()) {
            case UNIFORM, EPANECHNIKOV -> PixelSpans.values(surface, ground);
            case TRIANGULAR -> PixelBlocks.values(surface, ground);
            case QUARTIC, TRIWEIGHT, GAUSSIAN ->
                ground.pixelMetres() <= surface.nodes().spacingMetres()
                        ? NodeSampling.values(surface, ground)
                        : PixelBlocks.values(surface, ground);
        };
    }

    /** The tile as a PNG; empty when no pixel is painted. */
    public static Optional<byte[]> png(
            DensitySurface surface, Projection projection, Legend legend, TileAddress tile, int pixels) {
        float[] values = values(surface, projection, tile, pixels);
        byte[] classes = new byte[values.length];
        boolean painted = false;
        for (int i = 0; i < values.length; i++) {
            int classIndex = legend.breaks().classOf(values[i]);
            classes[i] = (byte) (classIndex + 1);
            painted |= classIndex >= 0;
        }
        return painted ? Optional.of(PalettedPng.encode(classes, pixels, palette(legend))) : Optional.empty();
    }

    /** Entry 0 is transparent, entry i + 1 the colour of class i. */
    private static int[] palette(Legend legend) {
        int[] argb = new int[legend.breaks().classes() + 1];
        for (int i = 0; i < legend.breaks().classes(); i++) {
            argb[i + 1] = legend.argb(i);
        }
        return argb;
    }

    /** The one transparent tile of a size that stands for all empty ones. */
    public static byte[] transparent(int pixels) {
        return PalettedPng.encode(new byte[pixels * pixels], pixels, new int[] {0});
    }
}
