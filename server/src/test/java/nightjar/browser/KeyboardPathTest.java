package nightjar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The main tasks one after the other without a mouse: nothing is clicked, and the focus moves by Tab alone. */
class KeyboardPathTest extends OverTheDemo {

    private static final int TAB_STOPS = 250;

    @Test
    void aVisitorWithoutAMouseGetsFromAPresetToASharedLink() {
        try (Visit visit = chromium.calmVisit(1440, 900)) {
            Page page = visit.page();
            MapPage map = MapPage.open(visit, site.url() + "/");
            tabTo(page, "node.classList.contains('preset-button')");
            press(page, "Enter");
            page.getByText("Serious violence in squares of 250 m").waitFor();
            tabTo(page, "node.textContent.startsWith('Serious violence in squares')");
            press(page, "Enter");
            page.waitForURL(url -> url.contains("layer=grid"));
            map.waitForTiles();

            tabTo(page, "node.matches('#filters .end.from')");
            press(page, "ArrowRight");
            page.waitForURL(url -> url.contains("from=2023-02"));
            tabTo(page, "node.closest('.choices label')?.textContent.startsWith('Drugs')");
            press(page, "Space");
            page.waitForURL(url -> url.contains("drugs"));
            map.waitForTiles();

            tabTo(page, "node.id === 'map'");
            press(page, "Enter", "ArrowRight");
            page.waitForFunction(
                    "() => /Cell c.*incident/.test(document.querySelector('#map [role=status]').textContent)");
            press(page, "Enter");
            page.waitForSelector("#drawer .figure");
            assertThat(page.textContent("#drawer .figure")).contains("incident");
            assertThat(page.getAttribute("#drawer h2", "aria-live")).isEqualTo("polite");
            press(page, "Escape");

            tabTo(page, "node.textContent === 'Table'");
            press(page, "Enter");
            page.waitForSelector("#behind tbody tr");
            tabTo(page, "node.dataset.focus === 'sort id'");
            press(page, "Enter");
            page.waitForURL(url -> url.contains("sort=id"));
            tabTo(page, "node.textContent === 'Show on the map'");
            press(page, "Enter");
            page.waitForURL(url -> url.contains("pick=cell:"));
            map.waitForTiles();

            tabTo(page, "node.textContent === 'Copy link'");
            press(page, "Enter");
            page.getByText("Link copied").waitFor();
            assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(page.url());
            visit.expectNoComplaint();
        }
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** Presses Tab until the focused {@code node} is the one that is meant. */
    private static void tabTo(Page page, String isMeant) {
        for (int i = 0; i < TAB_STOPS; i++) {
            page.keyboard().press("Tab");
            if ((Boolean)
                    page.evaluate("() => { const node = document.activeElement; return Boolean(" + isMeant + "); }")) {
                return;
            }
        }
        throw new AssertionError("Tab never reaches a node with " + isMeant);
    }
}
