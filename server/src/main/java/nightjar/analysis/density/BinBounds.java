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

    /** Of the row that is being bounded; 0 between rows. */
    private final double[] bounds;

    BinBounds(PlaceIndex index, Kernel kernel, double bandwidthMetres) {
        this.index = index;
        double bin = index.binMetres() / bandwidthMetres;
        span = (int) Math.ceil(PeakSearch.reach(kernel) / bin);
        shapes = new double[(span + 1) * (span + 1)];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = kernel.shape(squareOfGap(i % (span + 1), bin) + squareOfGap(i / (span + 1), bin));
        }
        bounds = new double[index.columns()];
    }

    /** The square of the least distance between bins so many steps apart. */
    private static double squareOfGap(int steps, double bin) {
        double gap = Math.max(0, steps - 1) * bin;
        return gap * gap;
    }

    void forEachBin(BinConsumer consumer) {
        for (int row = 0; row < index.rows(); row++) {
            Checkpoint.pass();
            int first = Math.max(0, row - span);
            int last = Math.min(index.rows() - 1, row + span);
            for (int r = first; r <= last; r++) {
                spread(r, Math.abs(r - row) * (span + 1));
            }
            for (int r = first; r <= last; r++) {
                pass(r, row, consumer);
            }
        }
    }

    /** Adds what the bins of one row bring to those of another. */
    private void spread(int fromRow, int shapesFrom) {
        index.forEachBin(fromRow, (column, weight) -> {
            for (int c = Math.max(0, column - span); c <= Math.min(index.columns() - 1, column + span); c++) {
                bounds[c] += weight * shapes[shapesFrom + Math.abs(c - column)];
            }
        });
    }

    /** Passes on what the bins of one row have reached in another, unless another has passed it on. */
    private void pass(int fromRow, int row, BinConsumer consumer) {
        double half = index.binMetres() / 2;
        index.forEachBin(fromRow, (column, weight) -> {
            for (int c = Math.max(0, column - span); c <= Math.min(index.columns() - 1, column + span); c++) {
                if (bounds[c] > 0) {
                    consumer.accept(index.binX(c) + half, index.binY(row) + half, bounds[c]);
                }
                bounds[c] = 0;
            }
        });
    }
}
