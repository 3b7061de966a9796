package nightjar.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import nightjar.geo.Projection;
import nightjar.geo.crs.GroundProjection;
import nightjar.geo.crs.UnknownCrsException;
import nightjar.incident.OffenceTaxonomy;
import nightjar.incident.Slug;
import nightjar.ingest.IncidentFormat;
import nightjar.ingest.InputException;
import nightjar.ingest.InputFault;
import nightjar.ingest.InputFiles;
import nightjar.ingest.LocalFormat;
import nightjar.ingest.PoliceStreetFormat;
import nightjar.store.ImportConflictException;
import nightjar.store.ImportKind;
import nightjar.store.ImportRecord;
import nightjar.store.ImportRequest;
import nightjar.store.ImportTransaction;
import nightjar.store.Store;

/** Runs imports against one store, one after the other. Thread-safe. */
public final class ImportService {

    private final Store store;
    private final OffenceTaxonomy taxonomy;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    public ImportService(Store store, OffenceTaxonomy taxonomy) {
        this(store, taxonomy, Clock.system(ZoneId.of("Europe/London")));
    }

    /**
     * @param clock says what is still in the future
     */
    public ImportService(Store store, OffenceTaxonomy taxonomy, Clock clock) {
        this.store = store;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    /** SHA-256 over the bytes of the input and the options, in hex: equal for the same import again. */
    public static String contentHash(ImportOptions options) throws InputException {
        for (Path file : files(options)) {
            if (!Files.exists(file)) {
                throw InputFault.NOT_FOUND.because(file.getFileName() + " does not exist.");
            }
        }
        return InputHash.of(options);
    }

    /**
     * Imports, and answers when it is durable, or held because too much was refused.
     *
     * @param importId unique; chosen by the caller
     */
    public ImportRecord run(String importId, ImportOptions options, ImportProgress progress)
            throws InputException, ImportConflictException {
        ImportStep.ACCEPT.reached();
        ImportRequest request =
                new ImportRequest(importId, kind(options), names(options), contentHash(options), clock.instant());
        ImportStep.SPOOL.reached();
        oneAtATime.lock();
        try {
            return run(request, options, progress);
        } finally {
            oneAtATime.unlock();
        }
    }

    private ImportRecord run(ImportRequest request, ImportOptions options, ImportProgress progress)
            throws InputException, ImportConflictException {
        if (options instanceof ImportOptions.Incidents incidents) {
            return runIncidents(request, incidents, progress);
        }
        ImportStep.PARSE.reached();
        try (ImportTransaction transaction = store.beginImport(request)) {
            AreaImport areas = new AreaImport(transaction);
            return switch (options) {
                case ImportOptions.Areas layer -> areas.run(layer, ground());
                case ImportOptions.Members members -> areas.run(members);
                case ImportOptions.Lookup lookup -> areas.run(lookup);
                case ImportOptions.Background background -> areas.run(background, ground());
                case ImportOptions.Incidents incidents -> runIncidents(request, incidents, progress);
            };
        }
    }

    private ImportRecord runIncidents(ImportRequest request, ImportOptions.Incidents options, ImportProgress progress)
            throws InputException, ImportConflictException {
        String dataset = dataset(options);
        IncidentFormat format = format(options, dataset);
        try (InputFiles files = InputFiles.open(options.paths());
                ImportTransaction transaction = store.beginImport(request)) {
            return new IncidentImport(options, format, dataset, files, transaction, progress).run();
        }
    }

    private IncidentFormat format(ImportOptions.Incidents options, String dataset) throws InputException {
        LocalDate today = LocalDate.now(clock);
        Path mapping = options.mapping();
        return mapping == null
                ? new PoliceStreetFormat(dataset, taxonomy, today)
                : LocalFormat.read(mapping, dataset, taxonomy, today);
    }

    private Projection ground() {
        try {
            return GroundProjection.ofCode(store.groundCrs());
        } catch (UnknownCrsException e) {
            throw new IllegalStateException("the store is on a ground CRS that it could not have taken", e);
        }
    }

    private static String dataset(ImportOptions.Incidents options) throws InputException {
        String dataset = options.dataset();
        if (dataset == null && options.mapping() != null) {
            throw InputFault.DATASET_REQUIRED.because(
                    "A file read through a mapping profile needs a dataset; name one, such as council-asb.");
        }
        if (dataset != null && !Slug.isSlug(dataset)) {
            throw InputFault.BAD_DATASET.because(
                    "A dataset is a word of small letters, digits and hyphens, such as council-asb.");
        }
        return dataset == null ? PoliceStreetFormat.DATASET : dataset;
    }

    public static ImportKind kind(ImportOptions options) {
        return switch (options) {
            case ImportOptions.Incidents incidents -> ImportKind.INCIDENTS;
            case ImportOptions.Areas areas -> ImportKind.AREAS;
            case ImportOptions.Members members -> ImportKind.MEMBERS;
            case ImportOptions.Lookup lookup -> ImportKind.LOOKUP;
            case ImportOptions.Background background -> ImportKind.BACKGROUND;
        };
    }

    private static List<Path> files(ImportOptions options) {
        return switch (options) {
            case ImportOptions.Incidents incidents -> incidents.paths();
            case ImportOptions.Areas areas -> List.of(areas.file());
            case ImportOptions.Members members -> List.of(members.file());
            case ImportOptions.Lookup lookup -> List.of(lookup.file());
            case ImportOptions.Background background -> List.of(background.file());
        };
    }

    private static List<String> names(ImportOptions options) {
        return files(options).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
    }
}
