package nightjar.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nightjar.ingest.Inspection;
import nightjar.ingest.InspectionRequest;
import nightjar.intake.FileInspector;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nightjar inspect}. */
@Command(
        name = "inspect",
        description = "Says what a file is and how many rows it has, and proposes a mapping where it needs one.",
        mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "a file, folder or zip")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        Inspection found = FileInspector.inspect(InspectionRequest.of(file));
        PrintWriter out = spec.commandLine().getOut();
        found.facts().forEach((name, fact) -> out.println(name + ": " + fact));
        out.println("suggested: " + found.suggested().word());
        if (!found.proposedMapping().isEmpty()) {
            out.println();
            out.println(found.proposedMapping().stripTrailing());
        }
        out.flush();
        return ExitCode.OK;
    }
}
