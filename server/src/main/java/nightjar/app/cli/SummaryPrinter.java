package nightjar.app.cli;

import java.io.PrintWriter;
import nightjar.store.ImportRecord;
import nightjar.store.ImportState;
import nightjar.store.ImportSummary;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** Prints what an import did: figures on standard output, notes on standard error. */
final class SummaryPrinter {

    private final CommandLine command;

    SummaryPrinter(CommandLine command) {
        this.command = command;
    }

    /** The exit code: 1 when the import loaded nothing because too much of it was refused. */
    int print(ImportRecord record) {
        ImportSummary summary = record.summary();
        if (summary != null) {
            PrintWriter out = command.getOut();
            summary.figures().forEach((name, figure) -> out.println(name + ": " + Long.toString(figure)));
            out.flush();
            summary.notes().forEach(command.getErr()::println);
            command.getErr().flush();
        }
        if (record.state() == ImportState.DONE) {
            return ExitCode.OK;
        }
        return CommandErrors.print(command, sentence(record), ExitCode.SOFTWARE);
    }

    private static String sentence(ImportRecord record) {
        if (record.state() == ImportState.HELD) {
            return "held, nothing was loaded: write the refused rows down with --rejects FILE and mend them, or load"
                    + " the rest with --accept-rejects";
        }
        return "the import ended as " + record.state().word();
    }
}
