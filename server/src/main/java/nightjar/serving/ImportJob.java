package nightjar.serving;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nightjar.intake.ImportOptions;
import nightjar.store.ImportRequest;
import nightjar.store.ImportState;
import org.jspecify.annotations.Nullable;

/** One uploaded import from its acceptance to its end. Thread-safe; each change wakes those who wait for one. */
public final class ImportJob {

    private final ImportRequest request;
    private final ImportOptions options;
    private final Path spool;
    private ImportStatus status;

    /**
     * @param spool the folder that holds the upload; deleted at the end
     */
    ImportJob(ImportRequest request, ImportOptions options, Path spool) {
        this.request = request;
        this.options = options;
        this.spool = spool;
        status = status(ImportState.QUEUED, null, null);
    }

    private ImportStatus status(
            ImportState state, ImportStatus.@Nullable Progress progress, ImportStatus.@Nullable Failure failure) {
        List<String> files = request.files();
        return new ImportStatus(
                request.id(), request.kind(), state, files, request.startedAt(), null, false, progress, failure);
    }

    String contentHash() {
        return request.contentHash();
    }

    ImportOptions options() {
        return options;
    }

    Path spool() {
        return spool;
    }

    public synchronized ImportStatus status() {
        return status;
    }

    void progress(String phase, long done, long total) {
        become(status(ImportState.RUNNING, new ImportStatus.Progress(phase, done, total), null));
    }

    void fail(int httpStatus, String code, @Nullable String message) {
        String words = Objects.requireNonNullElse(message, code);
        become(status(ImportState.FAILED, null, new ImportStatus.Failure(httpStatus, code, words)));
    }

    synchronized void become(ImportStatus next) {
        status = next;
        notifyAll();
    }

    /** The status as soon as it is another than the one seen, or the same one when the time is over. */
    public synchronized ImportStatus awaitChange(ImportStatus seen, Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        long left = longest.toMillis();
        while (status.equals(seen) && left > 0) {
            wait(left);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
        return status;
    }

    /** The final status if it comes in time, otherwise the latest. */
    public ImportStatus awaitEnd(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        ImportStatus latest = status();
        while (!latest.isFinal() && System.nanoTime() < deadline) {
            latest = awaitChange(latest, Duration.ofNanos(deadline - System.nanoTime()));
        }
        return latest;
    }
}
