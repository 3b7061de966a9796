package nightjar.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

/** Every control of the filter panel and of the layers changes map, table, line and address bar alike, and Back undoes it. */
class EveryControlTest extends OverTheDemo {

    private static final String BATH = "-2.36,51.381,12";

    @Test
    void thePeriod() {
        visit("", (page, seen) -> {
            seen.follow("from=2023-02", () -> press(page.locator("#filters .end.from"), "ArrowRight"));
            seen.follow("to=2024-11", () -> press(page.locator("#filters .end.to"), "ArrowLeft"));
            seen.follow("from=2024-10", () -> button(page, "Last 3").click());
            page.getByText("Exact dates").click();
            seen.follow("from=2023-01-05", () -> page.getByLabel("From day").selectOption("2023-01-05"));
        });
    }

    @Test
    void theOffences() {
        visit("", (page, seen) -> {
            seen.follow("group=drugs", () -> choice(page, "Drugs").click());
            page.getByText("Single offences").click();
            seen.follow("offence=burglary", () -> choice(page, "Burglary").click());
        });
    }

    @Test
    void daysAndHours() {
        visit("", (page, seen) -> {
            seen.follow("days=sat", () -> button(page, "Sat").click());
            seen.follow("hours=22-06", () -> button(page, "Night").click());
            seen.follow("days=sat&hours=18-03", () -> drag(page, cell(page, 5, 12), cell(page, 5, 20)));
            seen.follow("days=sun", () -> {
                press(page.locator(".clock [tabindex='0']"), "Home");
                for (String key : new String[] {"ArrowDown", "ArrowDown", "Space", "ArrowRight", "Enter"}) {
                    page.keyboard().press(key);
                }
            });
        });
    }

    @Test
    void whoRecordedItAndWhatItIsFlaggedWith() {
        visit("", (page, seen) -> {
            for (Locator list : page.locator(".origin details").all()) {
                if (list.isVisible()) {
                    list.locator("summary").click();
                    Locator box = list.locator("input").last();
                    seen.follow("=", box::click);
                }
            }
        });
    }

    @Test
    void theWeight() {
        visit(
                "",
                (page, seen) -> seen.followPicture(
                        "weight=harm", () -> page.getByText("By harm").last().click()));
    }

    @Test
    void theArea() {
        visit("", (page, seen) -> {
            Locator search = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Find an area"));
            seen.follow("area=ward:", () -> {
                search.fill("kingsm");
                page.locator("[role=option]").first().click();
            });
            seen.follow("polygon=", () -> {
                button(page, "Draw an area on the map").click();
                page.mouse().click(600, 150);
                page.mouse().click(850, 170);
                page.mouse().dblclick(840, 380);
            });
        });
    }

    @Test
    void aPreset() {
        visit("", (page, seen) -> {
            seen.follow("days=fri,sat&hours=22-06", () -> {
                page.locator(".preset-button").click();
                page.getByText("Friday and Saturday nights").click();
            });
        });
    }

    @Test
    void theLookOfTheDensity() {
        visit("", (page, seen) -> {
            seen.followPicture("bandwidth=800", () -> type(page, "Bandwidth in metres", "800"));
            more(page);
            seen.followPicture(
                    "bandwidth=scott", () -> page.getByLabel("Bandwidth by").selectOption("scott"));
            seen.followPicture("kernel=uniform", () -> page.getByLabel("Kernel").selectOption("uniform"));
            seen.followPicture(
                    "ramp=inferno",
                    () -> page.locator("#corner .ramps label").last().click());
            seen.followPicture("opacity=75", () -> press(page.getByLabel("Opacity"), "ArrowLeft"));
        });
    }

    @Test
    void theLookOfTheOtherLayersAndTheSwitch() {
        visit("", (page, seen) -> {
            for (String layer : new String[] {"Grid", "Areas", "Points"}) {
                seen.followPicture("layer=", () -> corner(page, layer).click());
            }
        });
        visit("&layer=grid", (page, seen) -> {
            seen.followPicture("shape=hex", () -> corner(page, "Hexagons").click());
            seen.followPicture("cell=700", () -> type(page, "Cell size in metres", "700"));
            seen.follow("group=drugs", () -> choice(page, "Drugs").click());
        });
        visit("&layer=areas&kind=ward", (page, seen) -> {
            seen.followPicture("kind=forum", () -> page.getByLabel("Area kind").selectOption("forum"));
            seen.follow("group=drugs", () -> choice(page, "Drugs").click());
        });
        visit(
                "&layer=points",
                (page, seen) ->
                        seen.follow("group=drugs", () -> choice(page, "Drugs").click()));
    }

    private interface Steps {
        void take(Page page, Witnesses seen);
    }

    private void visit(String state, Steps steps) {
        try (Visit visit = chromium.visit(1440, 900)) {
            steps.take(visit.page(), new Witnesses(site, visit, BATH, state));
            visit.expectNoComplaint();
        }
    }

    private static void more(Page page) {
        page.getByText("More settings").click();
    }

    private static void type(Page page, String label, String text) {
        Locator field = page.getByLabel(label);
        field.fill(text);
        field.press("Tab");
    }

    private static void press(Locator control, String key) {
        control.focus();
        control.press(key);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator choice(Page page, String label) {
        return page.locator("#filters .choices label")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("visible=true")
                .first();
    }

    private static Locator corner(Page page, String label) {
        return page.locator("#corner label")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first();
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
        page.mouse().move(end.x + end.width / 2, end.y + end.height / 2);
        page.mouse().up();
    }
}
