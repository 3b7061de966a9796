package nightjar.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nightjar.incident.OffenceTaxonomy;
import nightjar.ingest.InputException;
import nightjar.intake.ImportOptions;
import nightjar.intake.ImportProgress;
import nightjar.intake.ImportService;
import nightjar.store.ImportConflictException;
import nightjar.store.ImportRecord;
import nightjar.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all import commands share: their store, their rejects, and running the import with progress and summary. */
final class ImportRun {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee = CommandSpec.create();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--rejects", paramLabel = "FILE", description = "write the refused rows and why to this CSV file")
    private @Nullable Path rejects;

    @Option(names = "--accept-rejects", description = "load the rest although more than 5 %% of the rows are refused")
    private boolean acceptRejects;

    boolean acceptRejects() {
        return acceptRejects;
    }

    /**
     * @param inputs the files that must be there before a store is made for them
     */
    int run(ImportOptions options, List<Path> inputs) throws InputException, ImportConflictException, IOException {
        for (Path input : inputs) {
            if (!Files.exists(input)) {
                throw new NoSuchFileException(input.toString());
            }
        }
        CommandLine command = mixee.commandLine();
        try (Store opened = store.openToImport()) {
            ImportRecord record = run(opened, options, command);
            if (rejects != null) {
                RejectsFile.write(rejects, opened.listRejects(record.request().id()));
            }
            return new SummaryPrinter(command).print(record);
        }
    }

    private static ImportRecord run(Store store, ImportOptions options, CommandLine command)
            throws InputException, ImportConflictException {
        ImportProgress progress = ProgressBar.on(command.getErr());
        try {
            ImportService service = new ImportService(store, OffenceTaxonomy.shipped());
            return service.run(UUID.randomUUID().toString(), options, progress);
        } finally {
            ProgressBar.wipe(progress);
        }
    }
}
