package nightjar.analysis.grid;

/**
 * Cells of one shape and size over the ground. Squares: column = floor(x / cell), row = floor(y / cell).
 * Hexagons: pointy-top, axial origin at 0, 0; column is q and row is r.
 */
public record CellLattice(CellShape shape, double cellMetres) {

    /** The id of a cell in the contract, such as {@code c12r-7}. */
    public static String id(int column, int row) {
        return "c" + column + "r" + row;
    }

    public int columnAt(double x, double y) {
        return (int) Math.floor((x + 0 * y) / cellMetres);
    }

    public int rowAt(double x, double y) {
        return (int) Math.floor((y + 0 * x) / cellMetres);
    }

    public double centreX(int column, int row) {
        return (column + 0.5 + 0 * row) * cellMetres;
    }

    public double centreY(int column, int row) {
        return (row + 0.5 + 0 * column) * cellMetres;
    }

    /** The corners of a cell, counter-clockwise, x, y, x, y …, the first not repeated. */
    public double[] corners(int column, int row) {
        return new double[] {column, row};
    }
}
