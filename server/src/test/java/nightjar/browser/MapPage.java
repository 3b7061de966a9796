package nightjar.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.Objects;

/** The map page as a visitor sees it. */
final class MapPage {

    /** No part of the page is waiting, and every tile of the one density layer of each map has arrived. */
    private static final String SETTLED = """
            () => !document.body.classList.contains('loading')
              && !document.querySelector('.words.skeleton, .words.waiting, .comparing .caption.waiting')
              && [...document.querySelectorAll('.map img.leaflet-tile')].every(
                   (tile) => tile.classList.contains('leaflet-tile-loaded'))
              && [...document.querySelectorAll('.map')].every(
                   (map) => map.querySelectorAll('.leaflet-tile-pane > .leaflet-layer').length <= 1)""";

    private final Visit visit;

    private MapPage(Visit visit) {
        this.visit = visit;
    }

    static MapPage open(Visit visit, String url) {
        Response response = Objects.requireNonNull(visit.page().navigate(url));
        if (response.status() != 200) {
            throw new AssertionError(url + " answers " + response.status());
        }
        MapPage map = new MapPage(visit);
        visit.page().waitForLoadState(LoadState.NETWORKIDLE);
        map.waitForTiles();
        return map;
    }

    void waitForTiles() {
        visit.page().waitForTimeout(150);
        visit.page().waitForFunction(SETTLED);
        visit.page().waitForTimeout(150);
        visit.page().waitForFunction(SETTLED);
    }

    String line() {
        return visit.page().textContent("p.words");
    }

    String legend() {
        return visit.page().textContent("#corner");
    }

    void chooseGroup(String label) {
        visit.page()
                .locator("#filters .choices label")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        waitForTiles();
    }

    void chooseLayer(String label) {
        visit.page()
                .locator("#corner label")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        waitForTiles();
    }

    /** The address of a tile of the picture. */
    String tileAddress() {
        return Objects.requireNonNull(visit.page().getAttribute("#map img.leaflet-tile-loaded", "src"));
    }

    /** How many tiles have a pixel that is not transparent. */
    int paintedTiles() {
        return (Integer) visit.page().evaluate("""
                        () => [...document.querySelectorAll('#map img.leaflet-tile-loaded')].filter((tile) => {
                          const canvas = document.createElement('canvas');
                          canvas.width = canvas.height = 64;
                          const pen = canvas.getContext('2d');
                          pen.drawImage(tile, 0, 0, 64, 64);
                          return pen.getImageData(0, 0, 64, 64).data.some((value) => value > 0);
                        }).length""");
    }

    byte[] picture() {
        return visit.page().locator("#map").screenshot();
    }

    void press(String buttonName) {
        visit.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(buttonName))
                .click();
    }
}
