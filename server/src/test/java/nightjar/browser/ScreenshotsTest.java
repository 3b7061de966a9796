package nightjar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures of every state, to be looked at by people: {@code scripts/screenshots FOLDER}. */
@Tag("screenshots")
class ScreenshotsTest extends OverTheDemo {

    private final String folder = System.getProperty("nightjar.screenshots", "");

    @Test
    void everyStateAtThreeSizesAndPrinted() throws IOException {
        Assumptions.assumeFalse(folder.isEmpty(), "no folder named: scripts/screenshots FOLDER");
        Files.createDirectories(Path.of(folder));
        for (PageState state : PageState.OVER_THE_DEMO) {
            photograph(state, "1440x900", 1440, 900, 1);
            photograph(state, "1280x720", 1280, 720, 1);
            if (!state.isSheet()) {
                photograph(state, "390x844", 390, 844, 2);
            }
        }
        photograph(new PageState("text-twice-as-large", "/"), "640x450", 640, 450, 2);
        photograph(new PageState("text-twice-as-large-drawer", "/?pick=method"), "720x450", 720, 450, 2);
    }

    private void photograph(PageState state, String size, int width, int height, double scale) throws IOException {
        try (Visit visit = chromium.visit(width, height, scale)) {
            Page page = visit.page();
            page.navigate(site.url() + state.path());
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.waitForTimeout(400);
            Path picture = Path.of(folder, state.name() + "-" + size + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(picture));
            if (state.isSheet() && width == 1440) {
                Path pdf = Path.of(folder, state.name() + ".pdf");
                page.pdf(new Page.PdfOptions()
                        .setPath(pdf)
                        .setPreferCSSPageSize(true)
                        .setPrintBackground(true));
                assertThat(Files.size(pdf)).isPositive();
            }
            assertThat(Objects.requireNonNull(page.title())).isNotBlank();
        }
    }
}
