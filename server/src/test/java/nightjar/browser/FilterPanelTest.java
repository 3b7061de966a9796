package nightjar.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The blocks of the filter panel: the clock, the search of areas, lists, exact dates. */
class FilterPanelTest extends OverTheDemo {

    @Test
    void draggingOverTheClockChoosesTheNightAndLightsWhatTheServiceCounts() {
        try (Visit visit = chromium.visit(1280, 900)) {
            MapPage map = MapPage.open(visit, site.url() + "/");
            Page page = visit.page();
            drag(page, cell(page, 5, 12), cell(page, 5, 20));
            map.waitForTiles();
            assertThat(page.url()).contains("days=sat&hours=18-03");
            assertThat(map.line()).contains("Saturdays, 18:00 to 03:00");
            assertThat(sumOfLitCells(page)).isCloseTo(hoursOfWeek(5 * 24 + 18, 9), within(9 * 0.5 + 1e-9));
            visit.photograph("demo-clock");

            drag(page, cell(page, 4, 18), cell(page, 4, 20));
            map.waitForTiles();
            assertThat(page.url())
                    .as("after midnight a cell is of the next day")
                    .contains("days=sat&hours=00-03");
            assertThat(sumOfLitCells(page)).isCloseTo(hoursOfWeek(5 * 24, 3), within(3 * 0.5 + 1e-9));

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reset days and hours"))
                    .click();
            map.waitForTiles();
            assertThat(page.url()).doesNotContain("days=").doesNotContain("hours=");
            visit.expectNoComplaint();
        }
    }

    @Test
    void theClockIsOneTabStopAndTheKeyboardChoosesToo() {
        try (Visit visit = chromium.visit(1280, 720)) {
            MapPage map = MapPage.open(visit, site.url() + "/");
            Page page = visit.page();
            Locator stop = page.locator(".clock [tabindex='0']");
            assertThat(stop.count()).isEqualTo(1);
            stop.focus();
            page.keyboard().press("Home");
            page.keyboard().press("ArrowDown");
            assertThat(focused(page)).matches("Saturday 06:00 to 07:00, [\\d.,]+ incidents?");
            page.keyboard().press("Space");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            map.waitForTiles();
            assertThat(page.url()).contains("days=sat,sun&hours=06-08");
            assertThat(focused(page)).as("focus stays").startsWith("Sunday 07:00");
            page.keyboard().press("Escape");
            map.waitForTiles();
            assertThat(page.url()).doesNotContain("days=");
            visit.expectNoComplaint();
        }
    }

    @Test
    void anAreaIsFoundByItsNameAndLiftedAgain() {
        try (Visit visit = chromium.visit(1280, 720)) {
            MapPage map = MapPage.open(visit, site.url() + "/");
            Page page = visit.page();
            Locator search = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Find an area"));
            search.fill("kingsm");
            page.locator("[role=option]").first().waitFor();
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("[role=option][aria-selected=true]").textContent())
                    .startsWith("Kingsmead");
            visit.photograph("demo-area-search");
            page.keyboard().press("Enter");
            map.waitForTiles();
            assertThat(page.url()).contains("area=ward:");
            assertThat(map.line()).contains("in Kingsmead");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reset area"))
                    .click();
            map.waitForTiles();
            assertThat(page.url()).doesNotContain("area=");
            visit.expectNoComplaint();
        }
    }

    @Test
    void sourcesAreListedWithWhatEachWouldLeaveAndDaysAreChosenExactly() {
        try (Visit visit = chromium.visit(1280, 900)) {
            MapPage map = MapPage.open(visit, site.url() + "/");
            Page page = visit.page();
            page.getByText("Source: all").click();
            Locator council = page.locator(".origin label").filter(new Locator.FilterOptions().setHasText("Council"));
            page.waitForCondition(() -> council.locator(".number").textContent().matches("[\\d,]+"));
            String said = council.locator(".number").textContent();
            council.click();
            map.waitForTiles();
            assertThat(page.url()).contains("source=council");
            assertThat(map.line()).startsWith(said + " incidents");

            page.getByText("Exact dates").click();
            page.getByLabel("From day").selectOption("2023-01-05");
            map.waitForTiles();
            assertThat(page.url()).contains("from=2023-01-05");
            assertThat(map.line()).contains("5 Jan 2023 to Dec 2024");
            visit.expectNoComplaint();
        }
    }

    @Test
    void aPresetSetsTheWholeQuestionInOneStepAndKeepsTheView() {
        try (Visit visit = chromium.visit(1280, 720)) {
            Page page = visit.page();
            page.route(
                    "**/api/v1/presets",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody("""
                            {"presets": [{"slug": "quarter", "label": "Last 3 months", "note": "The latest three.",
                                          "state": {"from": "last-2", "to": "last"}},
                                         {"slug": "old", "label": "Long ago", "note": "",
                                          "state": {"from": "last-99", "to": "last-90"}}]}""")));
            MapPage map = MapPage.open(visit, site.url() + "/?group=drugs&days=sat&view=-2.36,51.38,13&opacity=60");
            Locator menu = page.locator(".preset-button");
            menu.click();
            page.getByText("Long ago").waitFor();
            assertThat(page.locator(".preset").last().isDisabled())
                    .as("months not held")
                    .isTrue();
            visit.photograph("demo-presets");
            page.keyboard().press("Enter");
            map.waitForTiles();
            assertThat(page.url())
                    .contains("from=2024-10&to=2024-12")
                    .contains("view=-2.36,51.38,13")
                    .contains("opacity=60")
                    .doesNotContain("group=")
                    .doesNotContain("days=");
            assertThat(menu.textContent()).contains("Last 3 months");
            page.goBack();
            map.waitForTiles();
            assertThat(page.url()).contains("group=drugs&days=sat");
            visit.expectNoComplaint();
        }
    }

    private double hoursOfWeek(int first, int length) {
        JsonNode hours = site.json("/api/v1/temporal").get("hourOfWeek");
        return IntStream.range(first, first + length)
                .mapToDouble(hour -> hours.get(hour % 168).asDouble())
                .sum();
    }

    /** The figures that the lit cells read out, which are rounded to whole incidents. */
    private static double sumOfLitCells(Page page) {
        return page.locator(".clock [aria-selected=true]").all().stream()
                .map(cell -> cell.getAttribute("aria-label"))
                .map(label ->
                        label.replaceFirst("^.*, (?=[\\d.,]+ incident)", "").replaceAll("[^\\d.]", ""))
                .flatMapToDouble(number -> DoubleStream.of(Double.parseDouble(number)))
                .sum();
    }

    private static Locator cell(Page page, int evening, int column) {
        return page.locator(".evening").nth(evening).locator(".cell").nth(column);
    }

    private static void drag(Page page, Locator from, Locator to) {
        from.scrollIntoViewIfNeeded();
        BoundingBox start = from.boundingBox();
        BoundingBox end = to.boundingBox();
        page.mouse().move(start.x + start.width / 2, start.y + start.height / 2);
        page.mouse().down();
        page.mouse().move((start.x + end.x) / 2, end.y + end.height / 2);
        page.mouse().move(end.x + end.width / 2, end.y + end.height / 2);
        page.mouse().up();
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.getAttribute('aria-label') ?? ''");
    }
}
