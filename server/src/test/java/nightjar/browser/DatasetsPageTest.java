package nightjar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nightjar.acceptance.RunningSite;
import nightjar.intake.ImportOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the datasets page says of the demo, of a store with a gap, and of an empty one. */
class DatasetsPageTest extends OverTheDemo {

    @Test
    void theDemoIsListedWithItsMonthsAndItsBadges() {
        try (Visit visit = chromium.visit(1440, 900)) {
            Page page = open(visit, site);
            String row = page.textContent(".datasets tbody tr");
            assertThat(row)
                    .contains("40,000")
                    .contains("Synthetic")
                    .contains("Open")
                    .contains("none missing");
            assertThat(page.locator(".strip rect:not(.whole)").count()).isEqualTo(24);
            assertThat(page.textContent("#held"))
                    .contains("LSOA")
                    .contains("Ward")
                    .contains("Forum");
            visit.photograph("datasets-demo");
            assertThat(Axe.violations(page)).isEmpty();
            visit.expectNoComplaint();
        }
    }

    @Test
    void aMonthThatIsMissingShows(@TempDir Path folder) throws IOException {
        ImportFiles files = new ImportFiles(folder);
        try (RunningSite gappy = new RunningSite(folder)) {
            List<Path> months = List.of(files.police("2024-01", 30), files.police("2024-03", 60));
            gappy.load(new ImportOptions.Incidents(months, null, null, null, false, Long.MAX_VALUE, false));
            gappy.serve();
            try (Visit visit = chromium.visit(1280, 720)) {
                Page page = open(visit, gappy);
                assertThat(page.textContent(".strip"))
                        .contains("Jan to Mar 2024: 2 of 3 months")
                        .contains("Feb 2024");
                assertThat(page.locator(".strip .missing").count()).isEqualTo(1);
                visit.photograph("datasets-gap");
                visit.expectNoComplaint();
            }
            try (Visit visit = chromium.visit(390, 844)) {
                Page page = open(visit, gappy);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isEqualTo(true);
                visit.photograph("datasets-390");
                assertThat(Axe.violations(page)).isEmpty();
            }
        }
    }

    @Test
    void anEmptyStoreSaysHowToBegin(@TempDir Path folder) {
        try (RunningSite empty = new RunningSite(folder)) {
            empty.serve();
            try (Visit visit = chromium.visit(1280, 720)) {
                Page page = open(visit, empty);
                assertThat(page.textContent("#held"))
                        .contains("Nothing is held yet")
                        .contains("nightjar demo");
                assertThat(page.getAttribute(".empty a", "href")).isEqualTo("/import.html");
                visit.photograph("datasets-empty");
                assertThat(Axe.violations(page)).isEmpty();
                visit.expectNoComplaint();
            }
        }
    }

    private static Page open(Visit visit, RunningSite site) {
        visit.page().navigate(site.url() + "/datasets.html");
        visit.page().waitForSelector("#held h2");
        return visit.page();
    }
}
