package nightjar.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nightjar.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code nightjar verify}. */
@Command(name = "verify", description = "Checks a store: hashes, counts and orphans.", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        try (Store opened = store.openExisting()) {
            List<String> problems = opened.verify();
            command.getOut().println("problems: " + problems.size());
            problems.forEach(problem -> CommandErrors.print(command, problem, ExitCode.SOFTWARE));
            return problems.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
