package nightjar.store.geopackage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nightjar.area.Area;
import nightjar.area.AreaLayer;
import nightjar.background.BackgroundFeature;
import nightjar.background.BackgroundKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;

/** What the file tells its readers about its layers: extent, time of the last change, CRS. */
final class LayerContents {

    private LayerContents() {}

    static void updateIncidents(Connection connection) throws SQLException {
        update(connection, "incidents", incidentExtent(connection));
    }

    static void updateAreas(Connection connection) throws SQLException {
        update(connection, "areas", areaExtent(connection));
    }

    static void updateBackground(Connection connection, BackgroundKind kind) throws SQLException {
        update(connection, kind.word(), backgroundExtent(connection, kind));
    }

    private static void update(Connection connection, String layer, Envelope extent) throws SQLException {
        boolean empty = extent.isNull();
        Sql.update(
                connection,
                "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ?,"
                        + " last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?",
                empty ? null : extent.getMinX(),
                empty ? null : extent.getMinY(),
                empty ? null : extent.getMaxX(),
                empty ? null : extent.getMaxY(),
                layer);
    }

    static Envelope incidentExtent(Connection connection) throws SQLException {
        return envelope(connection, "SELECT min(x), min(y), max(x), max(y) FROM incidents");
    }

    static Envelope areaExtent(Connection connection) throws SQLException {
        Envelope extent = new Envelope();
        for (AreaLayer layer : AreaLayerTable.read(connection).values()) {
            for (Area area : layer.areas()) {
                MultiPolygon ground = area.ground();
                if (ground != null) {
                    extent.expandToInclude(ground.getEnvelopeInternal());
                }
            }
        }
        return extent;
    }

    static Envelope backgroundExtent(Connection connection, BackgroundKind kind) throws SQLException {
        Envelope extent = new Envelope();
        for (BackgroundFeature feature : BackgroundTables.features(connection, kind)) {
            extent.expandToInclude(feature.ground().getEnvelopeInternal());
        }
        return extent;
    }

    /** The extent that the file states for a layer. */
    static Envelope statedExtent(Connection connection, String layer) throws SQLException {
        return envelope(connection, "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = ?", layer);
    }

    private static Envelope envelope(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        List<Envelope> found = Sql.list(
                connection,
                row -> row.getObject(1) == null
                        ? new Envelope()
                        : new Envelope(row.getDouble(1), row.getDouble(3), row.getDouble(2), row.getDouble(4)),
                sql,
                values);
        return found.getFirst();
    }

    /** States the ground CRS of all layers; a CRS that the file does not describe is named by its EPSG code. */
    static void stateGroundCrs(Connection connection, StoreState state) throws SQLException {
        int srsId = state.srsId();
        Sql.update(
                connection,
                "INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, 'EPSG', ?, 'undefined', 'ground metres')",
                state.groundCrs(),
                srsId,
                srsId);
        Sql.update(connection, "UPDATE gpkg_contents SET srs_id = ?", srsId);
        Sql.update(connection, "UPDATE gpkg_geometry_columns SET srs_id = ?", srsId);
    }
}
