package nightjar.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nightjar import}: the parent of the commands that bring data into a store. */
@Command(
        name = "import",
        description = "Brings a file into a store, wholly or not at all.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "incidents|areas|members|lookup|background",
        subcommands = {
            ImportIncidentsCommand.class,
            ImportAreasCommand.class,
            ImportMembersCommand.class,
            ImportLookupCommand.class,
            ImportBackgroundCommand.class
        })
final class ImportCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "import what? incidents, areas, members, lookup or background");
    }
}
