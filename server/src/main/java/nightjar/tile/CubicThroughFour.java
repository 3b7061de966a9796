package nightjar.tile;

/** Lagrange's cubic through four equally spaced points. */
final class CubicThroughFour {

    private CubicThroughFour() {}

    /** The weights of the points at -1, 0, 1 and 2 for a position from 0 to 1. */
    static void weights(double t, double[] weights) {
        weights[0] = -t * (t - 1) * (t - 2) / 6;
        weights[1] = (t + 1) * (t - 1) * (t - 2) / 2;
        weights[2] = -(t + 1) * t * (t - 2) / 2;
        weights[3] = (t + 1) * t * (t - 1) / 6;
    }
}
