package nightjar.store.geopackage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nightjar.background.BackgroundKind;
import nightjar.store.ImportConflictException;

/** Takes back what an import did, inside the connection's transaction. */
final class ImportReversal {

    private ImportReversal() {}

    /** Undoes the latest import that changed anything and still stands; any other is refused. */
    static void undo(Connection connection, String id) throws SQLException, ImportConflictException {
        record Standing(long seq, String id) {}
        List<Standing> latest = Sql.list(
                connection,
                row -> new Standing(row.getLong(1), row.getString(2)),
                "SELECT seq, id FROM imports WHERE changed = 1 AND undone = 0 ORDER BY seq DESC LIMIT 1");
        if (latest.isEmpty() || !latest.getFirst().id().equals(id)) {
            String allowed = latest.isEmpty()
                    ? "there is none"
                    : "that is " + latest.getFirst().id();
            throw new ImportConflictException(
                    "import %s cannot be undone: only the latest import that changed anything can, and %s"
                            .formatted(id, allowed));
        }
        long seq = latest.getFirst().seq();
        revert(connection, seq);
        Sql.update(connection, "UPDATE imports SET undone = 1 WHERE seq = ?", seq);
        StoreState.renewVersion(connection);
    }

    static void revert(Connection connection, long seq) throws SQLException {
        boolean rowsChanged = IncidentTable.revert(connection, seq);
        boolean areasChanged = AreaSourceTables.revert(connection, seq);
        boolean backgroundChanged = BackgroundTables.revert(connection, seq);
        History.revert(connection, "datasets", seq);
        StoreState.forgetGroundCrsOf(connection, seq);
        StoreState state = StoreState.read(connection);
        LayerContents.stateGroundCrs(connection, state);
        if (rowsChanged) {
            LayerContents.updateIncidents(connection);
        }
        if (areasChanged) {
            AreaLayerTable.assemble(connection, state.srsId());
            LayerContents.updateAreas(connection);
        }
        if (backgroundChanged) {
            for (BackgroundKind kind : BackgroundKind.values()) {
                LayerContents.updateBackground(connection, kind);
            }
        }
    }
}
