package nightjar.tile;

import java.util.Arrays;
import nightjar.analysis.density.DensitySurface;
import nightjar.analysis.density.Kernel;
import nightjar.geo.BoundingBox;
import nightjar.incident.WeightedPlaces;
import nightjar.work.Checkpoint;

/**
 * Densities at pixel centres by halving blocks of pixels: a place whose kernel is smooth over a whole block is added at
 * 4 by 4 of its pixels, and a cubic carries their sum to the others; the rest, those whose rim or tip is near, go down
 * to the block's quarters and at 4 by 4 pixels are added exactly, pixel by pixel. For one tile, one thread, once.
 *
 * <p>The cubic is exact for uniform and Epanechnikov kernels. For the others see {@link #carried}; DensityTileTest holds
 * the bound.
 */
final class PixelBlocks {

    private static final int LEAF = 4;

    /** Beyond it a Gaussian is below 4e-6 of its height. */
    private static final double GAUSSIAN_REACH = 5;

    private final PixelGround ground;
    private final Kernel kernel;
    private final double h;
    private final double reach;
    private final WeightedPlaces places;
    private final float[] values;
    private final double heightOfOne;
    private int[] stack;

    private PixelBlocks(DensitySurface surface, PixelGround ground) {
        this.ground = ground;
        kernel = surface.kernel();
        h = surface.bandwidthMetres();
        reach = h * Math.min(kernel.reach(), GAUSSIAN_REACH);
        heightOfOne = surface.heightOfOne();
        places = surface.placesNear(ground.box(0, 0, ground.pixels()), reach);
        values = new float[ground.pixels() * ground.pixels()];
        stack = new int[2 * places.size()];
    }

    static float[] values(DensitySurface surface, PixelGround ground) {
        PixelBlocks blocks = new PixelBlocks(surface, ground);
        if (blocks.places.size() > 0) {
            blocks.run();
        }
        return blocks.values;
    }

    private void run() {
        for (int i = 0; i < places.size(); i++) {
            stack[i] = i;
        }
        divide(BlockNodes.ofSize(ground.pixels()), 0, 0, new double[BlockNodes.COUNT], 0, places.size());
    }

    /** Paints one block: the sums already carried to its nodes, and the places on the stack. */
    private void divide(BlockNodes block, int column, int row, double[] carried, int from, int to) {
        Checkpoint.pass();
        int end = sift(block, column, row, carried, from, to);
        if (end == to) {
            paint(block, column, row, carried);
        } else if (block.size() == LEAF) {
            paint(block, column, row, carried);
            addPixelByPixel(column, row, to, end);
        } else {
            int half = block.size() / 2;
            for (int quarter = 0; quarter < 4; quarter++) {
                int right = quarter & 1;
                int down = quarter >> 1;
                double[] below = block.toQuarter(right, down, carried);
                divide(block.quarter(), column + right * half, row + down * half, below, to, end);
            }
        }
    }

    /** Adds to the nodes what can be carried, and puts the other places on the stack after {@code to}. */
    private int sift(BlockNodes block, int column, int row, double[] carried, int from, int to) {
        BoundingBox box = ground.box(column, row, block.size());
        double x = (box.minX() + box.maxX()) / 2;
        double y = (box.minY() + box.maxY()) / 2;
        double radius = Math.hypot(box.width(), box.height()) / 2;
        double farthest = (reach + radius) * (reach + radius);
        int end = to;
        stack = stack.length < 2 * to - from ? Arrays.copyOf(stack, 2 * (2 * to - from)) : stack;
        for (int i = from; i < to; i++) {
            double dx = places.x()[stack[i]] - x;
            double dy = places.y()[stack[i]] - y;
            double d2 = dx * dx + dy * dy;
            if (d2 >= farthest) {
                continue;
            }
            if (carried(d2, radius)) {
                addAtNodes(block, column, row, stack[i], carried);
            } else {
                stack[end++] = stack[i];
            }
        }
        return end;
    }

    /**
     * Whether a cubic may stand for the kernel over a circle of pixels. Uniform and Epanechnikov: when no rim crosses it.
     * Triangular: also a diameter away from the tip. Quartic and triweight: when it is small beside the bandwidth, or
     * half as small and crossed by no rim. Gaussian: when its radius is below half of sigma.
     */
    private boolean carried(double d2, double radius) {
        return switch (kernel) {
            case UNIFORM, EPANECHNIKOV -> within(d2, h - radius);
            case TRIANGULAR -> within(d2, h - radius) && d2 > 9 * radius * radius;
            case QUARTIC, TRIWEIGHT -> radius < 0.15 * h || (radius < 0.3 * h && within(d2, h - radius));
            case GAUSSIAN -> radius < 0.5 * h;
        };
    }

    private static boolean within(double d2, double distance) {
        return distance > 0 && d2 < distance * distance;
    }

    private void addAtNodes(BlockNodes block, int column, int row, int place, double[] carried) {
        double px = places.x()[place];
        double py = places.y()[place];
        double weight = places.weight()[place];
        for (int node = 0; node < BlockNodes.COUNT; node++) {
            int c = column + block.column(node);
            int r = row + block.row(node);
            double dx = ground.x(c, r) - px;
            double dy = ground.y(c, r) - py;
            carried[node] += weight * kernel.shape((dx * dx + dy * dy) / (h * h));
        }
    }

    private void paint(BlockNodes block, int column, int row, double[] carried) {
        block.toPixels(
                carried,
                (c, r, value) ->
                        values[(row + r) * ground.pixels() + column + c] = (float) Math.max(0, value * heightOfOne));
    }

    private void addPixelByPixel(int column, int row, int from, int to) {
        for (int r = row; r < row + LEAF; r++) {
            for (int c = column; c < column + LEAF; c++) {
                double x = ground.x(c, r);
                double y = ground.y(c, r);
                double sum = 0;
                for (int i = from; i < to; i++) {
                    double dx = places.x()[stack[i]] - x;
                    double dy = places.y()[stack[i]] - y;
                    sum += places.weight()[stack[i]] * kernel.shape((dx * dx + dy * dy) / (h * h));
                }
                values[r * ground.pixels() + c] += (float) (sum * heightOfOne);
            }
        }
    }
}
