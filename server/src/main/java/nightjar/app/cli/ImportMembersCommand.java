package nightjar.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nightjar.intake.ImportOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nightjar import members}. */
@Command(
        name = "members",
        description = "Builds areas by dissolving others: a CSV with code, name, member_kind and member_code.",
        mixinStandardHelpOptions = true)
final class ImportMembersCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "CSV file with the members")
    private Path file = Path.of("");

    @Mixin
    private ImportRun run = new ImportRun();

    @Option(names = "--kind", required = true, paramLabel = "K", description = "kind of the areas to build")
    private String kind = "";

    @Override
    public Integer call() throws Exception {
        return run.run(new ImportOptions.Members(file, kind, run.acceptRejects()), List.of(file));
    }
}
