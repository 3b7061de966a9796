package nightjar.serving;

import nightjar.ingest.InputException;
import nightjar.intake.ImportOptions;
import nightjar.intake.ImportProgress;
import nightjar.store.ImportConflictException;
import nightjar.store.ImportRecord;

/** What the jobs need of the import service. */
public interface ImportRunner {

    /** SHA-256 over the input's bytes and the options, in hex: equal for the same import again. */
    String contentHash(ImportOptions options) throws InputException;

    ImportRecord run(String importId, ImportOptions options, ImportProgress progress)
            throws InputException, ImportConflictException;
}
