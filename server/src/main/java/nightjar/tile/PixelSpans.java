package nightjar.tile;

import nightjar.analysis.density.DensitySurface;
import nightjar.analysis.density.Kernel;
import nightjar.geo.BoundingBox;
import nightjar.incident.WeightedPlaces;
import nightjar.work.Checkpoint;

/**
 * Exact densities of a uniform or Epanechnikov kernel at pixel centres. Along a row of pixels a disc is one span; with
 * p the place and g the pixel, in bandwidths from the middle of the tile, 1 - |g - p|² = (1 - |p|²) + 2 g·p - |g|², so
 * four running sums over the spans (of w, w (1 - |p|²), w px and w py) give the value at every pixel, wherever
 * its centre lies; the uniform kernel needs the first alone. For one tile, one thread, once.
 */
final class PixelSpans {

    /** How far, in pixels, a place's row may be from where the tile's corners put it, at zoom 10 and above. */
    private static final double ROW_SLACK = 2;

    private final PixelGround ground;
    private final int pixels;
    private final int terms;
    private final double h;
    private final double h2;
    private final double middleX;
    private final double middleY;
    private final double tileRadius;
    private final double rowSlack;
    private final double[] differences;
    private final double[] everywhere = new double[4];

    private PixelSpans(DensitySurface surface, PixelGround ground) {
        this.ground = ground;
        pixels = ground.pixels();
        terms = surface.kernel() == Kernel.UNIFORM ? 1 : 4;
        h = surface.bandwidthMetres();
        h2 = h * h;
        BoundingBox box = ground.box(0, 0, pixels);
        middleX = (box.minX() + box.maxX()) / 2;
        middleY = (box.minY() + box.maxY()) / 2;
        tileRadius = Math.hypot(box.width(), box.height()) / 2;
        rowSlack = ROW_SLACK + ground.bendPixels();
        differences = new double[pixels * (pixels + 1) * terms];
    }

    static float[] values(DensitySurface surface, PixelGround ground) {
        WeightedPlaces near = surface.placesNear(ground.box(0, 0, ground.pixels()), surface.reachMetres());
        if (near.size() == 0) {
            return new float[ground.pixels() * ground.pixels()];
        }
        PixelSpans spans = new PixelSpans(surface, ground);
        for (int i = 0; i < near.size(); i++) {
            Checkpoint.pass();
            spans.add(near.x()[i], near.y()[i], near.weight()[i]);
        }
        return spans.sum(surface.heightOfOne());
    }

    private void add(double x, double y, double weight) {
        double px = (x - middleX) / h;
        double py = (y - middleY) / h;
        double[] summands = {weight, weight * (1 - px * px - py * py), weight * px, weight * py};
        double distance = Math.hypot(x - middleX, y - middleY);
        if (distance + tileRadius < h) {
            for (int k = 0; k < terms; k++) {
                everywhere[k] += summands[k];
            }
        } else if (distance - tileRadius < h) {
            addSpans(x, y, summands);
        }
    }

    private void addSpans(double x, double y, double[] summands) {
        double rowOfPlace = ground.rowOf(x, y);
        double rowsReached = h / ground.rowMetres() * 1.02 + rowSlack;
        int last = (int) Math.min(pixels - 1, Math.floor(rowOfPlace + rowsReached));
        for (int row = (int) Math.max(0, Math.ceil(rowOfPlace - rowsReached)); row <= last; row++) {
            addSpan(row, x, y, summands);
        }
    }

    /** Where the straight line through a row's ends cuts the disc, then to the pixel by trying. */
    private void addSpan(int row, double x, double y, double[] summands) {
        int end = pixels - 1;
        double fromX = ground.x(0, row) - x;
        double fromY = ground.y(0, row) - y;
        double stepX = (ground.x(end, row) - ground.x(0, row)) / end;
        double stepY = (ground.y(end, row) - ground.y(0, row)) / end;
        double step2 = stepX * stepX + stepY * stepY;
        double foot = -(fromX * stepX + fromY * stepY) / step2;
        double half = Math.sqrt(Math.max(0, foot * foot - (fromX * fromX + fromY * fromY - h2) / step2));
        int first = firstInside((int) Math.clamp(Math.rint(foot - half), 0, pixels), row, x, y, foot);
        int last = lastInside((int) Math.clamp(Math.rint(foot + half), -1, end), row, x, y, foot);
        if (first <= last) {
            int from = (row * (pixels + 1) + first) * terms;
            int to = (row * (pixels + 1) + last + 1) * terms;
            for (int k = 0; k < terms; k++) {
                differences[from + k] += summands[k];
                differences[to + k] -= summands[k];
            }
        }
    }

    private int firstInside(int guess, int row, double x, double y, double foot) {
        int column = guess;
        while (column > 0 && inside(column - 1, row, x, y)) {
            column--;
        }
        while (column < pixels && !inside(column, row, x, y) && column <= foot + 1) {
            column++;
        }
        return column;
    }

    private int lastInside(int guess, int row, double x, double y, double foot) {
        int column = guess;
        while (column < pixels - 1 && inside(column + 1, row, x, y)) {
            column++;
        }
        while (column >= 0 && !inside(column, row, x, y) && column >= foot - 1) {
            column--;
        }
        return column;
    }

    private boolean inside(int column, int row, double x, double y) {
        double dx = x - ground.x(column, row);
        double dy = y - ground.y(column, row);
        return dx * dx + dy * dy < h2;
    }

    private float[] sum(double heightOfOne) {
        float[] values = new float[pixels * pixels];
        for (int row = 0; row < pixels; row++) {
            double[] running = everywhere.clone();
            int from = row * (pixels + 1) * terms;
            for (int column = 0; column < pixels; column++) {
                for (int k = 0; k < terms; k++) {
                    running[k] += differences[from + column * terms + k];
                }
                double value = terms == 1 ? running[0] : at(column, row, running);
                values[row * pixels + column] = (float) Math.max(0, value * heightOfOne);
            }
        }
        return values;
    }

    private double at(int column, int row, double[] sums) {
        double x = (ground.x(column, row) - middleX) / h;
        double y = (ground.y(column, row) - middleY) / h;
        return sums[1] + 2 * (x * sums[2] + y * sums[3]) - (x * x + y * y) * sums[0];
    }
}
