package nightjar.area;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/** The edges of all areas, found by area and by row of the grid. Immutable. */
final class RowEdges {

    /** How far beyond its edge, in parts of a cell, a cell counts as touched: it covers all rounding. */
    private static final double MARGIN = 1e-6;

    private static final int MISSED = 0;
    private static final int CROSSED = 1;
    private static final int ON_EDGE = 2;

    private final GridRows grid;
    private final Span[] spans;
    /** x1, y1, x2, y2 of every edge. */
    private final double[] ends;
    /** Where in {@code edgeNumbers} the edges of an area's row start. */
    private final int[] starts;

    private final int[] edgeNumbers;

    /** The cells that an area's envelope touches; {@code slot} numbers its first row, the others follow. */
    private record Span(int firstRow, int lastRow, int firstColumn, int lastColumn, int slot) {

        int slotAfter() {
            return slot + lastRow - firstRow + 1;
        }
    }

    private RowEdges(GridRows grid, Span[] spans, double[] ends, int[] starts, int[] edgeNumbers) {
        this.grid = grid;
        this.spans = spans;
        this.ends = ends;
        this.starts = starts;
        this.edgeNumbers = edgeNumbers;
    }

    static RowEdges of(List<Area> areas, GridRows grid) {
        Span[] spans = new Span[areas.size()];
        GrowingEnds ends = new GrowingEnds();
        SortedPairs edgesBySlot = new SortedPairs();
        int slot = 0;
        for (int area = 0; area < spans.length; area++) {
            MultiPolygon shape = areas.get(area).ground();
            spans[area] = span(shape, grid, slot);
            slot = spans[area].slotAfter();
            addEdges(shape, spans[area], grid, ends, edgesBySlot);
        }
        return new RowEdges(grid, spans, ends.toArray(), edgesBySlot.starts(slot), edgesBySlot.values());
    }

    private static Span span(@Nullable MultiPolygon shape, GridRows grid, int slot) {
        if (shape == null || shape.isEmpty()) {
            return new Span(0, -1, 0, -1, slot);
        }
        Envelope envelope = shape.getEnvelopeInternal();
        double margin = MARGIN * grid.cellMetres();
        return new Span(
                Math.max(grid.row(envelope.getMinY() - margin), 0),
                Math.min(grid.row(envelope.getMaxY() + margin), grid.rows() - 1),
                Math.max(grid.column(envelope.getMinX() - margin), 0),
                Math.min(grid.column(envelope.getMaxX() + margin), grid.columns() - 1),
                slot);
    }

    private static void addEdges(
            @Nullable MultiPolygon shape, Span span, GridRows grid, GrowingEnds ends, SortedPairs edgesBySlot) {
        if (shape == null) {
            return;
        }
        double margin = MARGIN * grid.cellMetres();
        for (Object ring : LinearComponentExtracter.getLines(shape)) {
            Coordinate[] vertices = ((LineString) ring).getCoordinates();
            for (int i = 1; i < vertices.length; i++) {
                Coordinate a = vertices[i - 1];
                Coordinate b = vertices[i];
                int edge = ends.add(a.x, a.y, b.x, b.y);
                int from = Math.max(grid.row(Math.min(a.y, b.y) - margin), span.firstRow());
                int to = Math.min(grid.row(Math.max(a.y, b.y) + margin), span.lastRow());
                for (int row = from; row <= to; row++) {
                    edgesBySlot.add(span.slot() + row - span.firstRow(), edge);
                }
            }
        }
    }

    int firstRow(int area) {
        return spans[area].firstRow();
    }

    int lastRow(int area) {
        return spans[area].lastRow();
    }

    int firstColumn(int area) {
        return spans[area].firstColumn();
    }

    /** For each column of an area's span whether one of its edges passes through the cell in this row. */
    boolean[] columnsTouched(int area, int row) {
        Span span = spans[area];
        boolean[] touched = new boolean[span.lastColumn() - span.firstColumn() + 1];
        double margin = MARGIN * grid.cellMetres();
        double south = grid.minY() + row * grid.cellMetres() - margin;
        double north = south + grid.cellMetres() + 2 * margin;
        int slot = span.slot() + row - span.firstRow();
        for (int i = starts[slot]; i < starts[slot + 1]; i++) {
            int at = 4 * edgeNumbers[i];
            boolean level = ends[at + 1] == ends[at + 3];
            double xSouth = level ? ends[at] : xAt(at, south);
            double xNorth = level ? ends[at + 2] : xAt(at, north);
            int from = Math.max(grid.column(Math.min(xSouth, xNorth) - margin) - span.firstColumn(), 0);
            int to = Math.min(grid.column(Math.max(xSouth, xNorth) + margin) - span.firstColumn(), touched.length - 1);
            Arrays.fill(touched, from, Math.max(from, to + 1), true);
        }
        return touched;
    }

    /** The x of an edge at a y, or at its own end that is nearer to it. */
    private double xAt(int at, double y) {
        double share = Math.clamp((y - ends[at + 1]) / (ends[at + 3] - ends[at + 1]), 0, 1);
        return ends[at] + share * (ends[at + 2] - ends[at]);
    }

    /** Whether an area holds a position, its edges included. Crossings of the ray to the east, odd inside. */
    boolean covers(int area, double x, double y) {
        Span span = spans[area];
        int row = grid.row(y);
        if (row < span.firstRow() || row > span.lastRow()) {
            return false;
        }
        int slot = span.slot() + row - span.firstRow();
        boolean inside = false;
        for (int i = starts[slot]; i < starts[slot + 1]; i++) {
            int at = 4 * edgeNumbers[i];
            int side = sideOfRay(ends[at], ends[at + 1], ends[at + 2], ends[at + 3], x, y);
            if (side == ON_EDGE) {
                return true;
            }
            inside ^= side == CROSSED;
        }
        return inside;
    }

    private static int sideOfRay(double x1, double y1, double x2, double y2, double x, double y) {
        if (x1 < x && x2 < x) {
            return MISSED;
        }
        if (y1 == y && y2 == y) {
            return Math.min(x1, x2) <= x && x <= Math.max(x1, x2) ? ON_EDGE : MISSED;
        }
        if (x2 == x && y2 == y) {
            return ON_EDGE;
        }
        if (y1 > y == y2 > y) {
            return MISSED;
        }
        int turn = CGAlgorithmsDD.orientationIndex(x1, y1, x2, y2, x, y);
        if (turn == 0) {
            return ON_EDGE;
        }
        return turn > 0 == y2 > y1 ? CROSSED : MISSED;
    }
}
