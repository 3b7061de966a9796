package nightjar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The map page over the demo, in a real browser. */
class MapPageTest extends OverTheDemo {

    @Test
    void theMapShowsTheDemoAndSaysThatItIsMadeUp() {
        try (Visit visit = chromium.visit(1440, 900)) {
            MapPage map = MapPage.open(visit, site.url() + "/");
            assertThat(map.line()).startsWith("40,000 incidents");
            assertThat(visit.page().getByText("Synthetic data").isVisible()).isTrue();
            assertThat(map.legend()).containsIgnoringCase("per km²");
            assertThat(map.paintedTiles()).as("tiles with something on them").isPositive();
            visit.photograph("demo-density");
            visit.expectNoComplaint();
        }
    }

    @Test
    void aFilterChangesMapLineAndAddressAlikeAndBackUndoesIt() {
        try (Visit visit = chromium.visit(1280, 720)) {
            MapPage map = MapPage.open(visit, site.url() + "/");
            String before = map.line();
            String tilesBefore = map.tileAddress();

            map.chooseGroup("Violence");
            assertThat(map.line()).isNotEqualTo(before).containsIgnoringCase("violence");
            assertThat(visit.page().url()).contains("group=violence");
            assertThat(map.tileAddress()).isNotEqualTo(tilesBefore).contains("group=violence");
            int expected =
                    site.json("/api/v1/summary?group=violence").get("count").asInt();
            assertThat(map.line()).startsWith(String.format(Locale.UK, "%,d", expected));
            visit.photograph("demo-violence-1280");

            visit.page().goBack();
            map.waitForTiles();
            assertThat(map.line()).isEqualTo(before);
            visit.expectNoComplaint();
        }
    }

    @Test
    void aSharedLinkGivesTheSamePictureInAFreshBrowser() {
        String link;
        byte[] picture;
        try (Visit first = chromium.visit(1280, 720)) {
            MapPage map = MapPage.open(first, site.url() + "/");
            map.chooseGroup("Theft");
            first.page().mouse().move(5, 5);
            link = first.page().url();
            picture = map.picture();
            first.expectNoComplaint();
        }
        try (Visit second = chromium.visit(1280, 720)) {
            MapPage map = MapPage.open(second, link);
            second.page().mouse().move(5, 5);
            assertThat(map.picture()).as("pixels of the map").isEqualTo(picture);
            second.expectNoComplaint();
        }
    }

    @Test
    void areasAreDrawnWithTheirCountsAndTheTableListsThem() {
        try (Visit visit = chromium.visit(1440, 900)) {
            MapPage map = MapPage.open(visit, site.url() + "/");
            map.chooseLayer("Areas");
            visit.page().waitForSelector("#map path.leaflet-interactive");
            visit.photograph("demo-areas");
            visit.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Table"))
                    .click();
            Locator rows = visit.page().locator("#behind table tbody tr");
            rows.first().waitFor();
            int areas = visit.page().locator("#map path.leaflet-interactive").count();
            assertThat(rows.count()).isEqualTo(areas).isPositive();
            visit.photograph("demo-areas-table");
            visit.expectNoComplaint();
        }
    }

    @Test
    void theKeyboardAloneReachesAFilterAndTheValueInTheMiddle() {
        try (Visit visit = chromium.visit(1280, 720)) {
            MapPage map = MapPage.open(visit, site.url() + "/");
            Locator box = visit.page().getByLabel("Drugs").first();
            box.focus();
            visit.page().keyboard().press("Space");
            map.waitForTiles();
            assertThat(visit.page().url()).contains("group=drugs");
            visit.page().locator("#map").focus();
            visit.page().keyboard().press("Enter");
            visit.page()
                    .waitForFunction(
                            "() => document.querySelector('#map [role=status]').textContent.includes('per km²')");
            visit.page().keyboard().press("Enter");
            visit.page().waitForSelector("#drawer .figure");
            assertThat(visit.page().textContent("#drawer .figure")).contains("per km²");
            visit.expectNoComplaint();
        }
    }

    @Test
    void aFilterThatLeavesNothingSaysWhatToRelax() {
        try (Visit visit = chromium.visit(1280, 720)) {
            MapPage map = MapPage.open(visit, site.url() + "/?from=2019-01&to=2019-02");
            assertThat(map.line()).startsWith("0 incidents");
            assertThat(visit.page().locator("#over").textContent()).isNotBlank();
            visit.photograph("demo-empty");
            visit.expectNoComplaint();
        }
    }

    @Test
    void thePageFitsAPhone() {
        try (Visit visit = chromium.visit(390, 844)) {
            MapPage map = MapPage.open(visit, site.url() + "/");
            assertThat(map.line()).startsWith("40,000 incidents");
            int overflow = (Integer) visit.page()
                    .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(overflow).as("sideways scrolling").isZero();
            visit.photograph("demo-phone");
            visit.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filters"))
                    .click();
            assertThat(visit.page().getByLabel("Drugs").first().isVisible()).isTrue();
            visit.photograph("demo-phone-filters");
            visit.expectNoComplaint();
        }
    }

    @Test
    void theServedPageCarriesTheStrictPolicy() {
        String policy = site.get("/", BodyHandlers.discarding())
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe");
    }
}
