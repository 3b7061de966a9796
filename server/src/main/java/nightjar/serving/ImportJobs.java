package nightjar.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nightjar.ingest.InputException;
import nightjar.intake.ImportOptions;
import nightjar.intake.ImportService;
import nightjar.store.ImportConflictException;
import nightjar.store.ImportRecord;
import nightjar.store.ImportRequest;
import nightjar.store.ImportState;
import nightjar.store.Store;
import nightjar.store.WordLimitException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uploaded imports: one worker runs them one after the other, and after each the live snapshot is swapped. Jobs
 * that wait, run or failed live in memory; what is done or held is in the store. Thread-safe.
 */
public final class ImportJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int MOST_WAITING = 16;
    private static final int MOST_REMEMBERED = 100;

    /**
     * What became of an upload.
     *
     * @param existing an earlier import of the same input with the same options; null when a job was started
     */
    public record Submission(ImportStatus status, boolean existing) {}

    private final ImportRunner runner;
    private final Store store;
    private final LiveSnapshot live;
    private final ThreadPoolExecutor worker;
    private final Map<String, ImportJob> jobs = new LinkedHashMap<>();

    public ImportJobs(ImportRunner runner, Store store, LiveSnapshot live) {
        this.runner = runner;
        this.store = store;
        this.live = live;
        worker = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name("import-", 0).factory());
    }

    /**
     * Takes over an upload, whose folder is deleted when the import has ended or is not needed.
     *
     * @param files the names that the caller gave to the files
     */
    public Submission submit(ImportOptions options, List<String> files, Path spool) throws InputException {
        boolean started = false;
        try {
            String hash = runner.contentHash(options);
            synchronized (this) {
                Optional<ImportStatus> existing = findSame(hash);
                if (existing.isPresent()) {
                    return new Submission(existing.get(), true);
                }
                ImportJob job = new ImportJob(request(options, files, hash), options, spool);
                enqueue(job);
                started = true;
                return new Submission(job.status(), false);
            }
        } finally {
            if (!started) {
                delete(spool);
            }
        }
    }

    private static ImportRequest request(ImportOptions options, List<String> files, String hash) {
        return new ImportRequest(UUID.randomUUID().toString(), ImportService.kind(options), files, hash, Instant.now());
    }

    private Optional<ImportStatus> findSame(String hash) {
        Stream<ImportStatus> inMemory = jobs.values().stream()
                .filter(job -> job.contentHash().equals(hash))
                .map(ImportJob::status)
                .filter(status -> !status.isFinal());
        Stream<ImportStatus> stored = store.listImports().reversed().stream()
                .filter(one -> one.request().contentHash().equals(hash) && !one.undone())
                .map(ImportStatus::of);
        return Stream.concat(inMemory, stored).findFirst();
    }

    private void enqueue(ImportJob job) {
        try {
            worker.execute(() -> run(job));
        } catch (RejectedExecutionException e) {
            throw new OverloadedException(MOST_WAITING + " imports wait already");
        }
        jobs.put(job.status().id(), job);
        forgetOldest();
    }

    private void forgetOldest() {
        var oldest = jobs.values().iterator();
        while (jobs.size() > MOST_REMEMBERED && oldest.hasNext()) {
            if (oldest.next().status().isFinal()) {
                oldest.remove();
            }
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever goes wrong, the job must end and the worker must live
    private void run(ImportJob job) {
        try {
            job.progress("starting", 0, 0);
            ImportRecord record = runner.run(job.status().id(), job.options(), job::progress);
            live.reload();
            job.become(ImportStatus.of(record));
        } catch (InputException e) {
            job.fail(e.trouble().status(), e.code(), e.getMessage());
        } catch (ImportConflictException | WordLimitException e) {
            job.fail(409, "import-conflict", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Import {} failed", job.status().id(), e);
            job.fail(500, "internal-error", "the import failed; the server's log says why under its id");
        } finally {
            delete(job.spool());
        }
    }

    /** Deletes an upload that is not needed. */
    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("An upload's folder stays behind: {}", e.getMessage());
        }
    }

    public synchronized Optional<ImportJob> findJob(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** A job counts as running until its data are served, even when the store has them already. */
    public Optional<ImportStatus> find(String id) {
        Optional<ImportStatus> inMemory = findJob(id).map(ImportJob::status);
        return inMemory.filter(status -> !status.isFinal())
                .or(() -> store.findImport(id).map(ImportStatus::of))
                .or(() -> inMemory);
    }

    /** Newest first: those that wait, run or failed, then what the store keeps. */
    public List<ImportStatus> list() {
        SequencedMap<String, ImportStatus> byId = new LinkedHashMap<>();
        synchronized (this) {
            jobs.values().stream()
                    .map(ImportJob::status)
                    .filter(status -> !status.isFinal() || status.state() == ImportState.FAILED)
                    .forEach(status -> byId.putFirst(status.id(), status));
        }
        store.listImports().stream().map(ImportStatus::of).forEach(one -> byId.putIfAbsent(one.id(), one));
        return List.copyOf(byId.values());
    }

    /** Undoes the latest import. */
    public void undo(String id) throws ImportConflictException {
        store.undoImport(id);
        live.reload();
    }

    /** Lets a running import end, for a while, and drops those that wait. */
    @Override
    public void close() {
        worker.shutdown();
        worker.getQueue().clear();
        try {
            if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
