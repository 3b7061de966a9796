package nightjar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a visitor sees while the service is slow, and when it fails. */
class WaitAndFailureTest extends OverTheDemo {

    private static final double HEALED_MILLISECONDS = 25_000;

    @Test
    void theOldPictureStaysUntilTheNewOneIsWholeAndOvertakenTilesAreLeft() {
        try (Visit visit = chromium.visit(1280, 720)) {
            Page page = visit.page();
            MapPage map = MapPage.open(visit, site.url() + "/");
            int tiles = visibleTiles(page, "");
            List<Route> held = new ArrayList<>();
            List<String> left = new ArrayList<>();
            page.route("**/tiles/density/**group=*", held::add);
            page.onRequestFailed(request -> left.add(request.url()));

            click(page, "Drugs");
            page.waitForCondition(() -> !held.isEmpty());
            page.waitForTimeout(300);
            assertThat(visibleTiles(page, "")).as("tiles of the old picture").isEqualTo(tiles);
            assertThat(visibleTiles(page, "group=drugs")).isZero();
            assertThat(page.locator("body.loading").count())
                    .as("the bar that says so")
                    .isEqualTo(1);
            visit.photograph("demo-loading");

            click(page, "Damage");
            page.waitForCondition(() -> left.stream().anyMatch(url -> url.contains("group=drugs&")));
            page.waitForTimeout(300);
            assertThat(visibleTiles(page, "")).isEqualTo(tiles);
            page.unroute("**/tiles/density/**group=*");
            held.stream().filter(route -> !left.contains(route.request().url())).forEach(Route::resume);
            map.waitForTiles();
            assertThat(visibleTiles(page, "group=damage%2Cdrugs") + visibleTiles(page, "group=damage,drugs"))
                    .isPositive()
                    .isEqualTo(visibleTiles(page, ""));
        }
    }

    @Test
    void tilesThatFailedAreAskedForAgain() {
        try (Visit visit = chromium.visit(1280, 720)) {
            Page page = visit.page();
            page.route("**/tiles/density/**", Route::abort);
            page.navigate(site.url() + "/");
            page.waitForSelector("text=Part of the map could not be drawn");
            page.unroute("**/tiles/density/**");
            waitUntilGone(page, "Part of the map could not be drawn");
            assertThat(visibleTiles(page, "")).isPositive();
        }
    }

    @Test
    void aServerThatIsAwayIsNamedAndThePageHealsByItself() {
        try (Visit visit = chromium.visit(1280, 720)) {
            Page page = visit.page();
            MapPage map = MapPage.open(visit, site.url() + "/");
            page.route("**/api/**", Route::abort);
            click(page, "Drugs");
            page.waitForSelector("text=The server does not answer");
            assertThat(map.line()).isEqualTo("The number of incidents is not known at the moment.");
            visit.photograph("demo-server-away");
            page.unroute("**/api/**");
            waitUntilGone(page, "The server does not answer");
            map.waitForTiles();
            assertThat(map.line()).contains("incidents of drugs");
        }
    }

    private static void waitUntilGone(Page page, String words) {
        page.waitForFunction(
                "(words) => !document.body.innerText.includes(words)",
                words,
                new Page.WaitForFunctionOptions().setTimeout(HEALED_MILLISECONDS));
    }

    private static void click(Page page, String group) {
        page.evaluate(
                "(label) => [...document.querySelectorAll('#filters .choices label')]"
                        + ".find((one) => one.textContent.startsWith(label)).click()",
                group);
    }

    /** Tiles that have arrived, in a layer that is not transparent, with this in their address. */
    private static int visibleTiles(Page page, String part) {
        return (Integer) page.evaluate("""
                (part) => [...document.querySelectorAll('#map img.leaflet-tile-loaded')].filter((tile) =>
                  tile.src.includes(part) && tile.naturalWidth > 0
                  && tile.closest('.leaflet-layer').style.opacity !== '0').length""", part);
    }
}
