package nightjar.store;

import java.util.List;
import nightjar.area.AreaLayer;
import nightjar.area.AreaLookup;
import nightjar.area.AreaMembers;
import nightjar.area.AreaSources;
import nightjar.background.BackgroundLayer;
import nightjar.incident.Dataset;
import nightjar.incident.IncidentRecord;
import nightjar.incident.Publication;
import nightjar.ingest.Reject;

/**
 * One import under way: all of it or nothing. Closing without {@link #commit} or {@link #hold} leaves no trace.
 * For one thread.
 */
public interface ImportTransaction extends AutoCloseable {

    String importId();

    /**
     * Declares the dataset that incidents of this import belong to, or states it again.
     *
     * @return the dataset as the store now has it, by {@link Dataset#restated}
     */
    Dataset dataset(Dataset dataset);

    /** Fixes the ground CRS at the first import; another one later is refused with {@link ImportConflictException}. */
    void groundCrs(String code) throws ImportConflictException;

    /**
     * Replaces one publication by the rows of a file. Identical rows (as a multiset, by fingerprint) are unchanged;
     * the remaining old and new ones are paired by crime id where they have it, else in order, and updated; what
     * then remains is accepted or removed.
     */
    PublicationChange replacePublication(Publication publication, List<IncidentRecord> rows);

    /** Replaces the boundaries of a kind. */
    void replaceBoundaries(AreaLayer layer);

    /** Replaces the lookup between two kinds. */
    void replaceLookup(AreaLookup lookup);

    /** Replaces what the areas of a kind are made of. */
    void replaceMembers(AreaMembers members);

    /** Replaces the background's layer of one kind. */
    void replaceBackground(BackgroundLayer layer);

    /** Everything about areas as this import leaves it. */
    AreaSources areaSources();

    void reject(Reject reject);

    /** Makes it all durable, with its summary, and gives the store a new version when anything changed. */
    ImportRecord commit(ImportSummary summary);

    /** Loads nothing, but keeps the rejects and the summary: too much of the input was refused. */
    ImportRecord hold(ImportSummary summary);

    @Override
    void close();
}
