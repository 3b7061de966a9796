package nightjar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the drawer says about what was chosen, and how it opens and closes. */
class DrawerTest extends OverTheDemo {

    private static final String FOCUSED = "document.activeElement.textContent";

    @Test
    void anAreaHasTheCountsOfTheServiceAndCanBecomeTheFilter() {
        try (Visit visit = chromium.visit(1440, 900)) {
            Page page = visit.page();
            MapPage map =
                    MapPage.open(visit, site.url() + "/?group=violence&layer=areas&kind=ward&pick=area:ward:DEMO-W01");
            int count = site.json("/api/v1/summary?group=violence&area=ward:DEMO-W01")
                    .get("count")
                    .asInt();
            page.waitForSelector("#drawer .figure");
            assertThat(page.textContent("#drawer h2")).isEqualTo("Abbey");
            assertThat(page.textContent("#drawer .figure")).isEqualTo("%,d incidents".formatted(count));
            page.click("text=Only this area");
            map.waitForTiles();
            assertThat(page.url()).contains("area=ward:DEMO-W01");
            assertThat(map.line()).startsWith("%,d incidents of violence in Abbey".formatted(count));
            assertThat(page.evaluate(FOCUSED)).as("focus stays in the drawer").isEqualTo("Abbey");
            visit.expectNoComplaint();
        }
    }

    @Test
    void aCellBecomesAPolygonThatHoldsWhatItHolds() {
        try (Visit visit = chromium.visit(1440, 900)) {
            Page page = visit.page();
            String cell = site.json("/api/v1/grid.geojson?bbox=-2.362,51.380,-2.358,51.383")
                    .get("features")
                    .get(0)
                    .get("properties")
                    .get("id")
                    .asString();
            MapPage map = MapPage.open(visit, site.url() + "/?layer=grid&view=-2.36,51.38,14&pick=cell:" + cell);
            page.waitForSelector("#drawer .figure");
            int count =
                    site.json("/api/v1/cells/square/250/" + cell).get("count").asInt();
            assertThat(page.textContent("#drawer .figure")).startsWith("%,d ".formatted(count));
            page.click("text=Draw this cell as filter");
            map.waitForTiles();
            int within = Integer.parseInt(map.line().split(" ", 2)[0].replace(",", ""));
            assertThat(within).as("incidents inside the outline").isBetween((int) (count * 0.97), (int) (count * 1.03));
            page.click("#corner label:has-text('Hexagons')");
            assertThat(page.locator("#drawer").isVisible())
                    .as("the cell is gone with its grid")
                    .isFalse();
            visit.expectNoComplaint();
        }
    }

    @Test
    void aPlaceListsItsIncidents() {
        try (Visit visit = chromium.visit(1280, 720)) {
            Page page = visit.page();
            var place = site.json("/api/v1/places.geojson?within=-2.362,51.380,-2.358,51.383")
                    .get("features")
                    .get(0);
            int count = place.get("properties").get("count").asInt();
            String lonLat = place.get("geometry").get("coordinates").get(0).asString() + ","
                    + place.get("geometry").get("coordinates").get(1).asString();
            MapPage.open(visit, site.url() + "/?layer=points&pick=place:" + lonLat);
            page.waitForSelector("#drawer .incidents li");
            assertThat(page.textContent("#drawer .figure"))
                    .startsWith("%,d ".formatted(count))
                    .endsWith("at this snap point");
            assertThat(page.locator("#drawer .incidents li").count()).isEqualTo(Math.min(50, count));
            visit.expectNoComplaint();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"density", "grid", "areas", "points"})
    void everyLayerSaysHowItIsMade(String layer) {
        try (Visit visit = chromium.visit(1280, 720)) {
            Page page = visit.page();
            MapPage.open(visit, site.url() + "/?layer=" + layer);
            page.locator("#corner .legend .link").focus();
            page.keyboard().press("Enter");
            page.waitForSelector("#drawer dl");
            assertThat(page.evaluate(FOCUSED)).isEqualTo("How this is made");
            assertThat(page.textContent("#drawer dl"))
                    .contains(
                            "Left out",
                            "without location",
                            "EPSG:27700",
                            site.json("/api/v1/meta").get("version").asString());
            page.keyboard().press("Escape");
            assertThat(page.locator("#drawer").isVisible()).isFalse();
            assertThat(page.evaluate("document.activeElement.closest('#corner') !== null"))
                    .as("the focus is back at the legend")
                    .isEqualTo(true);
            visit.expectNoComplaint();
        }
    }
}
