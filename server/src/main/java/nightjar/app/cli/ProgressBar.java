package nightjar.app.cli;

import java.io.PrintWriter;
import nightjar.intake.ImportProgress;

/**
 * An import's progress on one line of the terminal, drawn again whenever its percentage changes. For one import and
 * the thread that runs it.
 */
final class ProgressBar implements ImportProgress {

    private static final int WIDTH = 30;
    private static final String START_OF_LINE = "\r";
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintWriter terminal;
    private String shown = "";

    private ProgressBar(PrintWriter terminal) {
        this.terminal = terminal;
    }

    /** A bar on a terminal; silence when standard error is none, which {@code scripts/nightjar} finds out. */
    static ImportProgress on(PrintWriter standardError) {
        return Boolean.getBoolean("nightjar.terminal") ? new ProgressBar(standardError) : SILENT;
    }

    static ProgressBar onTerminal(PrintWriter terminal) {
        return new ProgressBar(terminal);
    }

    @Override
    public void update(String phase, long done, long total) {
        String next = line(phase, total <= 0 ? 0 : Math.clamp((double) done / total, 0, 1));
        if (!next.equals(shown)) {
            shown = next;
            terminal.print(START_OF_LINE + next);
            terminal.flush();
        }
    }

    private static String line(String phase, double share) {
        int percent = (int) (share * 100);
        int full = WIDTH * percent / 100;
        return "%-24s [%s%s] %3d %%".formatted(phase, "#".repeat(full), "·".repeat(WIDTH - full), percent);
    }

    /** Wipes the bar of an import that ended; nothing when it never was one. */
    static void wipe(ImportProgress progress) {
        if (progress instanceof ProgressBar bar && !bar.shown.isEmpty()) {
            bar.terminal.print(CLEAR_LINE);
            bar.terminal.flush();
        }
    }
}
