package nightjar.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.LongConsumer;
import nightjar.incident.Access;
import nightjar.incident.Dataset;
import nightjar.incident.IncidentRecord;
import nightjar.incident.Publication;
import nightjar.ingest.CsvSource;
import nightjar.ingest.IncidentFile;
import nightjar.ingest.IncidentFormat;
import nightjar.ingest.IncidentReader;
import nightjar.ingest.InputException;
import nightjar.ingest.InputFault;
import nightjar.ingest.InputFiles;
import nightjar.store.ImportConflictException;
import nightjar.store.ImportRecord;
import nightjar.store.ImportTransaction;
import nightjar.store.PublicationChange;

/** One import of incidents: reads the files, replaces the publications they bring, and counts. For one thread. */
final class IncidentImport {

    private final ImportOptions.Incidents options;
    private final IncidentFormat format;
    private final String dataset;
    private final InputFiles files;
    private final ImportTransaction transaction;
    private final ImportProgress progress;
    private final Tally tally;
    private final Map<Publication, List<IncidentRecord>> waiting = new LinkedHashMap<>();
    private final Set<Publication> loaded = new HashSet<>();
    private final Set<String> crimeIds = new HashSet<>();
    private PublicationChange change = PublicationChange.NONE;
    private long rowsLeft;
    private long withoutLocation;
    private long withoutTime;
    private long repeatedIds;
    private long ambiguousTimes;
    private long bytesRead;

    IncidentImport(
            ImportOptions.Incidents options,
            IncidentFormat format,
            String dataset,
            InputFiles files,
            ImportTransaction transaction,
            ImportProgress progress) {
        this.options = options;
        this.format = format;
        this.dataset = dataset;
        this.files = files;
        this.transaction = transaction;
        this.progress = progress;
        tally = new Tally(transaction);
        rowsLeft = options.maxRows();
    }

    ImportRecord run() throws InputException, ImportConflictException {
        Access asked = options.access();
        Access wanted = asked == null ? format.defaultAccess() : asked;
        transaction.groundCrs(format.projection().groundCrs());
        Access access = declare(wanted);
        if (access != wanted) {
            tally.note("Access stays %s, as it was; an import opens no dataset.".formatted(access.word()));
        }
        for (CsvSource source : files.sources()) {
            ImportStep.PARSE.reached();
            take(source, IncidentReader.read(format, counted(source), rowsLeft));
        }
        load();
        if (rowsLeft == options.maxRows()) {
            throw InputFault.NO_ROWS.because(
                    "There are no rows in " + files.sources().getFirst().name() + ".");
        }
        closeAsRowsAsk(access);
        files.skipped().forEach(name -> tally.note("skipped " + name));
        ImportStep.VALIDATE.reached();
        return tally.end(options.acceptRejects(), outcome(), extra());
    }

    private void closeAsRowsAsk(Access stated) throws InputException {
        Access strictest = format.strictestRow();
        if (strictest.compareTo(options.mostClosed()) > 0) {
            throw InputFault.ACCESS_NOT_OPEN.because("Rows ask to be " + strictest.word()
                    + ", a blank sensitivity means restricted, and only "
                    + options.mostClosed().word()
                    + " data are taken here; import the file on the command line.");
        }
        if (strictest.compareTo(stated) > 0) {
            declare(strictest);
            tally.note("Access is " + strictest.word() + ", because rows ask for it.");
        }
    }

    /** The access that the dataset then has, which may be stricter. */
    private Access declare(Access access) {
        String licence = Objects.requireNonNullElse(options.licence(), format.licence());
        Dataset stated = new Dataset(dataset, format.layout(), access, options.synthetic(), licence);
        return transaction.dataset(stated).access();
    }

    private CsvSource counted(CsvSource source) {
        LongConsumer listener = bytes -> {
            bytesRead += bytes;
            progress.update("reading", Math.min(bytesRead, files.bytes()), files.bytes());
        };
        return new CsvSource(
                source.name(),
                source.bytes(),
                () -> new CountedStream(source.opener().open(), listener));
    }

    private void take(CsvSource source, IncidentFile file) throws InputException {
        rowsLeft -= file.read();
        tally.read(file.read());
        file.rejects().forEach(tally::reject);
        file.records().forEach(this::count);
        ambiguousTimes += file.ambiguousTimes();
        if (file.read() == 0) {
            tally.note("no rows in " + source.name());
        }
        if (!file.unusedColumns().isEmpty()) {
            tally.note("not kept from " + source.name() + ": " + String.join(", ", file.unusedColumns()));
        }
        for (String column : file.personalColumns()) {
            tally.note("column \"" + column + "\" of " + source.name() + " seems to name a person and was not read");
        }
        if (format.filesAreWholePublications()) {
            refuseSecond(source);
            load();
        }
    }

    private void count(IncidentRecord incident) {
        waiting.computeIfAbsent(incident.publication(), publication -> new ArrayList<>())
                .add(incident);
        withoutLocation += incident.position() == null ? 1 : 0;
        withoutTime += incident.occurrence().precision().hasHour() ? 0 : 1;
        String crimeId = incident.crimeId();
        repeatedIds += crimeId == null || crimeIds.add(crimeId) ? 0 : 1;
    }

    private void refuseSecond(CsvSource source) throws InputException {
        for (Publication publication : waiting.keySet()) {
            if (!loaded.add(publication)) {
                throw InputFault.SAME_PUBLICATION.because(
                        "%s brings %s of %s a second time; import one file of each month."
                                .formatted(source.name(), publication.month(), publication.force()));
            }
        }
    }

    private void load() {
        waiting.forEach((publication, rows) -> change = change.plus(transaction.replacePublication(publication, rows)));
        waiting.clear();
    }

    private SequencedMap<String, Long> outcome() {
        SequencedMap<String, Long> outcome = new LinkedHashMap<>();
        outcome.put("accepted", (long) change.accepted());
        outcome.put("updated", (long) change.updated());
        outcome.put("unchanged", (long) change.unchanged());
        outcome.put("removed", (long) change.removed());
        return outcome;
    }

    private SequencedMap<String, Long> extra() {
        SequencedMap<String, Long> extra = new LinkedHashMap<>();
        extra.put("without location", withoutLocation);
        extra.put("without time", withoutTime);
        if (repeatedIds > 0) {
            extra.put("rows with a repeated crime id", repeatedIds);
        }
        if (ambiguousTimes > 0) {
            extra.put("times in the repeated hour", ambiguousTimes);
        }
        return extra;
    }
}
