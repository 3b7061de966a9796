package nightjar.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nightjar.intake.ImportOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nightjar import lookup}. */
@Command(
        name = "lookup",
        description = "Imports membership by code; from a kind to itself it maps older codes to current ones.",
        mixinStandardHelpOptions = true)
final class ImportLookupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "CSV file with the two codes")
    private Path file = Path.of("");

    @Mixin
    private ImportRun run = new ImportRun();

    @Option(names = "--from-kind", required = true, paramLabel = "K", description = "kind of the smaller areas")
    private String fromKind = "";

    @Option(names = "--from", required = true, paramLabel = "FIELD", description = "column with their codes")
    private String fromField = "";

    @Option(names = "--to-kind", required = true, paramLabel = "K", description = "kind that they belong to")
    private String toKind = "";

    @Option(names = "--to", required = true, paramLabel = "FIELD", description = "column with its codes")
    private String toField = "";

    @Option(names = "--name", paramLabel = "FIELD", description = "column with its names")
    private @Nullable String nameField;

    @Override
    public Integer call() throws Exception {
        ImportOptions options =
                new ImportOptions.Lookup(file, fromKind, fromField, toKind, toField, nameField, run.acceptRejects());
        return run.run(options, List.of(file));
    }
}
