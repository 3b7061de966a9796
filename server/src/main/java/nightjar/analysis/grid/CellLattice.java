package nightjar.analysis.grid;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells of one shape and size over the ground, in metres of the ground CRS. Squares: column = floor(x / cell), row = floor(y /
 * cell). Hexagons: pointy-top, axial origin at 0, 0; column is q and row is r; the cell of a point is found by cube
 * rounding (Patel, "Hexagonal Grids", redblobgames.com). A point on an edge belongs to exactly one cell.
 *
 * @param cellMetres the side of a square; the distance between opposite sides of a hexagon
 */
public record CellLattice(CellShape shape, double cellMetres) {

    private static final double SQRT3 = Math.sqrt(3);
    private static final Pattern ID = Pattern.compile("c(-?\\d{1,9})r(-?\\d{1,9})");

    /** A cell by its place in the lattice. */
    public record Cell(int column, int row) {}

    public CellLattice {
        if (!(cellMetres > 0 && cellMetres < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cell of " + cellMetres + " m is not a positive number");
        }
    }

    /** The id of a cell in the contract, such as {@code c12r-7}. */
    public static String id(int column, int row) {
        return "c" + column + "r" + row;
    }

    /** The cell of an id; empty when it is not written as {@link #id} writes it. */
    public static Optional<Cell> findCell(String id) {
        Matcher matcher = ID.matcher(id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Cell cell = new Cell(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        return id(cell.column, cell.row).equals(id) ? Optional.of(cell) : Optional.empty();
    }

    public Cell cellAt(double x, double y) {
        return switch (shape) {
            case SQUARE -> new Cell((int) Math.floor(x / cellMetres), (int) Math.floor(y / cellMetres));
            case HEX -> roundCube(x / cellMetres - y / (SQRT3 * cellMetres), 2 * y / (SQRT3 * cellMetres));
        };
    }

    /** The nearest hexagon: of the three cube coordinates, the one rounded most is taken from the other two. */
    private static Cell roundCube(double q, double r) {
        double s = -q - r;
        double roundQ = Math.rint(q);
        double roundR = Math.rint(r);
        double errorQ = Math.abs(roundQ - q);
        double errorR = Math.abs(roundR - r);
        double roundS = Math.rint(s);
        double errorS = Math.abs(roundS - s);
        if (errorQ > errorR && errorQ > errorS) {
            roundQ = -roundR - roundS;
        } else if (errorR > errorS) {
            roundR = -roundQ - roundS;
        }
        return new Cell((int) roundQ, (int) roundR);
    }

    public double centreX(int column, int row) {
        return shape == CellShape.SQUARE ? (column + 0.5) * cellMetres : (column + 0.5 * row) * cellMetres;
    }

    public double centreY(int column, int row) {
        return shape == CellShape.SQUARE ? (row + 0.5) * cellMetres : row * rowMetres();
    }

    /** The distance between the centres of neighbouring rows. */
    double rowMetres() {
        return shape == CellShape.SQUARE ? cellMetres : cellMetres * SQRT3 / 2;
    }

    /** The area of one cell in m². */
    public double cellArea() {
        return cellMetres * rowMetres();
    }

    /** The corners of a cell, counter-clockwise, x, y, x, y …, the first not repeated. */
    public double[] corners(int column, int row) {
        double x = centreX(column, row);
        double y = centreY(column, row);
        double half = cellMetres / 2;
        if (shape == CellShape.SQUARE) {
            return new double[] {x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half};
        }
        double side = cellMetres / SQRT3;
        return new double[] {
            x,
            y - side,
            x + half,
            y - side / 2,
            x + half,
            y + side / 2,
            x,
            y + side,
            x - half,
            y + side / 2,
            x - half,
            y - side / 2
        };
    }
}
