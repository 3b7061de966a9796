package nightjar.analysis.density;

import nightjar.geo.BoundingBox;
import nightjar.incident.WeightedPlaces;
import nightjar.work.Checkpoint;

/**
 * The exact values of a surface at the nodes of a lattice, block by block.
 *
 * <p>Along a row of nodes a kernel (1 - s)^m is a polynomial of degree 2m in x between two rims, so a place adds its
 * coefficients where its span starts and takes them away where it ends; one pass of running sums then gives every node
 * (the row sweep of Chan et al., "SLAM: Efficient Sweep Line Algorithms for Kernel Density Visualization", SIGMOD
 * 2022, here with interleaved coefficients and an origin of its own for each block, which keeps the running sums
 * within 1e-9 of the peak). A Gaussian is an outer product of two one-dimensional ones; the triangular kernel, and
 * every kernel that spans only a few nodes, is added node by node.
 */
final class ExactRaster {

    private static final int BLOCK_NODES = 128;

    /** Blocks are at most so many bandwidths wide, so that powers of the local x stay small. */
    private static final double BLOCK_BANDWIDTHS = 4;

    /** Below so many nodes a bandwidth a sweep has nothing to gain. */
    private static final double SWEPT_NODES = 4;

    private final DensitySurface surface;
    private final double cellMetres;
    private final int blockNodes;

    ExactRaster(DensitySurface surface, double cellMetres) {
        this.surface = surface;
        this.cellMetres = cellMetres;
        double widest = BLOCK_BANDWIDTHS * surface.bandwidthMetres() / cellMetres;
        blockNodes = swept() ? (int) Math.min(BLOCK_NODES, widest) : BLOCK_NODES;
    }

    private boolean swept() {
        return surface.kernel().power() != Kernel.NOT_A_POLYNOMIAL
                && surface.bandwidthMetres() >= SWEPT_NODES * cellMetres;
    }

    void fill(double originX, double originY, int columns, int rows, double[] out) {
        for (int row = 0; row < rows; row += BLOCK_NODES) {
            for (int column = 0; column < columns; column += blockNodes) {
                RasterBlock block = new RasterBlock(
                        surface,
                        originX + column * cellMetres,
                        originY + row * cellMetres,
                        cellMetres,
                        Math.min(blockNodes, columns - column),
                        Math.min(BLOCK_NODES, rows - row));
                copy(fill(block), block, out, row * columns + column, columns);
            }
        }
    }

    private double[] fill(RasterBlock block) {
        WeightedPlaces near = surface.placesNear(block.box(), surface.reachMetres());
        if (near.size() == 0) {
            return new double[block.columns() * block.rows()];
        }
        if (swept()) {
            return new RowSweep(block, surface.kernel().power()).run(near);
        }
        return surface.kernel() == Kernel.GAUSSIAN ? block.sumOuterProducts(near) : block.sumNodeByNode(near);
    }

    private void copy(double[] values, RasterBlock block, double[] out, int at, int stride) {
        for (int row = 0; row < block.rows(); row++) {
            System.arraycopy(values, row * block.columns(), out, at + row * stride, block.columns());
        }
        double height = surface.heightOfOne();
        for (int row = 0; row < block.rows(); row++) {
            for (int i = at + row * stride; i < at + row * stride + block.columns(); i++) {
                out[i] *= height;
            }
        }
    }

    /** Some nodes of the lattice; values here are in heights of one incident. */
    record RasterBlock(
            DensitySurface surface, double originX, double originY, double cellMetres, int columns, int rows) {

        BoundingBox box() {
            return new BoundingBox(
                    originX, originY, originX + (columns - 1) * cellMetres, originY + (rows - 1) * cellMetres);
        }

        int firstColumn(double x) {
            return (int) Math.clamp(Math.ceil((x - originX) / cellMetres), 0, columns);
        }

        int lastColumn(double x) {
            return (int) Math.clamp(Math.floor((x - originX) / cellMetres), -1, columns - 1);
        }

        int firstRow(double y) {
            return (int) Math.clamp(Math.ceil((y - originY) / cellMetres), 0, rows);
        }

        int lastRow(double y) {
            return (int) Math.clamp(Math.floor((y - originY) / cellMetres), -1, rows - 1);
        }

        double x(int column) {
            return originX + column * cellMetres;
        }

        double y(int row) {
            return originY + row * cellMetres;
        }

        double[] sumNodeByNode(WeightedPlaces near) {
            double[] sums = new double[columns * rows];
            Kernel kernel = surface.kernel();
            double reach = surface.reachMetres();
            double h2 = surface.bandwidthMetres() * surface.bandwidthMetres();
            for (int i = 0; i < near.size(); i++) {
                Checkpoint.pass();
                double x = near.x()[i];
                double y = near.y()[i];
                int first = firstColumn(x - reach);
                int last = lastColumn(x + reach);
                for (int row = firstRow(y - reach); row <= lastRow(y + reach); row++) {
                    double dy = y(row) - y;
                    for (int column = first; column <= last; column++) {
                        double dx = x(column) - x;
                        sums[row * columns + column] += near.weight()[i] * kernel.shape((dx * dx + dy * dy) / h2);
                    }
                }
            }
            return sums;
        }

        double[] sumOuterProducts(WeightedPlaces near) {
            double[] sums = new double[columns * rows];
            double[] across = new double[columns];
            double reach = surface.reachMetres();
            double scale = -0.5 / (surface.bandwidthMetres() * surface.bandwidthMetres());
            for (int i = 0; i < near.size(); i++) {
                Checkpoint.pass();
                double x = near.x()[i];
                double y = near.y()[i];
                int first = firstColumn(x - reach);
                int last = lastColumn(x + reach);
                for (int column = first; column <= last; column++) {
                    double dx = x(column) - x;
                    across[column] = near.weight()[i] * Math.exp(dx * dx * scale);
                }
                for (int row = firstRow(y - reach); row <= lastRow(y + reach); row++) {
                    double dy = y(row) - y;
                    double down = Math.exp(dy * dy * scale);
                    for (int column = first; column <= last; column++) {
                        sums[row * columns + column] += across[column] * down;
                    }
                }
            }
            return sums;
        }
    }
}
