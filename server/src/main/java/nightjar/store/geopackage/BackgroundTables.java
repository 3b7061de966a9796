package nightjar.store.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nightjar.background.BackgroundFeature;
import nightjar.background.BackgroundKind;
import nightjar.background.BackgroundLayer;

/** Roads, water and places as they were imported. For one thread, inside one transaction. */
final class BackgroundTables {

    private static final String TABLE = "background_sources";
    private static final int BATCH = 1_000;

    private final Connection connection;
    private final long importSeq;
    private final int srsId;

    BackgroundTables(Connection connection, long importSeq, int srsId) {
        this.connection = connection;
        this.importSeq = importSeq;
        this.srsId = srsId;
    }

    /** Whether that changed anything. */
    boolean replace(BackgroundLayer layer) throws SQLException {
        if (layer.equals(layers(connection).get(layer.kind()))) {
            return false;
        }
        String kind = layer.kind().word();
        History.replace(connection, TABLE, importSeq, "kind = ?", kind);
        long source = Sql.insert(
                connection,
                "INSERT INTO background_sources (import_seq, kind, licence) VALUES (?, ?, ?)",
                importSeq,
                kind,
                layer.licence());
        insert(source, layer.features());
        return true;
    }

    private void insert(long source, List<BackgroundFeature> features) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO background_features (source_id, geom, class, name, lon_lat) VALUES (?, ?, ?, ?, ?)")) {
            int waiting = 0;
            for (BackgroundFeature each : features) {
                byte[] ground = GeometryBlob.of(srsId, each.ground());
                Sql.bind(insert, source, ground, each.category(), each.name(), GeometryBlob.wkb(each.lonLat()));
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Whether that changed anything. */
    static boolean revert(Connection connection, long importSeq) throws SQLException {
        return History.revert(connection, TABLE, importSeq) > 0;
    }

    /** The layers that stand, by kind. */
    static Map<BackgroundKind, BackgroundLayer> layers(Connection connection) throws SQLException {
        record Source(BackgroundKind kind, String licence) {}
        Map<BackgroundKind, BackgroundLayer> layers = new EnumMap<>(BackgroundKind.class);
        List<Source> sources = Sql.list(
                connection,
                row -> new Source(BackgroundKind.ofWord(row.getString(1)).orElseThrow(), row.getString(2)),
                "SELECT kind, licence FROM background_sources WHERE replaced_by IS NULL");
        for (Source source : sources) {
            List<BackgroundFeature> features = features(connection, source.kind());
            layers.put(source.kind(), new BackgroundLayer(source.kind(), source.licence(), features));
        }
        return layers;
    }

    /** The features of a kind that stand, in the order of their file. */
    static List<BackgroundFeature> features(Connection connection, BackgroundKind kind) throws SQLException {
        return Sql.list(
                connection,
                BackgroundTables::feature,
                "SELECT f.class, f.name, f.geom, f.lon_lat FROM background_features f"
                        + " JOIN background_sources s ON s.id = f.source_id"
                        + " WHERE s.replaced_by IS NULL AND s.kind = ? ORDER BY f.fid",
                kind.word());
    }

    private static BackgroundFeature feature(ResultSet row) throws SQLException {
        return new BackgroundFeature(
                row.getString(1),
                row.getString(2),
                GeometryBlob.readShape(row.getBytes(3)),
                GeometryBlob.parse(row.getBytes(4)));
    }
}
