package nightjar.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightjar.incident.IncidentRecord;
import nightjar.ingest.Reject;
import nightjar.snapshot.Snapshot;

/**
 * A store that is open. One process at a time has it open for writing; within the process all methods may be
 * called from any thread, and imports wait for each other.
 *
 * <p>Every method may throw {@link StoreException} when the outside world fails.
 */
public interface Store extends AutoCloseable {

    /** Text that differs whenever the data differ. */
    String version();

    /** The ground CRS, fixed by the first import; {@code EPSG:27700} before that. */
    String groundCrs();

    /** Starts an import; nothing of it is to be seen before it is committed. */
    ImportTransaction beginImport(ImportRequest request);

    /** Newest first. */
    List<ImportRecord> listImports();

    Optional<ImportRecord> findImport(String id);

    /** The rows that an import refused, in the order of the file. */
    List<Reject> listRejects(String importId);

    /** Undoes the latest import that changed anything; any other is refused with {@link ImportConflictException}. */
    void undoImport(String id) throws ImportConflictException;

    /** Reads everything into memory. */
    Snapshot loadSnapshot();

    /** The whole records of some incidents, by the number they have in the columns. */
    Map<Integer, IncidentRecord> findIncidents(List<Integer> recordIds);

    /** The street names of some incidents, as their source wrote them, by number; those without one are absent. */
    Map<Integer, String> findStreetNames(List<Integer> recordIds);

    /** Checks hashes, counts and orphans; the problems found, empty when all is well. */
    List<String> verify();

    @Override
    void close();
}
