package nightjar.app.cli;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nightjar} without a command: tells what commands there are. */
@Command(
        name = "nightjar",
        description = "Hotspot mapping for community safety partnerships.",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            InspectCommand.class,
            VerifyCommand.class
        })
public final class RootCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The whole command line, ready to execute. */
    public static CommandLine commandLine() {
        CommandErrors errors = new CommandErrors();
        return new CommandLine(new RootCommand())
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }

    /** The version that the jar's manifest states. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = RootCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Nightjar " + Objects.requireNonNullElse(version, "(unpackaged)")};
        }
    }
}
