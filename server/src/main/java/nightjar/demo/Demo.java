package nightjar.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nightjar.background.BackgroundKind;
import nightjar.incident.Access;
import nightjar.incident.OffenceTaxonomy;
import nightjar.ingest.InputException;
import nightjar.intake.ImportOptions;
import nightjar.intake.ImportProgress;
import nightjar.intake.ImportService;
import nightjar.store.ImportConflictException;
import nightjar.store.ImportRecord;
import nightjar.store.ImportState;
import nightjar.store.Store;
import nightjar.store.StoreException;

/** Loads the demo into a store: files are generated, imported like any others, and thrown away. */
public final class Demo {

    /** The dataset that holds its incidents. */
    public static final String DATASET = "demo";

    private static final long SEED = 20_230_101;

    /** Another number for every change of the generator, so that a store with an older demo is told apart. */
    private static final String IMPORTS = "demo-2-";

    private static final String INCIDENTS = "incidents";

    /** One import of the demo, by the last part of its id. */
    private record Step(String name, ImportOptions options) {}

    private Demo() {}

    /**
     * Loads what is missing of the demo.
     *
     * @return the import of the incidents; empty when the store held the whole demo already
     * @throws StoreException also when the store holds something else, which the demo must not be mixed with
     */
    public static Optional<ImportRecord> load(Store store, OffenceTaxonomy taxonomy, ImportProgress progress)
            throws InputException, ImportConflictException {
        if (isLoaded(store, INCIDENTS)) {
            return Optional.empty();
        }
        if (store.listImports().stream().anyMatch(Demo::isForeign)) {
            throw new StoreException("the store holds data that are not this version's demo: name another file with"
                    + " --store, or delete it");
        }
        return Optional.of(generateAndImport(store, new ImportService(store, taxonomy), progress));
    }

    private static boolean isForeign(ImportRecord record) {
        return !record.request().id().startsWith(IMPORTS);
    }

    private static boolean isLoaded(Store store, String step) {
        return store.findImport(IMPORTS + step)
                .filter(record -> record.state() == ImportState.DONE && !record.undone())
                .isPresent();
    }

    private static ImportRecord generateAndImport(Store store, ImportService service, ImportProgress progress)
            throws InputException, ImportConflictException {
        try {
            Path folder = Files.createTempDirectory("nightjar-demo");
            try {
                progress.update("inventing the demo", 0, 1);
                DemoFiles files = DemoFiles.in(folder);
                files.write(SEED);
                return importAll(files, store, service, progress);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's files could not be written", e);
        }
    }

    private static ImportRecord importAll(DemoFiles files, Store store, ImportService service, ImportProgress progress)
            throws InputException, ImportConflictException {
        for (Step step : Stream.concat(areaSteps(files), backgroundSteps(files)).toList()) {
            if (!isLoaded(store, step.name())) {
                service.run(IMPORTS + step.name(), step.options(), progress);
            }
        }
        ImportRecord record = service.run(IMPORTS + INCIDENTS, incidents(files), progress);
        if (record.state() != ImportState.DONE) {
            throw new StoreException("the demo's incidents were not accepted: " + record);
        }
        return record;
    }

    private static Stream<Step> areaSteps(DemoFiles files) {
        return Stream.of(
                new Step("small-areas", new ImportOptions.Areas(files.smallAreas(), "lsoa", "code", "name")),
                new Step("wards", new ImportOptions.Areas(files.wards(), "ward", "code", "name")),
                new Step("forums", new ImportOptions.Members(files.forumMembers(), "forum")));
    }

    private static Stream<Step> backgroundSteps(DemoFiles files) {
        return Stream.of(BackgroundKind.values())
                .map(kind -> new Step(
                        kind.word(),
                        new ImportOptions.Background(files.background(kind), kind, "name", "class", "", false)));
    }

    private static ImportOptions incidents(DemoFiles files) {
        return new ImportOptions.Incidents(
                List.of(files.incidents()), files.mapping(), DATASET, Access.OPEN, false, Long.MAX_VALUE, true);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
