package nightjar.tile;

import nightjar.analysis.density.DensitySurface;
import nightjar.analysis.density.NodeLattice;
import nightjar.geo.BoundingBox;

/**
 * Densities at pixel centres from the exact values at the nodes of a surface, by cubics through four by four of them.
 * The nodes are the same for every tile and zoom, so neighbouring tiles share them and agree where they meet.
 */
final class NodeSampling {

    private final double spacing;
    private final int firstColumn;
    private final int firstRow;
    private final int columns;
    private final float[] nodes;

    private NodeSampling(NodeLattice lattice, BoundingBox box) {
        spacing = lattice.spacingMetres();
        int block = NodeLattice.BLOCK;
        int west = Math.floorDiv(node(box.minX()) - 1, block);
        int south = Math.floorDiv(node(box.minY()) - 1, block);
        int east = Math.floorDiv(node(box.maxX()) + 2, block);
        int north = Math.floorDiv(node(box.maxY()) + 2, block);
        firstColumn = west * block;
        firstRow = south * block;
        columns = (east - west + 1) * block;
        nodes = new float[columns * (north - south + 1) * block];
        for (int blockRow = south; blockRow <= north; blockRow++) {
            for (int blockColumn = west; blockColumn <= east; blockColumn++) {
                copy(lattice.block(blockColumn, blockRow), (blockColumn - west) * block, (blockRow - south) * block);
            }
        }
    }

    private int node(double metres) {
        return (int) Math.floor(metres / spacing);
    }

    private void copy(float[] block, int column, int row) {
        for (int r = 0; r < NodeLattice.BLOCK; r++) {
            System.arraycopy(block, r * NodeLattice.BLOCK, nodes, (row + r) * columns + column, NodeLattice.BLOCK);
        }
    }

    static float[] values(DensitySurface surface, PixelGround ground) {
        int pixels = ground.pixels();
        NodeSampling sampling = new NodeSampling(surface.nodes(), ground.box(0, 0, pixels));
        float[] values = new float[pixels * pixels];
        double[] across = new double[4];
        double[] along = new double[4];
        for (int row = 0; row < pixels; row++) {
            for (int column = 0; column < pixels; column++) {
                values[row * pixels + column] =
                        sampling.at(ground.x(column, row), ground.y(column, row), across, along);
            }
        }
        return values;
    }

    private float at(double x, double y, double[] across, double[] along) {
        double column = x / spacing - firstColumn;
        double row = y / spacing - firstRow;
        int c = (int) column;
        int r = (int) row;
        CubicThroughFour.weights(column - c, across);
        CubicThroughFour.weights(row - r, along);
        double value = 0;
        int from = (r - 1) * columns + c - 1;
        for (int i = 0; i < 4; i++) {
            int at = from + i * columns;
            value += along[i]
                    * (across[0] * nodes[at]
                            + across[1] * nodes[at + 1]
                            + across[2] * nodes[at + 2]
                            + across[3] * nodes[at + 3]);
        }
        return (float) Math.max(0, value);
    }
}
