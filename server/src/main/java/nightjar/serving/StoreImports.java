package nightjar.serving;

import nightjar.incident.OffenceTaxonomy;
import nightjar.ingest.InputException;
import nightjar.intake.ImportOptions;
import nightjar.intake.ImportProgress;
import nightjar.intake.ImportService;
import nightjar.store.ImportConflictException;
import nightjar.store.ImportRecord;
import nightjar.store.Store;

/** The import service of a store, as the jobs see it. Thread-safe. */
public final class StoreImports implements ImportRunner {

    private final ImportService service;

    public StoreImports(Store store, OffenceTaxonomy taxonomy) {
        service = new ImportService(store, taxonomy);
    }

    @Override
    public String contentHash(ImportOptions options) throws InputException {
        return ImportService.contentHash(options);
    }

    @Override
    public ImportRecord run(String importId, ImportOptions options, ImportProgress progress)
            throws InputException, ImportConflictException {
        return service.run(importId, options, progress);
    }
}
