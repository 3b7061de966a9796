package nightjar.analysis.density;

/** Bounds on the values in every bin of an index that some place reaches, from the weights of whole bins. */
final class BinBounds {

    /** Receives the middle of a bin and its bound, in heights of one incident. */
    interface BinConsumer {
        void accept(double x, double y, double bound);
    }

    private final PlaceIndex index;
    private final Kernel kernel;
    private final double binInBandwidths;
    private final int span;
    private final double[] bounds;

    BinBounds(PlaceIndex index, Kernel kernel, double bandwidthMetres) {
        this.index = index;
        this.kernel = kernel;
        binInBandwidths = index.binMetres() / bandwidthMetres;
        span = (int) Math.ceil(kernel.reach() / binInBandwidths);
        bounds = new double[index.columns() * index.rows()];
    }

    void forEachBin(BinConsumer consumer) {
        for (int row = 0; row < index.rows(); row++) {
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
                double dx = Math.max(0, Math.abs(c - column) - 1) * binInBandwidths;
                double dy = Math.max(0, Math.abs(r - row) - 1) * binInBandwidths;
                bounds[r * index.columns() + c] += weight * kernel.shape(dx * dx + dy * dy);
            }
        }
    }
}
