package nightjar.analysis.density;

import nightjar.work.Checkpoint;

/** Bounds on the values in every bin of an index that some place reaches, from the weights of whole bins. */
final class BinBounds {

    /** Receives the middle of a bin and its bound, in heights of one incident. */
    interface BinConsumer {
        void accept(double x, double y, double bound);
    }

    private final PlaceIndex index;
    private final int span;
    private final double[] shapes;
    private final double[] bounds;

    BinBounds(PlaceIndex index, Kernel kernel, double bandwidthMetres) {
        this.index = index;
        double bin = index.binMetres() / bandwidthMetres;
        span = (int) Math.ceil(PeakSearch.reach(kernel) / bin);
        shapes = new double[(span + 1) * (span + 1)];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = kernel.shape(squareOfGap(i % (span + 1), bin) + squareOfGap(i / (span + 1), bin));
        }
        bounds = new double[index.columns() * index.rows()];
    }

    /** The square of the least distance between bins so many steps apart. */
    private static double squareOfGap(int steps, double bin) {
        double gap = Math.max(0, steps - 1) * bin;
        return gap * gap;
    }

    void forEachBin(BinConsumer consumer) {
        for (int row = 0; row < index.rows(); row++) {
            Checkpoint.pass();
            for (int column = 0; column < index.columns(); column++) {
                spread(column, row);
            }
        }
        for (int row = 0; row < index.rows(); row++) {
            for (int column = 0; column < index.columns(); column++) {
                double bound = bounds[row * index.columns() + column];
                if (bound > 0) {
                    double half = index.binMetres() / 2;
                    consumer.accept(index.binX(column) + half, index.binY(row) + half, bound);
                }
            }
        }
    }

    private void spread(int column, int row) {
        double weight = 0;
        for (int i = index.start(column, row); i < index.end(column, row); i++) {
            weight += index.weight[i];
        }
        if (weight == 0) {
            return;
        }
        for (int r = Math.max(0, row - span); r <= Math.min(index.rows() - 1, row + span); r++) {
            for (int c = Math.max(0, column - span); c <= Math.min(index.columns() - 1, column + span); c++) {
                int away = Math.abs(r - row) * (span + 1) + Math.abs(c - column);
                bounds[r * index.columns() + c] += weight * shapes[away];
            }
        }
    }
}
