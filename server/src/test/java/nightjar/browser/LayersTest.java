package nightjar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the layers say under the pointer and to the keyboard, against what the service says. */
class LayersTest extends OverTheDemo {

    private static final Pattern SPOKEN_CELL = Pattern.compile(
            "(?:[\\d,]+ empty cells? passed\\. )?Cell (c-?\\d+r-?\\d+): ([\\d,]+) incidents?, class \\d of \\d\\..*");

    @Test
    void aCellUnderThePointerSaysItsCountAndAClickChoosesIt() {
        JsonNode busiest = busiest("/api/v1/grid.geojson?shape=hex");
        String id = busiest.get("properties").get("id").asString();
        JsonNode corner = busiest.get("geometry").get("coordinates").get(0);
        double lon = (corner.get(0).get(0).asDouble() + corner.get(3).get(0).asDouble()) / 2;
        double lat = (corner.get(0).get(1).asDouble() + corner.get(3).get(1).asDouble()) / 2;
        try (Visit visit = chromium.visit(1280, 720)) {
            MapPage map =
                    MapPage.open(visit, site.url() + "/?layer=grid&shape=hex&view=%.5f,%.5f,15".formatted(lon, lat));
            assertThat(paintedShare(visit.page(), "cells")).isBetween(0.01, 1.0);
            pointAtMiddle(visit.page());
            assertThat(label(visit.page())).isEqualTo(incidents(busiest) + ", cell " + id);
            visit.photograph("demo-grid-hover");
            visit.page().mouse().down();
            visit.page().mouse().up();
            map.waitForTiles();
            assertThat(visit.page().url()).contains("pick=cell:" + id);
            assertThat(visit.page().locator("#map path.picked").count()).isPositive();
            visit.expectNoComplaint();
        }
    }

    @Test
    void arrowKeysGoFromCellToCellAndReadOutWhatTheServiceCounts() {
        try (Visit visit = chromium.visit(1280, 720)) {
            MapPage map = MapPage.open(visit, site.url() + "/?layer=grid");
            Page page = visit.page();
            page.locator("#map").focus();
            page.keyboard().press("Enter");
            String first = expectTrueCell(page);
            page.keyboard().press("ArrowRight");
            String second = expectTrueCell(page);
            assertThat(columnOf(second)).isGreaterThan(columnOf(first));
            assertThat(page.locator("#map path.current").count()).isPositive();
            visit.photograph("demo-grid-keyboard");
            page.keyboard().press("Enter");
            map.waitForTiles();
            assertThat(page.url()).contains("pick=cell:" + second);

            page.locator("#map").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Escape");
            assertThat(spoken(page)).contains("arrow keys move the map");
            assertThat(page.locator("#map path.current").count()).isZero();
            visit.expectNoComplaint();
        }
    }

    @Test
    void aPlaceSaysHowManyStandThereAndAClusterOpens() {
        JsonNode busiest = busiest("/api/v1/places.geojson?within=-2.42,51.35,-2.30,51.41");
        JsonNode at = busiest.get("geometry").get("coordinates");
        String lonLat = at.get(0).asString() + "," + at.get(1).asString();
        try (Visit visit = chromium.visit(1280, 720)) {
            MapPage.open(visit, site.url() + "/?layer=points&view=" + lonLat + ",17");
            Page page = visit.page();
            pointAtMiddle(page);
            assertThat(label(page)).startsWith(incidents(busiest) + " at this snap point");
            visit.photograph("demo-points-hover");
            page.mouse().down();
            page.mouse().up();
            assertThat(page.url()).contains("pick=place:" + lonLat);
        }
        try (Visit visit = chromium.visit(1280, 720)) {
            MapPage map = MapPage.open(visit, site.url() + "/?layer=points&view=" + lonLat + ",12");
            Page page = visit.page();
            assertThat(paintedShare(page, "points")).isPositive();
            page.locator("#map").focus();
            page.keyboard().press("Enter");
            assertThat(spoken(page)).containsPattern("[\\d,]+ incidents at [\\d,]+ places");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*view=[^&]*,14.*"));
            map.waitForTiles();
            visit.photograph("demo-points-14");
            visit.expectNoComplaint();
        }
    }

    @Test
    void theDensityUnderThePointerIsThatOfTheService() {
        try (Visit visit = chromium.visit(1280, 720)) {
            Page page = visit.page();
            MapPage.open(visit, site.url() + "/?view=-2.36,51.381,14&at=-2.359,51.3815");
            assertThat(page.locator(".ring-label").textContent()).isEqualTo("300 m");
            String[] asked = {""};
            page.onResponse(response -> asked[0] = response.url().contains("at=") ? response.url() : asked[0]);
            pointAtMiddle(page);
            String said = label(page);
            assertThat(said).endsWith(" incidents per km²");
            double value = site.json(asked[0].substring(site.url().length()))
                    .get("at")
                    .get("value")
                    .asDouble();
            assertThat(Double.parseDouble(said.split(" ", 2)[0].replace(",", "")))
                    .isBetween(value * 0.994, value * 1.006);
            visit.photograph("demo-density-hover");
            visit.expectNoComplaint();
        }
    }

    private JsonNode busiest(String address) {
        JsonNode best = site.json(address).get("features").get(0);
        for (JsonNode feature : site.json(address).get("features")) {
            best = countOf(feature) > countOf(best) ? feature : best;
        }
        return best;
    }

    private String expectTrueCell(Page page) {
        Matcher cell = SPOKEN_CELL.matcher(spoken(page));
        assertThat(cell.matches()).as(spoken(page)).isTrue();
        int counted = site.json("/api/v1/cells/square/250/" + cell.group(1))
                .get("count")
                .asInt();
        assertThat(cell.group(2)).isEqualTo(String.format(Locale.UK, "%,d", counted));
        return cell.group(1);
    }

    private static int countOf(JsonNode feature) {
        return feature.get("properties").get("count").asInt();
    }

    private static String incidents(JsonNode feature) {
        return String.format(Locale.UK, "%,d", countOf(feature)) + (countOf(feature) == 1 ? " incident" : " incidents");
    }

    private static int columnOf(String id) {
        return Integer.parseInt(id.substring(1, id.indexOf('r')));
    }

    private static String spoken(Page page) {
        page.waitForTimeout(150);
        return page.textContent("#map [role=status]");
    }

    private static String label(Page page) {
        page.waitForSelector("#map .leaflet-tooltip");
        return page.textContent("#map .leaflet-tooltip");
    }

    private static void pointAtMiddle(Page page) {
        var box = page.locator("#map").boundingBox();
        page.mouse().move(box.x + box.width / 2 + 40, box.y + box.height / 2);
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
    }

    private static double paintedShare(Page page, String pane) {
        page.waitForTimeout(100);
        return ((Number) page.evaluate("""
                        (pane) => { const canvas = document.querySelector(`.leaflet-${pane}-pane canvas`);
                          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                          let painted = 0;
                          for (let i = 3; i < data.length; i += 4) painted += data[i] > 0;
                          return painted / (data.length / 4); }""", pane)).doubleValue();
    }
}
