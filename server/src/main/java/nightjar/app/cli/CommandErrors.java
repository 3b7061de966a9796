package nightjar.app.cli;

import java.net.BindException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import nightjar.api.BrokenPresetsException;
import nightjar.api.security.DatasetNotOpenException;
import nightjar.api.security.NotLoopbackException;
import nightjar.basemap.BasemapException;
import nightjar.ingest.InputException;
import nightjar.store.ImportConflictException;
import nightjar.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says every failure in one line on standard error, and gives the exit code for it. */
final class CommandErrors implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(CommandErrors.class);

    /** Wrong use: 2. */
    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        return print(command, wrong.getMessage() + " (see '" + name + " --help')", ExitCode.USAGE);
    }

    /** Failed: 1; asked for what cannot be meant: 2. */
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        LOG.debug("{} failed", command.getCommandName(), failure);
        boolean wrongUse = failure instanceof WrongUseException || failure instanceof NotLoopbackException;
        int exitCode = wrongUse ? ExitCode.USAGE : ExitCode.SOFTWARE;
        return print(command, sentence(failure), exitCode);
    }

    private static String sentence(Exception failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "");
        return switch (failure) {
            case WrongUseException e -> message;
            case NotLoopbackException e -> message;
            case DatasetNotOpenException e -> message;
            case BrokenPresetsException e -> message;
            case InputException e -> message + " [" + e.code() + "]";
            case StoreException e -> message;
            case BasemapException e -> message;
            case ImportConflictException e -> message;
            case NoSuchFileException e -> message + ": there is no such file";
            default -> failure.getCause() instanceof BindException ? message : unexpected(failure, message);
        };
    }

    private static String unexpected(Exception failure, String message) {
        return "unexpected " + failure.getClass().getSimpleName() + ": " + message;
    }

    static int print(CommandLine command, String sentence, int exitCode) {
        command.getErr().println("nightjar: " + sentence.replaceAll("\\s*\\R\\s*", " "));
        command.getErr().flush();
        return exitCode;
    }
}
