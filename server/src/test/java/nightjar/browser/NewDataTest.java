package nightjar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A map that stays open while data are imported, and while the server is away, on the layers beside the density. */
class NewDataTest extends OverTheDemo {

    @Test
    void anOpenMapTakesUpWhatIsImportedInAnotherTab(@TempDir Path folder) throws IOException {
        try (Visit visit = chromium.visit(1280, 720)) {
            Page mapTab = visit.page();
            MapPage map = MapPage.open(visit, site.url() + "/");
            int before = incidents("");
            Page importTab = mapTab.context().newPage();
            importTab.navigate(site.url() + "/import.html");
            importTab.waitForSelector(".history > *");
            importTab.setInputFiles(".file-input", new ImportFiles(folder).police("2024-01", 300));
            importTab.waitForSelector(".card[data-phase=ready] .primary");
            importTab.click(".card .primary");
            importTab.waitForSelector(".result.good");
            assertThat(incidents("")).isEqualTo(before + 300);

            mapTab.bringToFront();
            map.chooseGroup("Drugs");
            map.waitForTiles();
            String version = site.json("/api/v1/meta").get("version").asString();
            assertThat(map.line()).startsWith("%,d incidents".formatted(incidents("?group=drugs")));
            assertThat(map.tileAddress()).contains("v=" + version);
            visit.expectNoComplaint();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid", "points"})
    void aLayerHealsWhenTheServerIsBack(String layer) {
        try (Visit visit = chromium.visit(1280, 720)) {
            Page page = visit.page();
            MapPage map = MapPage.open(visit, site.url() + "/?layer=" + layer + "&view=-2.36,51.381,13");
            page.route("**/api/**", Route::abort);
            page.locator("#filters .choices label").first().click();
            page.waitForSelector("text=The server does not answer");
            page.unroute("**/api/**");
            page.waitForFunction(
                    "() => !document.body.innerText.includes('The server does not answer')",
                    null,
                    new Page.WaitForFunctionOptions().setTimeout(25_000));
            map.waitForTiles();
            String query = page.url().replaceAll(".*[?&](group=[^&]*).*", "?$1");
            assertThat(map.line()).startsWith("%,d incidents".formatted(incidents(query)));
        }
    }

    private int incidents(String query) {
        return site.json("/api/v1/summary" + query).get("count").asInt();
    }
}
