package nightjar.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import nightjar.intake.ImportProgress;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final StringWriter terminal = new StringWriter();
    private final PrintWriter writer = new PrintWriter(terminal);

    @Test
    void drawsOnlyWhenThePercentageChanges() {
        ProgressBar bar = ProgressBar.onTerminal(writer);
        for (int done = 0; done <= 10_000; done++) {
            bar.update("reading", done, 10_000);
        }

        assertThat(terminal.toString().chars().filter(c -> c == '\r')).hasSize(101);
        assertThat(terminal.toString()).endsWith("100 %");
    }

    @Test
    void wipesItsLine() {
        ProgressBar bar = ProgressBar.onTerminal(writer);
        bar.update("reading", 1, 2);
        ProgressBar.wipe(bar);

        assertThat(terminal.toString()).contains(" 50 %").endsWith("\r\033[K");
    }

    @Test
    void isSilentWhenStandardErrorIsNoTerminal() {
        ImportProgress progress = ProgressBar.on(writer);
        progress.update("reading", 1, 2);
        ProgressBar.wipe(progress);

        assertThat(terminal.toString()).isEmpty();
    }

    @Test
    void survivesATotalThatIsNotKnown() {
        ProgressBar.onTerminal(writer).update("reading", 5, 0);

        assertThat(terminal.toString()).contains("0 %");
    }
}
