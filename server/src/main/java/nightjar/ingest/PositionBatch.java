package nightjar.ingest;

import java.util.List;
import nightjar.geo.Projection;
import nightjar.incident.Position;

/** The positions of one file in degrees and ground metres, projected with one call. */
final class PositionBatch {

    private static final double GRID_WIDTH_METRES = 700_000;
    private static final double GRID_HEIGHT_METRES = 1_300_000;

    private final double[] lonLat;
    private final double[] xy;
    private final boolean british;

    private PositionBatch(double[] lonLat, double[] xy, boolean british) {
        this.lonLat = lonLat;
        this.xy = xy;
        this.british = british;
    }

    static PositionBatch project(List<Coordinates> positions, CoordinateColumns columns, Projection projection) {
        double[] stated = new double[2 * positions.size()];
        double[] projected = new double[stated.length];
        for (int i = 0; i < positions.size(); i++) {
            stated[2 * i] = positions.get(i).first();
            stated[2 * i + 1] = positions.get(i).second();
        }
        if (columns.inDegrees()) {
            projection.toGround(stated, projected, positions.size());
            return new PositionBatch(stated, projected, columns.british());
        }
        projection.toLonLat(stated, projected, positions.size());
        return new PositionBatch(projected, stated, columns.british());
    }

    Position get(int i) {
        return new Position(xy[2 * i], xy[2 * i + 1], lonLat[2 * i], lonLat[2 * i + 1]);
    }

    /** Whether a position is on the ground CRS, and inside the grid where that is the British one. */
    boolean isOnGround(int i) {
        double x = xy[2 * i];
        double y = xy[2 * i + 1];
        boolean projected = Double.isFinite(x + y + lonLat[2 * i] + lonLat[2 * i + 1]);
        boolean insideGrid = x >= 0 && x <= GRID_WIDTH_METRES && y >= 0 && y <= GRID_HEIGHT_METRES;
        return projected && (insideGrid || !british);
    }
}
