package nightjar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Two maps side by side, over the demo. */
class CompareTest extends OverTheDemo {

    private static final String TWO_YEARS =
            "/?compare=on&from=2024-01&to=2024-12&from-b=2023-01&to-b=2023-12&group=violence";

    @Test
    void eachMapSaysWhatItShowsAndTheEarlierStandsLeft() {
        try (Visit visit = chromium.visit(1440, 900)) {
            MapPage map = MapPage.open(visit, site.url() + TWO_YEARS);
            List<String> captions = visit.page().locator(".caption").allTextContents();
            assertThat(captions.get(0))
                    .startsWith("Jan to Dec 2023")
                    .contains(count("from=2023-01&to=2023-12"))
                    .doesNotContain("left");
            assertThat(captions.get(1))
                    .startsWith("Jan to Dec 2024")
                    .contains(count("from=2024-01&to=2024-12"))
                    .contains("fewer than left");
            assertThat(map.line()).contains("Jan to Dec 2024");
            visit.photograph("compare-density");
            visit.expectNoComplaint();
        }
    }

    @Test
    void bothMapsArePaintedWithTheSameClassesAndMoveTogether() {
        try (Visit visit = chromium.visit(1440, 900)) {
            MapPage map = MapPage.open(visit, site.url() + TWO_YEARS);
            List<String> breaks = breaksOnTiles(visit.page());
            assertThat(breaks)
                    .as("one set of limits on every tile of both maps")
                    .hasSize(1);
            visit.page().locator("#map-b").focus();
            visit.page().keyboard().press("+");
            map.waitForTiles();
            assertThat(zooms(visit.page())).hasSize(1);
            assertThat(visit.page().url()).contains("view=");
            visit.expectNoComplaint();
        }
    }

    @Test
    void tilesCoverBothMapsAfterCaptionsAndLegendHaveTakenTheirPlace() {
        try (Visit visit = chromium.visit(1440, 1100)) {
            MapPage.open(visit, site.url() + TWO_YEARS + "&view=-2.36,51.38,12");
            assertThat(visit.page().evaluate("""
                    () => [...document.querySelectorAll('.map')].map((map) => {
                      const ground = map.getBoundingClientRect();
                      const tiles = [...map.querySelectorAll('.density-tile img')].map((tile) => tile.getBoundingClientRect());
                      const [top, bottom] = [Math.min(...tiles.map((t) => t.top)), Math.max(...tiles.map((t) => t.bottom))];
                      return top <= ground.top && bottom >= ground.bottom ? '' : `${top} to ${bottom}, ground ${ground.top} to ${ground.bottom}`;
                    }).join('')""")).isEqualTo("");
            visit.photograph("compare-tall");
            visit.expectNoComplaint();
        }
    }

    @Test
    void theButtonStartsAComparisonAndEndsItWithoutATrace() {
        try (Visit visit = chromium.visit(1280, 720)) {
            MapPage map = MapPage.open(visit, site.url() + "/?from=2024-10&to=2024-12");
            String before = visit.page().url();
            map.press("Compare side by side");
            map.waitForTiles();
            assertThat(visit.page().url()).contains("compare=on").contains("from-b=2023-10");
            assertThat(visit.page().locator("#map-b").isVisible()).isTrue();
            map.press("End comparison");
            map.waitForTiles();
            assertThat(visit.page().url()).isEqualTo(before);
            assertThat(visit.page().locator("#map-b").isVisible()).isFalse();
            visit.expectNoComplaint();
        }
    }

    @Test
    void theSecondMapHasOffencesOfItsOwnAndASharedLinkShowsThem() {
        try (Visit visit = chromium.visit(1440, 900)) {
            MapPage.open(visit, site.url() + "/?compare=on&group=violence&group-b=theft");
            List<String> captions = visit.page().locator(".caption").allTextContents();
            assertThat(captions.get(0)).contains("violence");
            assertThat(captions.get(1)).contains("theft").contains(countOf("group=theft"));
            visit.expectNoComplaint();
        }
    }

    @Test
    void theTableSetsTheCountsOfBothMapsSideBySide() {
        try (Visit visit = chromium.visit(1440, 900)) {
            MapPage.open(visit, site.url() + TWO_YEARS + "&layer=areas&kind=ward&table=areas");
            visit.page().waitForSelector("#table th:has-text('Difference')");
            List<String> cells = visit.page()
                    .locator("#table tbody tr")
                    .first()
                    .locator("td")
                    .allTextContents();
            String code = cells.get(1);
            int later = incidents("area=ward:" + code + "&group=violence&from=2024-01&to=2024-12");
            int earlier = incidents("area=ward:" + code + "&group=violence&from=2023-01&to=2023-12");
            String difference =
                    String.format(Locale.UK, "%+,d", later - earlier).replace('-', '−');
            assertThat(cells.subList(2, 5))
                    .containsExactly(grouped(later), grouped(earlier), later == earlier ? "0" : difference);
            visit.expectNoComplaint();
        }
    }

    private int incidents(String filter) {
        return site.json("/api/v1/summary?" + filter).get("count").asInt();
    }

    private static String grouped(int number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private String count(String period) {
        return countOf("group=violence&" + period);
    }

    private String countOf(String filter) {
        return grouped(incidents(filter)) + " incidents";
    }

    @SuppressWarnings("unchecked")
    private static List<String> breaksOnTiles(Page page) {
        return (List<String>) page.evaluate("""
                () => [...new Set([...document.querySelectorAll('.map .density-tile img')]
                  .map((tile) => new URL(tile.src).searchParams.get('breaks')))]""");
    }

    @SuppressWarnings("unchecked")
    private static List<String> zooms(Page page) {
        return (List<String>) page.evaluate("""
                () => [...new Set([...document.querySelectorAll('.map .density-tile img')]
                  .map((tile) => new URL(tile.src).pathname.split('/')[3]))]""");
    }
}
