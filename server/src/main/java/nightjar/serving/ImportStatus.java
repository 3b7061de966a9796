package nightjar.serving;

import java.time.Instant;
import java.util.List;
import nightjar.store.ImportKind;
import nightjar.store.ImportRecord;
import nightjar.store.ImportState;
import nightjar.store.ImportSummary;
import org.jspecify.annotations.Nullable;

/**
 * How an import stands, whether it waits, runs, or is long done.
 *
 * @param progress null unless it runs
 * @param failure null unless it failed
 */
public record ImportStatus(
        String id,
        ImportKind kind,
        ImportState state,
        List<String> files,
        Instant startedAt,
        @Nullable ImportSummary summary,
        boolean undone,
        @Nullable Progress progress,
        @Nullable Failure failure) {

    public record Progress(String phase, long done, long total) {}

    /**
     * Why it failed.
     *
     * @param status the HTTP status that says it
     */
    public record Failure(int status, String code, String message) {}

    static ImportStatus of(ImportRecord stored) {
        return new ImportStatus(
                stored.request().id(),
                stored.request().kind(),
                stored.state(),
                stored.request().files(),
                stored.request().startedAt(),
                stored.summary(),
                stored.undone(),
                null,
                null);
    }

    /** Whether nothing more will happen to it by itself. */
    public boolean isFinal() {
        return state != ImportState.QUEUED && state != ImportState.RUNNING;
    }
}
