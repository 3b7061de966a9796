package nightjar.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import nightjar.ingest.InputException;
import nightjar.ingest.Reject;
import nightjar.intake.ImportOptions;
import nightjar.intake.ImportProgress;
import nightjar.serving.ImportRunner;
import nightjar.store.ImportKind;
import nightjar.store.ImportRecord;
import nightjar.store.ImportState;
import nightjar.store.ImportSummary;

/** An importer that takes any file but an empty one; the test says when it may go on. */
final class FakeImporter implements ImportRunner {

    final Semaphore mayGoOn = new Semaphore(0);
    volatile boolean waits;
    final AtomicInteger runs = new AtomicInteger();
    private final StoreInMemory store;

    FakeImporter(StoreInMemory store) {
        this.store = store;
    }

    @Override
    public String contentHash(ImportOptions options) {
        return EntityTag.hash(read(options)) + options.getClass().getSimpleName();
    }

    private static byte[] read(ImportOptions options) {
        try {
            Path file = options instanceof ImportOptions.Incidents incidents
                    ? incidents.paths().getFirst()
                    : ((ImportOptions.Members) options).file();
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ImportRecord run(String importId, ImportOptions options, ImportProgress progress) throws InputException {
        byte[] content = read(options);
        if (content.length == 0) {
            throw new InputException(InputException.Trouble.UNUSABLE, "empty-file", "the file is empty");
        }
        progress.update("reading", 1, 2);
        if (waits) {
            mayGoOn.acquireUninterruptibly();
        }
        runs.incrementAndGet();
        ImportRecord record = new ImportRecord(
                StoreInMemory.request(importId, ImportKind.INCIDENTS, contentHash(options)),
                ImportState.DONE,
                new ImportSummary(Map.of("read", 1L)),
                false);
        store.keep(record, List.of(new Reject("x.csv", 2, "Month", "bad-date", "no such day", "=31/02")));
        return record;
    }
}
