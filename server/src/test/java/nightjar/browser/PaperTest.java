package nightjar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes out of the printer. */
class PaperTest extends OverTheDemo {

    private static final Pattern SIZE = Pattern.compile("/MediaBox \\[0 0 ([\\d.]+) ([\\d.]+)]");
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    @ParameterizedTest
    @CsvSource({
        "/?sheet=landscape, 297, 210",
        "/?sheet=portrait&layer=areas&group=violence&days=fri&hours=22-04, 210, 297",
        "/?sheet=landscape&compare=on&layer=grid, 297, 210",
        "/?layer=grid&pick=method, 297, 210",
        "/?layer=points, 297, 210",
    })
    void isOneSheetOfItsSize(String state, double width, double height) {
        try (Visit visit = chromium.visit(1280, 720)) {
            MapPage.open(visit, site.url() + state);
            String pdf = new String(
                    visit.page()
                            .pdf(new Page.PdfOptions()
                                    .setPreferCSSPageSize(true)
                                    .setPrintBackground(true)),
                    StandardCharsets.ISO_8859_1);
            Matcher size = SIZE.matcher(pdf);
            assertThat(size.find()).isTrue();
            assertThat(Double.parseDouble(size.group(1)))
                    .isBetween((width - 0.5) * POINTS_PER_MILLIMETRE, (width + 0.5) * POINTS_PER_MILLIMETRE);
            assertThat(Double.parseDouble(size.group(2)))
                    .isBetween((height - 0.5) * POINTS_PER_MILLIMETRE, (height + 0.5) * POINTS_PER_MILLIMETRE);
            assertThat(size.find()).as("a second page").isFalse();
            visit.expectNoComplaint();
        }
    }

    @Test
    void theSheetSaysWhatItShowsAndLeadsBack() {
        try (Visit visit = chromium.visit(1440, 900)) {
            Page page = visit.page();
            MapPage map = MapPage.open(visit, site.url() + "/?group=drugs");
            map.press("Print");
            map.waitForTiles();
            assertThat(page.textContent("#sheet"))
                    .contains(
                            "incidents of drugs",
                            "quartic kernel",
                            "bandwidth 300 m",
                            "Incidents per km²",
                            "Synthetic data",
                            site.url() + "/?group=drugs");
            page.fill(".sheet-title", "Drugs: Bath & Keynsham");
            page.keyboard().press("Tab");
            assertThat(page.url()).contains("title=Drugs");
            page.reload();
            map.waitForTiles();
            assertThat(page.inputValue(".sheet-title")).isEqualTo("Drugs: Bath & Keynsham");
            page.keyboard().press("Escape");
            assertThat(page.locator("#sheet").isVisible()).isFalse();
            assertThat(page.locator("#filters").isVisible()).isTrue();
            visit.expectNoComplaint();
        }
    }
}
