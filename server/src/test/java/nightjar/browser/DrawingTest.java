package nightjar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** An area drawn on the map, by mouse and by keyboard. */
class DrawingTest extends OverTheDemo {

    private static final String BATH = "/?view=-2.36,51.381,13";

    @Test
    void clicksDrawAnAreaThatFiltersAndItsCornersCanBeDraggedAndItCanBeRemoved() {
        try (Visit visit = chromium.visit(1440, 900)) {
            MapPage map = MapPage.open(visit, site.url() + BATH);
            Page page = visit.page();
            String everything = map.line();
            startDrawing(page);
            page.mouse().click(600, 250);
            page.mouse().click(850, 270);
            page.mouse().click(840, 480);
            page.mouse().click(700, 150);
            assertThat(page.textContent(".draw-bar p")).contains("cross itself");
            visit.photograph("demo-drawing");
            page.mouse().dblclick(620, 500);
            map.waitForTiles();
            String drawn = polygon(page);
            assertThat(drawn.split(";", -1)).hasSize(4);
            expectCountOf(drawn, map);
            visit.photograph("demo-drawn");

            page.mouse().move(620, 500);
            page.mouse().down();
            page.mouse().move(560, 520);
            page.mouse().move(540, 540);
            page.mouse().up();
            map.waitForTiles();
            assertThat(polygon(page)).isNotEqualTo(drawn);
            assertThat(polygon(page).split(";", -1)).hasSize(4);
            expectCountOf(polygon(page), map);

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove the drawn area"))
                    .click();
            map.waitForTiles();
            assertThat(polygon(page)).isEmpty();
            assertThat(map.line()).isEqualTo(everything);
            visit.expectNoComplaint();
        }
    }

    @Test
    void keysAloneDrawAnArea() {
        try (Visit visit = chromium.calmVisit(1280, 720)) {
            MapPage map = MapPage.open(visit, site.url() + BATH);
            Page page = visit.page();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Draw an area on the map"))
                    .focus();
            page.keyboard().press("Enter");
            for (String key :
                    new String[] {"Space", "ArrowRight", "Space", "ArrowDown", "Space", "ArrowLeft", "Space"}) {
                page.keyboard().press(key);
                page.waitForTimeout(100);
            }
            assertThat(page.textContent(".draw-bar p")).startsWith("4 corners");
            page.keyboard().press("Backspace");
            assertThat(page.textContent("#map [role=status]")).startsWith("3 corners");
            page.keyboard().press("Enter");
            map.waitForTiles();
            assertThat(polygon(page).split(";", -1)).hasSize(3);
            expectCountOf(polygon(page), map);
            visit.expectNoComplaint();
        }
    }

    @Test
    void escapeLeavesEverythingAsItWas() {
        try (Visit visit = chromium.visit(1280, 720)) {
            MapPage map = MapPage.open(visit, site.url() + BATH);
            startDrawing(visit.page());
            visit.page().mouse().click(600, 250);
            visit.page().keyboard().press("Escape");
            assertThat(visit.page().locator(".draw-bar").isVisible()).isFalse();
            map.waitForTiles();
            assertThat(polygon(visit.page())).isEmpty();
            visit.expectNoComplaint();
        }
    }

    private void expectCountOf(String polygon, MapPage map) {
        int count = site.json("/api/v1/summary?polygon=" + polygon).get("count").asInt();
        assertThat(map.line()).startsWith(String.format(Locale.UK, "%,d incident", count));
    }

    private static void startDrawing(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Draw an area on the map"))
                .click();
        page.waitForSelector(".draw-bar:not([hidden])");
    }

    /** As the address bar has it; empty when it has none. */
    private static String polygon(Page page) {
        String query = URI.create(page.url()).getQuery();
        for (String part : query == null ? new String[0] : query.split("&", -1)) {
            if (part.startsWith("polygon=")) {
                return part.substring("polygon=".length());
            }
        }
        return "";
    }
}
