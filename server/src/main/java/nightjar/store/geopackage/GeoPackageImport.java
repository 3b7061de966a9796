package nightjar.store.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nightjar.area.AreaLayer;
import nightjar.area.AreaLookup;
import nightjar.area.AreaMembers;
import nightjar.area.AreaSources;
import nightjar.background.BackgroundKind;
import nightjar.background.BackgroundLayer;
import nightjar.incident.Dataset;
import nightjar.incident.IncidentRecord;
import nightjar.incident.Publication;
import nightjar.ingest.Reject;
import nightjar.store.FaultPoint;
import nightjar.store.ImportConflictException;
import nightjar.store.ImportRecord;
import nightjar.store.ImportRequest;
import nightjar.store.ImportState;
import nightjar.store.ImportSummary;
import nightjar.store.ImportTransaction;
import nightjar.store.PublicationChange;
import nightjar.store.PublicationDiff;

/**
 * An import as one transaction of SQLite. Everything is written at once into the tables, under the number of the
 * import, which is what {@link ImportReversal} takes back by, whether the import is held or undone later.
 */
final class GeoPackageImport implements ImportTransaction {

    private static final int REJECT_BATCH = 1_000;

    private final Database database;
    private final ImportRequest request;
    private final Runnable whenDurable;
    private final Runnable whenClosed;
    private final Connection connection;
    private final PreparedStatement rejects;
    private final long seq;

    private StoreState state;
    private PublicationChange rows = PublicationChange.NONE;
    private boolean datasetChanged;
    private boolean boundariesChanged;
    private boolean sourcesChanged;
    private boolean areasChanged;
    private final Set<BackgroundKind> backgroundChanged = EnumSet.noneOf(BackgroundKind.class);
    private int rejectCount;
    private boolean finished;
    private boolean closed;

    private GeoPackageImport(
            Database database, Connection connection, ImportRequest request, Runnable whenDurable, Runnable whenClosed)
            throws SQLException {
        this.database = database;
        this.connection = connection;
        this.request = request;
        this.whenDurable = whenDurable;
        this.whenClosed = whenClosed;
        seq = ImportTable.begin(connection, request);
        rejects = ImportTable.prepareReject(connection);
        state = StoreState.read(connection);
    }

