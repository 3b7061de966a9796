package nightjar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table behind each layer: the service's own rows, sortable, with the way to each place. */
class TableTest extends OverTheDemo {

    @ParameterizedTest
    @CsvSource({"areas, layer=areas&table=areas", "cells, layer=grid&table=cells", "places, layer=points&table=places"})
    void theTableHoldsTheRowsOfItsCsv(String table, String query) {
        try (Visit visit = chromium.visit(1440, 900)) {
            Page page = open(visit, query);
            List<String> lines = csv(page).lines().skip(1).toList();
            int shown = rows(page).count();
            assertThat(shown).isEqualTo(Math.min(500, lines.size())).isPositive();
            if (lines.size() > shown) {
                assertThat(page.locator("#behind .scroll").textContent())
                        .contains((lines.size() - shown) + " more rows in the CSV");
            }
            long inCsv =
                    lines.stream().mapToLong(line -> countOf(table, line)).max().orElseThrow();
            assertThat(firstCount(page)).as("the most incidents come first").isEqualTo(inCsv);
            visit.photograph("demo-table-" + table);
            visit.expectNoComplaint();
        }
    }

    @Test
    void headingsTurnTheOrderAndTheAddressKeepsIt() {
        try (Visit visit = chromium.visit(1280, 720)) {
            Page page = open(visit, "table=months");
            assertThat(rows(page).first().textContent()).startsWith("Jan 2023");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Incidents"))
                    .click();
            assertThat(page.url()).contains("sort=-count");
            assertThat(page.locator("th[aria-sort=descending]").textContent()).isEqualTo("Incidents");
            long most = firstCount(page);
            page.keyboard().press("Enter");
            assertThat(page.url()).contains("sort=count");
            assertThat(firstCount(page)).isLessThan(most);
            visit.expectNoComplaint();
        }
    }

    @Test
    void aRowShowsItsPlaceOnTheMap() {
        try (Visit visit = chromium.visit(1280, 720)) {
            Page page = open(visit, "layer=density&table=cells");
            Locator show = rows(page).nth(2).getByText("Show on the map");
            show.focus();
            page.keyboard().press("Enter");
            page.waitForCondition(() -> page.url().contains("pick=cell:"));
            assertThat(page.url()).contains("layer=grid").contains("view=");
            page.waitForSelector("#behind tr[aria-current=true]");
            visit.expectNoComplaint();
        }
    }

    @Test
    void theTableButtonOpensTheTableOfTheLayer() {
        try (Visit visit = chromium.visit(1280, 720)) {
            Page page = open(visit, "layer=areas");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Table"))
                    .click();
            assertThat(page.url()).contains("table=areas");
            page.locator("#behind").getByText("Close").click();
            assertThat(page.url()).doesNotContain("table=");
        }
    }

    private Page open(Visit visit, String query) {
        MapPage.open(visit, site.url() + "/?" + query);
        if (query.contains("table=")) {
            rows(visit.page()).first().waitFor();
        }
        return visit.page();
    }

    private static Locator rows(Page page) {
        return page.locator("#behind tbody tr");
    }

    private String csv(Page page) {
        String address = page.locator("#behind a[download]").getAttribute("href");
        return site.get(address, BodyHandlers.ofString()).body();
    }

    private static long countOf(String table, String line) {
        int column = table.equals("cells") ? 1 : 2;
        return Long.parseLong(line.replaceAll("\"[^\"]*\"", "").split(",", -1)[column]);
    }

    private static long firstCount(Page page) {
        return Long.parseLong(
                rows(page).first().locator(".numeric").first().textContent().replace(",", ""));
    }
}
