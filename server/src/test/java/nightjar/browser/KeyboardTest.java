package nightjar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What docs/web.md promises to people without a mouse, and to people whom motion makes ill. */
class KeyboardTest extends OverTheDemo {

    private static final String FOCUSED = "document.activeElement.getAttribute('aria-label') ?? ''";

    @Test
    void arrowKeysMoveTheEndsOfThePeriod() {
        try (Visit visit = chromium.visit(1280, 720)) {
            MapPage map = MapPage.open(visit, site.url() + "/");
            visit.page().locator("#filters .end").first().focus();
            visit.page().keyboard().press("ArrowRight");
            map.waitForTiles();
            assertThat(visit.page().url()).contains("from=2023-02");
            visit.page().keyboard().press("End");
            map.waitForTiles();
            assertThat(visit.page().url()).contains("from=2024-12");
            visit.expectNoComplaint();
        }
    }

    @Test
    void areasAreOneTabStopAndArrowKeysGoFromOneToTheNext() {
        try (Visit visit = chromium.visit(1280, 720)) {
            MapPage map = MapPage.open(visit, site.url() + "/?layer=areas");
            Page page = visit.page();
            page.waitForSelector("#map path[role=button]");
            assertThat(page.locator("#map path[role=button][tabindex='0']").count())
                    .isEqualTo(1);
            page.locator("#map").focus();
            for (int i = 0; i < 4 && !focused(page).contains("incident"); i++) {
                page.keyboard().press("Tab");
            }
            String first = focused(page);
            assertThat(first).matches(".+: [\\d,]+ incidents?");
            page.keyboard().press("ArrowRight");
            String second = focused(page);
            assertThat(second).matches(".+: [\\d,]+ incidents?").isGreaterThan(first);

            page.keyboard().press("Enter");
            assertThat(page.url()).contains("pick=area:");
            page.waitForSelector("#drawer:not([hidden])");
            assertThat(page.locator("#drawer").textContent()).contains(second.split(": ", 2)[0]);

            map.chooseGroup("Drugs");
            assertThat(page.locator("#map path[role=button][tabindex='0']").getAttribute("aria-label"))
                    .as("the same area, counted anew")
                    .startsWith(second.split(": ", 2)[0])
                    .isNotEqualTo(second);
            visit.expectNoComplaint();
        }
    }

    @Test
    void theMapMovesByKeysAtOnceForPeopleWhoWantNoMotion() {
        try (Visit visit = chromium.calmVisit(1280, 720)) {
            MapPage.open(visit, site.url() + "/");
            Page page = visit.page();
            page.locator("#map").focus();
            String before = mapPosition(page);
            String after = (String) page.evaluate("""
                    () => { document.querySelector('#map').dispatchEvent(new KeyboardEvent('keydown',
                              { key: 'ArrowRight', keyCode: 39, bubbles: true }));
                            return document.querySelector('#map .leaflet-map-pane').style.transform; }""");
            page.waitForTimeout(400);
            assertThat(after).as("where the map is right after the key").isNotEqualTo(before);
            assertThat(mapPosition(page)).as("and a little later").isEqualTo(after);
            assertThat(page.evaluate("getComputedStyle(document.getElementById('progress'), '::after').animationName"))
                    .isEqualTo("none");
            visit.expectNoComplaint();
        }
    }

    private static String focused(Page page) {
        return (String) page.evaluate(FOCUSED);
    }

    private static String mapPosition(Page page) {
        return (String) page.evaluate("document.querySelector('#map .leaflet-map-pane').style.transform");
    }
}
