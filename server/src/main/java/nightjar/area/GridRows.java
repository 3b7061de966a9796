package nightjar.area;

import org.locationtech.jts.geom.Envelope;

/** The square cells of an {@link AreaLocator}: where they start, how large they are (metres), how many. */
record GridRows(double minX, double minY, double cellMetres, int columns, int rows) {

    private static final int CELLS_PER_AREA = 256;
    private static final int MAX_CELLS = 1 << 20;

    static GridRows over(Envelope extent, int areas) {
        if (extent.isNull()) {
            return new GridRows(0, 0, 1, 0, 0);
        }
        double cells = Math.min(MAX_CELLS, (double) CELLS_PER_AREA * Math.max(areas, 1));
        double longestSide = Math.max(Math.max(extent.getWidth(), extent.getHeight()), 1);
        double cellMetres = Math.max(Math.sqrt(extent.getArea() / cells), longestSide / (MAX_CELLS >> 8));
        int columns = (int) (extent.getWidth() / cellMetres) + 1;
        int rows = (int) (extent.getHeight() / cellMetres) + 1;
        return new GridRows(extent.getMinX(), extent.getMinY(), cellMetres, columns, rows);
    }

    /** The row of a northing; it may lie outside the grid. */
    int row(double y) {
        return (int) Math.floor((y - minY) / cellMetres);
    }

    /** The column of an easting; it may lie outside the grid. */
    int column(double x) {
        return (int) Math.floor((x - minX) / cellMetres);
    }

    double centreX(int column) {
        return minX + (column + 0.5) * cellMetres;
    }

    double centreY(int row) {
        return minY + (row + 0.5) * cellMetres;
    }
}
