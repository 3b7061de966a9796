package nightjar.tile;

import nightjar.geo.BoundingBox;
import nightjar.geo.Projection;
import nightjar.geo.TileAddress;

/**
 * Ground metres of the pixel centres of a tile.
 *
 * <p>A coarse lattice of points is projected and interpolated by cubics through four. Its step is 16 pixels of a 256
 * pixel tile from zoom 10 on, which keeps the error below a thousandth of a millimetre; it halves with every zoom
 * below, down to one point a pixel. Pixels that cannot be projected are NaN.
 */
final class PixelGround {

    private static final int FINEST_COARSE_ZOOM = 10;
    private static final int STEPS_A_TILE = 16;

    private final int pixels;
    private final double[] x;
    private final double[] y;

    private PixelGround(int pixels) {
        this.pixels = pixels;
        x = new double[pixels * pixels];
        y = new double[pixels * pixels];
    }

    static PixelGround of(Projection projection, TileAddress tile, int pixels) {
        PixelGround ground = new PixelGround(pixels);
        int halvings = Math.clamp(FINEST_COARSE_ZOOM - tile.z(), 0, 31 - Integer.numberOfLeadingZeros(pixels / 16));
        int steps = STEPS_A_TILE << halvings;
        ground.interpolate(project(projection, tile, steps), steps);
        return ground;
    }

    /** Ground positions from one step outside the tile to one step outside on the other side. */
    private static double[] project(Projection projection, TileAddress tile, int steps) {
        int side = steps + 3;
        double[] pairs = new double[2 * side * side];
        for (int row = 0; row < side; row++) {
            double lat = tile.latAt((row - 1) / (double) steps);
            for (int column = 0; column < side; column++) {
                pairs[2 * (row * side + column)] = tile.lonAt((column - 1) / (double) steps);
                pairs[2 * (row * side + column) + 1] = lat;
            }
        }
        projection.toGround(pairs, pairs, side * side);
        return pairs;
    }

    private void interpolate(double[] coarse, int steps) {
        int side = steps + 3;
        double[] line = new double[2 * side];
        double[] weights = new double[4];
        for (int row = 0; row < pixels; row++) {
            int first = step(row, steps, weights) * 2 * side;
            for (int i = 0; i < line.length; i++) {
                line[i] = weights[0] * coarse[first + i]
                        + weights[1] * coarse[first + 2 * side + i]
                        + weights[2] * coarse[first + 4 * side + i]
                        + weights[3] * coarse[first + 6 * side + i];
            }
            interpolate(line, steps, row);
        }
    }

    private void interpolate(double[] line, int steps, int row) {
        double[] w = new double[4];
        for (int column = 0; column < pixels; column++) {
            int first = 2 * step(column, steps, w);
            int at = row * pixels + column;
            x[at] = w[0] * line[first] + w[1] * line[first + 2] + w[2] * line[first + 4] + w[3] * line[first + 6];
            y[at] = w[0] * line[first + 1] + w[1] * line[first + 3] + w[2] * line[first + 5] + w[3] * line[first + 7];
        }
    }

    /** The first of the four coarse points about a pixel's centre, and their weights. */
    private int step(int pixel, int steps, double[] weights) {
        double position = (pixel + 0.5) * steps / pixels;
        int whole = (int) position;
        CubicThroughFour.weights(position - whole, weights);
        return whole;
    }

    int pixels() {
        return pixels;
    }

    double x(int column, int row) {
        return x[row * pixels + column];
    }

    double y(int column, int row) {
        return y[row * pixels + column];
    }

    /** The greatest distance between the centres of neighbouring pixels, near enough, in metres. */
    double pixelMetres() {
        int last = pixels - 1;
        return Math.max(distance(0, 0, last, 0), distance(0, last, last, last)) / last;
    }

    /** The distance between neighbouring rows, near enough, in metres. */
    double rowMetres() {
        return distance(0, 0, 0, pixels - 1) / (pixels - 1);
    }

    /** The row of a ground position, as if the tile were a parallelogram; beyond the tile outside 0 to pixels - 1. */
    double rowOf(double atX, double atY) {
        int last = pixels - 1;
        double acrossX = x(last, 0) - x(0, 0);
        double acrossY = y(last, 0) - y(0, 0);
        double downX = x(0, last) - x(0, 0);
        double downY = y(0, last) - y(0, 0);
        double cross = acrossX * downY - acrossY * downX;
        return (acrossX * (atY - y(0, 0)) - acrossY * (atX - x(0, 0))) / cross * last;
    }

    /** How far, in pixels, the tile is from a parallelogram: at the far corner and in the middles of its sides. */
    double bendPixels() {
        int last = pixels - 1;
        int half = pixels / 2;
        double bend = 0;
        for (int[] pixel : new int[][] {{last, last}, {half, 0}, {half, last}, {0, half}, {last, half}, {half, half}}) {
            bend = Math.max(bend, Math.abs(rowOf(x(pixel[0], pixel[1]), y(pixel[0], pixel[1])) - pixel[1]));
        }
        return 2 * bend;
    }

    private double distance(int column, int row, int otherColumn, int otherRow) {
        return Math.hypot(x(column, row) - x(otherColumn, otherRow), y(column, row) - y(otherColumn, otherRow));
    }

    /** The box of a square of pixels, from its corners and the middles of its sides, a little enlarged. */
    BoundingBox box(int column, int row, int size) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 9; corner++) {
            int c = column + corner % 3 * (size - 1) / 2;
            int r = row + corner / 3 * (size - 1) / 2;
            minX = Math.min(minX, x(c, r));
            maxX = Math.max(maxX, x(c, r));
            minY = Math.min(minY, y(c, r));
            maxY = Math.max(maxY, y(c, r));
        }
        return new BoundingBox(minX, minY, maxX, maxY).grownBy(0.02 * Math.max(maxX - minX, maxY - minY));
    }
}