    /**
     * Begins an import; when that fails nothing stays open.
     *
     * @param whenDurable runs after a commit, before {@link #commit} answers
     * @param whenClosed runs once, whatever happened, unless this method throws
     */
    static GeoPackageImport begin(Database database, ImportRequest request, Runnable whenDurable, Runnable whenClosed)
            throws SQLException {
        Connection connection = database.openForWriting();
        try {
            return new GeoPackageImport(database, connection, request, whenDurable, whenClosed);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public String importId() {
        return request.id();
    }

    @Override
    public Dataset dataset(Dataset dataset) {
        return run(c -> {
            Dataset before = DatasetTable.find(c, dataset.name()).orElse(null);
            Dataset after = before == null ? dataset : before.restated(dataset);
            if (!after.equals(before)) {
                DatasetTable.replace(c, after, seq);
                datasetChanged = true;
            }
            return after;
        });
    }

    @Override
    public void groundCrs(String code) throws ImportConflictException {
        String fixed = state.fixedGroundCrs();
        if (fixed == null) {
            state = run(c -> fixGroundCrs(c, code));
        } else if (!fixed.equals(code)) {
            throw new ImportConflictException(
                    "this store is on the ground CRS %s, the import on %s: use another store for it"
                            .formatted(fixed, code));
        }
    }

    private StoreState fixGroundCrs(Connection c, String code) throws SQLException {
        StoreState.fixGroundCrs(c, code, seq);
        StoreState now = StoreState.read(c);
        LayerContents.stateGroundCrs(c, now);
        return now;
    }

    @Override
    public PublicationChange replacePublication(Publication publication, List<IncidentRecord> incidents) {
        return run(c -> {
            requireDataset(c, publication.dataset());
            IncidentTable table = new IncidentTable(c, seq, state.srsId());
            long publicationId = table.publicationId(publication);
            PublicationDiff diff = PublicationDiff.between(table.storedRows(publicationId), incidents);
            table.apply(diff, publicationId);
            FaultPoint.reached("stage");
            rows = rows.plus(diff.change());
            return diff.change();
        });
    }

    /** Who may see an incident hangs on its dataset, so none is kept without. */
    private static void requireDataset(Connection c, String name) throws SQLException {
        if (DatasetTable.find(c, name).isEmpty()) {
            throw new IllegalStateException("the dataset " + name + " was not declared");
        }
    }

    @Override
    public void replaceBoundaries(AreaLayer layer) {
        boundariesChanged |= run(c -> new AreaSourceTables(c, seq).replaceBoundaries(layer));
        areasChanged |= boundariesChanged;
        FaultPoint.reached("stage");
    }

    @Override
    public void replaceLookup(AreaLookup lookup) {
        sourcesChanged |= run(c -> new AreaSourceTables(c, seq).replaceLookup(lookup));
        areasChanged |= sourcesChanged && !lookup.isSuccession();
        FaultPoint.reached("stage");
    }

    @Override
    public void replaceMembers(AreaMembers members) {
        areasChanged |= run(c -> new AreaSourceTables(c, seq).replaceMembers(members));
        FaultPoint.reached("stage");
    }

    @Override
    public void replaceBackground(BackgroundLayer layer) {
        if (run(c -> new BackgroundTables(c, seq, state.srsId()).replace(layer))) {
            backgroundChanged.add(layer.kind());
        }
        FaultPoint.reached("stage");
    }

    @Override
    public AreaSources areaSources() {
        return run(AreaSourceTables::read);
    }

    @Override
    public void reject(Reject reject) {
        run(c -> {
            ImportTable.bindReject(rejects, seq, rejectCount++, reject);
            rejects.addBatch();
            return rejectCount % REJECT_BATCH == 0 ? rejects.executeBatch().length : 0;
        });
    }

    @Override
    public ImportRecord commit(ImportSummary summary) {
        boolean rowsChanged = rows.accepted() + rows.updated() + rows.removed() > 0;
        boolean changed =
                rowsChanged || datasetChanged || sourcesChanged || areasChanged || !backgroundChanged.isEmpty();
        if (changed) {
            run(c -> derive(c, rowsChanged));
        }
        FaultPoint.reached("index");
        return finish(ImportState.DONE, changed, summary);
    }

    private StoreState derive(Connection c, boolean rowsChanged) throws SQLException {
        boolean shapesCame = boundariesChanged || !backgroundChanged.isEmpty();
        if ((rowsChanged || shapesCame) && state.fixedGroundCrs() == null) {
            state = fixGroundCrs(c, state.groundCrs());
        }
        if (rowsChanged) {
            WordLimits.check(c);
            LayerContents.updateIncidents(c);
        }
        if (areasChanged) {
            AreaLayerTable.assemble(c, state.srsId());
            LayerContents.updateAreas(c);
        }
        for (BackgroundKind kind : backgroundChanged) {
            LayerContents.updateBackground(c, kind);
        }
        StoreState.renewVersion(c);
        return state;
    }

    @Override
    public ImportRecord hold(ImportSummary summary) {
        run(c -> {
            ImportReversal.revert(c, seq);
            return seq;
        });
        rows = PublicationChange.NONE;
        return finish(ImportState.HELD, false, summary);
    }

    private ImportRecord finish(ImportState end, boolean changed, ImportSummary summary) {
        ImportRecord record = run(c -> {
            rejects.executeBatch();
            ImportTable.finish(c, seq, end, changed, rows, summary);
            FaultPoint.reached("audit");
            FaultPoint.reached("commit");
            c.commit();
            return new ImportRecord(request, end, summary, false);
        });
        finished = true;
        FaultPoint.reached("publish");
        closeConnection();
        whenDurable.run();
        FaultPoint.reached("clean");
        return record;
    }

    private <T> T run(Database.Work<T> work) {
        if (finished || closed) {
            throw new IllegalStateException("the import " + request.id() + " is over");
        }
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw SqliteFailures.explain(database.file(), e);
        }
    }

    /** Rolls back what was not committed. */
    private void closeConnection() {
        try {
            rejects.close();
            if (!connection.isClosed() && !finished) {
                connection.rollback();
            }
            connection.close();
        } catch (SQLException e) {
            throw SqliteFailures.explain(database.file(), e);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            closeConnection();
        } finally {
            whenClosed.run();
        }
    }
}
