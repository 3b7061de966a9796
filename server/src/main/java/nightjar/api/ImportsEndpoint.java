package nightjar.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nightjar.ingest.Reject;
import nightjar.intake.ImportOptions;
import nightjar.serving.ImportJob;
import nightjar.serving.ImportJobs;
import nightjar.serving.ImportStatus;
import org.jspecify.annotations.Nullable;

/** Imports through HTTP: upload, progress, rejects, undoing. */
final class ImportsEndpoint {

    /** A file that is refused as a whole is refused within this time or later as a failed import. */
    private static final Duration REFUSAL_WAIT = Duration.ofSeconds(2);

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Resource(
            String id,
            String kind,
            String state,
            List<String> files,
            Instant startedAt,
            @Nullable Map<String, Long> summary,
            @Nullable List<String> notes,
            boolean undone,
            ImportStatus.@Nullable Progress progress,
            ImportStatus.@Nullable Failure failure) {

        static Resource of(ImportStatus status) {
            var summary = status.summary();
            return new Resource(
                    status.id(),
                    status.kind().word(),
                    status.state().word(),
                    status.files(),
                    status.startedAt(),
                    summary == null ? null : summary.figures(),
                    summary == null ? null : summary.notes(),
                    status.undone(),
                    status.progress(),
                    status.failure());
        }
    }

    private record ImportList(List<Resource> imports) {}

    private final Services services;
    private final Uploads uploads;

    ImportsEndpoint(Services services, Uploads uploads) {
        this.services = services;
        this.uploads = uploads;
    }

    Prepared create(Call call) {
        return Prepared.unkept(() -> upload(call.context()));
    }

    private Answer upload(Context context) throws Exception {
        uploads.check(context);
        ImportJobs.Submission submission = submit(context, uploads.newSpool());
        ImportStatus status = submission.status();
        if (!submission.existing()) {
            status = awaitRefusal(status);
        }
        return Answer.json(submission.existing() ? 200 : 202, Resource.of(status))
                .withHeader("Location", Links.ofImport(status.id()));
    }

    private ImportJobs.Submission submit(Context context, Path spool) throws Exception {
        boolean taken = false;
        try {
            UploadForm upload = uploads.read(context, ImportForm.FIELDS.keySet(), spool);
            ImportOptions options =
                    new ImportForm(upload).options(services.settings().maxUploadRows());
            taken = true;
            return services.imports().submit(options, upload.fileNames(), spool);
        } finally {
            if (!taken) {
                ImportJobs.delete(spool);
            }
        }
    }

    /** Most files that cannot be read at all show it at once: then the answer says so itself. */
    private ImportStatus awaitRefusal(ImportStatus accepted) throws Exception {
        ImportJob job = services.imports().findJob(accepted.id()).orElseThrow();
        ImportStatus latest = job.awaitEnd(REFUSAL_WAIT);
        ImportStatus.Failure failure = latest.failure();
        if (failure != null) {
            throw Problem.of(failure.status(), failure.code(), failure.message())
                    .withHeader("Location", Links.ofImport(latest.id()));
        }
        return latest;
    }

    Prepared list(Call call) {
        return Prepared.unkept(() -> Answer.json(new ImportList(
                services.imports().list().stream().map(Resource::of).toList())));
    }

    Prepared show(Call call) throws Problem {
        ImportStatus status = status(call);
        return Prepared.unkept(() -> Answer.json(Resource.of(status)));
    }

    private ImportStatus status(Call call) throws Problem {
        return services.imports()
                .find(call.path("id"))
                .orElseThrow(() -> Problem.of(404, "unknown-import", "There is no import of this id."));
    }

    Prepared undo(Call call) throws Problem {
        ImportStatus status = status(call);
        return Prepared.unkept(() -> {
            if (!status.isFinal()) {
                throw Problem.of(409, "import-conflict", "The import has not ended.");
            }
            services.imports().undo(status.id());
            return Answer.json(Resource.of(status(call)));
        });
    }

    Prepared rejects(Call call) throws Problem {
        ImportStatus status = status(call);
        List<Reject> rejects = services.store().listRejects(status.id());
        return Prepared.unkept(() -> Answer.stream(Answer.CSV, out -> writeRejects(rejects, out))
                .withHeader("Content-Disposition", "attachment; filename=\"rejects.csv\""));
    }

    private static void writeRejects(List<Reject> rejects, OutputStream out) throws IOException {
        try (CsvSheet sheet = new CsvSheet(out, "file", "line", "column", "code", "reason", "value")) {
            for (Reject reject : rejects) {
                sheet.text(reject.file())
                        .number(reject.line())
                        .text(reject.column())
                        .text(reject.code())
                        .text(reject.reason())
                        .text(reject.value())
                        .endRow();
            }
        }
    }

    /** Server-sent events: {@code progress} while it runs, then one {@code end} with the whole resource. */
    Prepared events(Call call) throws Problem {
        ImportStatus status = status(call);
        return Prepared.unkept(
                () -> Answer.stream(Answer.EVENTS, out -> follow(status, out)).withHeader("X-Accel-Buffering", "no"));
    }

    private void follow(ImportStatus first, OutputStream out) throws IOException {
        ImportStatus status = first;
        ImportJob job = services.imports().findJob(first.id()).orElse(null);
        send(out, status);
        while (job != null && !status.isFinal()) {
            ImportStatus next = await(job, status);
            if (next.equals(status)) {
                out.write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
            } else {
                send(out, next);
            }
            status = next;
        }
    }

    private static ImportStatus await(ImportJob job, ImportStatus seen) throws IOException {
        try {
            return job.awaitChange(seen, HEARTBEAT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the server is stopping", e);
        }
    }

    private static void send(OutputStream out, ImportStatus status) throws IOException {
        String event = status.isFinal() ? "end" : "progress";
        String text = "event: %s\ndata: %s\n\n".formatted(event, Json.text(Resource.of(status)));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
