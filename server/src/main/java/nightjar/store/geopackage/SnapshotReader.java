package nightjar.store.geopackage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import nightjar.area.AreaLayer;
import nightjar.area.MembershipRules;
import nightjar.geo.Projection;
import nightjar.geo.crs.GroundProjection;
import nightjar.geo.crs.UnknownCrsException;
import nightjar.incident.IncidentColumns;
import nightjar.snapshot.ColumnSegments;
import nightjar.snapshot.Snapshot;
import nightjar.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Snapshots of the store, with the columns from their segments where those fit. Thread-safe. */
final class SnapshotReader {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotReader.class);

    private final ColumnSegments segments;

    SnapshotReader(ColumnSegments segments) {
        this.segments = segments;
    }

    /** The state that the connection's transaction sees. */
    Snapshot read(Connection connection) throws SQLException {
        StoreState state = StoreState.read(connection);
        Map<String, AreaLayer> layers = AreaLayerTable.read(connection);
        IncidentColumns columns = columns(connection, state.version());
        return new Snapshot(
                state.version(),
                projection(state.groundCrs()),
                DatasetTable.list(connection),
                columns.withMemberships(MembershipRules.compute(columns, AreaSourceTables.read(connection), layers)),
                layers,
                BackgroundTables.layers(connection));
    }

    /** Columns from the segments, which are written anew when they do not fit. */
    synchronized IncidentColumns columns(Connection connection, String version) throws SQLException {
        var stored = segments.read(version);
        if (stored.isPresent()) {
            return stored.get();
        }
        IncidentColumns columns = IncidentTable.columns(connection);
        try {
            segments.write(version, columns);
        } catch (IOException e) {
            LOG.warn("the column segments cannot be written, so the next start is slower: {}", e.toString());
        }
        return columns;
    }

    private static Projection projection(String groundCrs) {
        try {
            return GroundProjection.ofCode(groundCrs);
        } catch (UnknownCrsException e) {
            throw new StoreException("the store's ground CRS %s is not known here".formatted(groundCrs), e);
        }
    }
}
