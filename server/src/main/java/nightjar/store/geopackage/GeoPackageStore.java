package nightjar.store.geopackage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import nightjar.incident.IncidentRecord;
import nightjar.ingest.Reject;
import nightjar.snapshot.ColumnSegments;
import nightjar.snapshot.Snapshot;
import nightjar.store.ImportConflictException;
import nightjar.store.ImportRecord;
import nightjar.store.ImportRequest;
import nightjar.store.ImportTransaction;
import nightjar.store.Store;
import nightjar.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded store: one SQLite file in GeoPackage layout (OGC 12-128r18), which GIS programs open as it is.
 *
 * <p>Beside the file stand {@code .lock} (who has it open), {@code .columns} (derived, may be deleted) and, while it
 * is open, SQLite's {@code -wal} and {@code -shm}. Reading never waits for an import. Thread-safe.
 */
public final class GeoPackageStore implements Store {

    private static final Logger LOG = LoggerFactory.getLogger(GeoPackageStore.class);

    /** Short of the promised 5 s, of which a start needs some itself. */
    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(3);

    private final Database database;
    private final StoreLock lock;
    private final ColumnSegments segments;
    private final SnapshotReader snapshots;
    private final Semaphore imports = new Semaphore(1, true);
    private final boolean madeToImport;
    private volatile boolean closed;

    private GeoPackageStore(Database database, StoreLock lock, boolean madeToImport) {
        this.madeToImport = madeToImport;
        this.database = database;
        this.lock = lock;
        Path file = database.file();
        segments = new ColumnSegments(file.resolveSibling(file.getFileName() + ".columns"));
        snapshots = new SnapshotReader(segments);
    }

    /** Opens a store, making it when the file does not exist; waits up to 5 s for another process to let go. */
    public static Store open(Path file) {
        return open(file, LOCK_PATIENCE);
    }

    /** Opens a store that exists; a missing file is a {@link StoreException} that says so. */
    public static Store openExisting(Path file) {
        if (!Files.exists(file)) {
            throw new StoreException(
                    "there is no store %s; import something into it first, or serve it with --new to import through the browser"
                            .formatted(file));
        }
        return open(file);
    }

    /** As {@link #open}; a store that is made by this and gets no import is taken away when it is closed. */
    public static Store openToImport(Path file) {
        return open(file, LOCK_PATIENCE, true);
    }

    static Store open(Path file, Duration patience) {
        return open(file, patience, false);
    }

    private static Store open(Path file, Duration patience, boolean toImport) {
        if (Files.exists(file)) {
            StoreFile.requireStore(file);
        }
        StoreLock lock = StoreLock.take(file, patience);
        try {
            boolean made = !Files.exists(file);
            if (made) {
                StoreFile.make(file);
            }
            Database database = new Database(file);
            database.write(Migrations::apply);
            return new GeoPackageStore(database, lock, made && toImport);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public String version() {
        return database.read(StoreState::read).version();
    }

    @Override
    public String groundCrs() {
        return database.read(StoreState::read).groundCrs();
    }

    @Override
    public ImportTransaction beginImport(ImportRequest request) {
        takeTurn();
        try {
            return GeoPackageImport.begin(database, request, this::settle, imports::release);
        } catch (SQLException e) {
            imports.release();
            throw SqliteFailures.explain(database.file(), e);
        }
    }

    private void takeTurn() {
        imports.acquireUninterruptibly();
        if (closed) {
            imports.release();
            throw new StoreException("the store %s is closed".formatted(database.file()));
        }
    }

    /** What can wait until a change is durable, and be done again at the next start if it fails. */
    private void settle() {
        try {
            database.read(connection ->
                    snapshots.columns(connection, StoreState.read(connection).version()));
            database.checkpoint();
        } catch (StoreException e) {
            LOG.warn("the import is safe, but tidying up after it failed: {}", e.getMessage());
        }
    }

    @Override
    public List<ImportRecord> listImports() {
        return database.read(ImportTable::list);
    }

    @Override
    public Optional<ImportRecord> findImport(String id) {
        return database.read(connection -> ImportTable.find(connection, id));
    }

    @Override
    public List<Reject> listRejects(String importId) {
        return database.read(connection -> ImportTable.listRejects(connection, importId));
    }

    @Override
    public void undoImport(String id) throws ImportConflictException {
        takeTurn();
        try (Connection connection = database.openForWriting()) {
            ImportReversal.undo(connection, id);
            connection.commit();
        } catch (SQLException e) {
            throw SqliteFailures.explain(database.file(), e);
        } finally {
            imports.release();
        }
        settle();
    }

    @Override
    public Snapshot loadSnapshot() {
        return database.read(snapshots::read);
    }

    @Override
    public Map<Integer, IncidentRecord> findIncidents(List<Integer> recordIds) {
        return database.read(connection -> IncidentTable.find(connection, recordIds));
    }

    @Override
    public Map<Integer, String> findStreetNames(List<Integer> recordIds) {
        return database.read(connection -> IncidentTable.streetNames(connection, recordIds));
    }

    @Override
    public List<String> verify() {
        return database.read(connection -> new Verification(connection, segments).problems());
    }

    /** Waits for an import under way, then lets other processes in. */
    @Override
    public void close() {
        imports.acquireUninterruptibly();
        try {
            if (!closed) {
                closed = true;
                removeIfUnused();
            }
        } finally {
            imports.release();
        }
    }

    /** Before the lock is let go, so that nobody else can have opened the store. */
    private void removeIfUnused() {
        try (lock) {
            if (madeToImport && listImports().isEmpty()) {
                StoreFile.remove(database.file());
            }
        }
    }
}
