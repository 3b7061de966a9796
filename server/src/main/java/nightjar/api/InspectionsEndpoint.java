package nightjar.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import nightjar.incident.IncidentRecord;
import nightjar.incident.Position;
import nightjar.ingest.FileContent;
import nightjar.ingest.ImportProposal;
import nightjar.ingest.Inspection;
import nightjar.ingest.InspectionRequest;
import nightjar.ingest.Preview;
import nightjar.ingest.Reject;
import nightjar.intake.FileInspector;
import nightjar.serving.ImportJobs;
import nightjar.serving.OverloadedException;
import org.jspecify.annotations.Nullable;

/** Says what an uploaded file is and how it would be read, and keeps nothing of it. */
final class InspectionsEndpoint {

    /** Every field there is, with what it means. */
    static final Map<String, String> FIELDS = new TreeMap<>(Map.of(
            "file", "The file; there may be several.",
            "mapping", "A mapping profile to read the preview through, as a file.",
            "head", "true when only the beginning of a CSV is sent."));

    private record Resource(
            String layout,
            String suggested,
            SequencedMap<String, String> facts,
            List<String> fields,
            @Nullable ImportProposal proposal,
            String mapping,
            PreviewEntry preview) {}

    /**
     * @param read an {@link AcceptedEntry} or a {@link RefusedEntry} for each row
     */
    private record PreviewEntry(List<String> columns, List<List<String>> rows, List<Object> read) {}

    private record AcceptedEntry(
            long line,
            String from,
            String to,
            String precision,
            @Nullable Double lon,
            @Nullable Double lat,
            String offence,
            String source,
            @Nullable String streetName,
            SortedSet<String> flags) {}

    private record RefusedEntry(long line, String code, String reason, String column, String value) {}

    /** They run on the threads of requests, and each may hold a file of the size that uploads have at most. */
    private static final int MOST_AT_ONCE = 2;

    private final Uploads uploads;
    private final long maxRows;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    InspectionsEndpoint(Services services, Uploads uploads) {
        this.uploads = uploads;
        maxRows = services.settings().maxUploadRows();
    }

    /** How many are under way. */
    int underWay() {
        return MOST_AT_ONCE - places.availablePermits();
    }

    Prepared create(Call call) {
        return Prepared.unkept(() -> {
            uploads.check(call.context());
            if (!places.tryAcquire()) {
                throw new OverloadedException(MOST_AT_ONCE + " files are being inspected already");
            }
            try {
                return inspect(call);
            } finally {
                places.release();
            }
        });
    }

    private Answer inspect(Call call) throws Exception {
        Path spool = uploads.newSpool();
        try {
            UploadForm form = uploads.read(call.context(), FIELDS.keySet(), spool);
            return Answer.json(resource(FileInspector.inspect(request(form))));
        } finally {
            ImportJobs.delete(spool);
        }
    }

    private InspectionRequest request(UploadForm form) throws Problem {
        if (form.files().isEmpty()) {
            throw Problem.parameter(400, "missing-field", "file", "", FIELDS.getOrDefault("file", ""));
        }
        return new InspectionRequest(form.files(), form.mapping(), form.isTrue("head"), maxRows);
    }

    private static Resource resource(Inspection found) {
        Preview preview = found.preview();
        return new Resource(
                found.layout(),
                found.suggested().word(),
                found.facts(),
                found.fields(),
                found.suggested() == FileContent.UNKNOWN ? null : found.proposal(),
                found.proposedMapping(),
                new PreviewEntry(
                        preview.columns(),
                        preview.rows(),
                        preview.read().stream().map(InspectionsEndpoint::entry).toList()));
    }

    private static Object entry(Preview.ReadRow row) {
        return switch (row) {
            case Preview.Accepted accepted -> accepted(accepted.line(), accepted.incident());
            case Preview.Refused refused -> refused(refused.reject());
        };
    }

    private static AcceptedEntry accepted(long line, IncidentRecord incident) {
        OccurrenceText when = OccurrenceText.of(incident.occurrence());
        Position position = incident.position();
        return new AcceptedEntry(
                line,
                when.from(),
                when.to(),
                when.precision(),
                position == null ? null : position.lon(),
                position == null ? null : position.lat(),
                incident.offence(),
                incident.source(),
                incident.streetName(),
                incident.flags());
    }

    private static RefusedEntry refused(Reject reject) {
        return new RefusedEntry(reject.line(), reject.code(), reject.reason(), reject.column(), reject.value());
    }
}
