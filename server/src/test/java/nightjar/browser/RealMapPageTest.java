package nightjar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nightjar.acceptance.RealFiles;
import nightjar.acceptance.RunningSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The map page over eighteen months of Avon and Somerset, in a real browser. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealMapPageTest {

    private static final Pattern SPOKEN = Pattern.compile("(.*): ([\\d,]+) incidents?");

    private RunningSite site;
    private Chromium chromium;

    @BeforeAll
    void loadEverything(@TempDir Path folder) {
        RealFiles.folder();
        site = new RunningSite(folder);
        site.load(RealFiles.eighteenMonths());
        RealFiles.areas().forEach(site::load);
        site.serve();
        chromium = Chromium.start();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (site != null) {
            site.close();
        }
    }

    @Test
    void thePageOpensOnTheForcesAreaAndSaysWhatItHolds() {
        JsonNode focus = site.json("/api/v1/meta").get("focus");
        assertThat(focus.get(0).asDouble()).isBetween(-4.5, -2.0);
        try (Visit visit = chromium.visit(1440, 900)) {
            MapPage map = MapPage.open(visit, site.url() + "/");
            assertThat(map.line()).startsWith("261,809 incidents, Jan 2023 to Jun 2024; 15,529 had no location");
            assertThat(map.legend()).contains("Incidents per km²", "Bandwidth 300 m, quartic kernel");
            assertThat(zoomOf(map.tileAddress())).isGreaterThanOrEqualTo(9);
            assertThat(map.paintedTiles()).isGreaterThan(3);
            visit.photograph("real-start");
            visit.expectNoComplaint();
        }
    }

    @Test
    void aFilterChangesLineLegendTilesAndAddressAlike() {
        try (Visit visit = chromium.visit(1280, 720)) {
            MapPage map = MapPage.open(visit, site.url() + "/");
            String legendBefore = map.legend();
            map.chooseGroup("Drugs");
            String query = "group=drugs";
            assertThat(visit.page().url()).contains(query);
            assertThat(map.tileAddress()).contains(query);
            int count = site.json("/api/v1/summary?" + query).get("count").asInt();
            assertThat(map.line()).startsWith(String.format(Locale.UK, "%,d incidents of drugs", count));
            assertThat(map.legend()).isNotEqualTo(legendBefore);
            JsonNode colours = site.json("/api/v1/density?" + query).get("colours");
            assertThat(visit.page().locator("#corner .classes li").count()).isEqualTo(colours.size());
            visit.photograph("real-drugs-1280");
            visit.expectNoComplaint();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"density", "grid", "points"})
    void controlsChangeMapTableLineAndAddressAlike(String layer) {
        try (Visit visit = chromium.visit(1440, 900)) {
            Witnesses seen = new Witnesses(site, visit, "-2.36,51.381,13", "&layer=" + layer);
            seen.follow("from=2024-04", () -> seen.map().press("Last 3"));
            seen.follow("group=drugs", () -> visit.page()
                    .locator("#filters .choices label:has-text('Drugs')")
                    .first()
                    .click());
            seen.follow("area=ward:", () -> {
                visit.page().getByLabel("Find an area").fill("kingsm");
                visit.page().locator("[role=option]").first().click();
            });
            visit.expectNoComplaint();
        }
    }

    @Test
    void comparedPeriodsHaveTheCountsOfTheService() {
        try (Visit visit = chromium.visit(1440, 900)) {
            MapPage.open(
                    visit, site.url() + "/?compare=on&from=2024-01&to=2024-06&from-b=2023-01&to-b=2023-06&group=drugs");
            List<String> captions = visit.page().locator(".caption").allTextContents();
            List<String> periods = List.of("from=2023-01&to=2023-06", "from=2024-01&to=2024-06");
            for (int side = 0; side < 2; side++) {
                int count = site.json("/api/v1/summary?group=drugs&" + periods.get(side))
                        .get("count")
                        .asInt();
                assertThat(captions.get(side)).contains(String.format(Locale.UK, "%,d incidents", count));
            }
            visit.expectNoComplaint();
        }
    }

    @ParameterizedTest
    @CsvSource({"ward, 33", "local-authority, 5"})
    void areasShowTheCountsOfTheServiceAndAskForShapesOnce(String kind, int areas) {
        try (Visit visit = chromium.visit(1440, 900)) {
            List<String> shapesAsked = new ArrayList<>();
            visit.page().onRequest(request -> {
                if (request.url().contains("/areas/" + kind + ".geojson")) {
                    shapesAsked.add(request.url());
                }
            });
            MapPage map = MapPage.open(visit, site.url() + "/?layer=areas&kind=" + kind);
            visit.page().waitForSelector("#map path[role=button]");
            assertThat(shownCounts(visit)).hasSize(areas).isEqualTo(countsOf(kind, ""));
            visit.photograph("real-areas-" + kind);
            map.chooseGroup("Violence");
            assertThat(shownCounts(visit)).isEqualTo(countsOf(kind, "?group=violence"));
            assertThat(shapesAsked).hasSize(1);
            assertThat(map.legend()).contains("Not shown: ", "6,031 without location");
            visit.expectNoComplaint();
        }
    }

    @Test
    void theDrawerSaysTheExactValueAtThePoint() {
        try (Visit visit = chromium.visit(1280, 720)) {
            MapPage.open(visit, site.url() + "/?view=-2.36,51.381,14&at=-2.359,51.3815");
            visit.page().waitForSelector("#drawer .figure");
            double value = site.json("/api/v1/density?at=-2.359,51.3815")
                    .get("at")
                    .get("value")
                    .asDouble();
            String shown = visit.page().textContent("#drawer .figure");
            assertThat(Double.parseDouble(shown.split(" ", 2)[0].replace(",", "")))
                    .as(shown)
                    .isBetween(value * 0.995, value * 1.005);
            visit.photograph("real-point");
            visit.expectNoComplaint();
        }
    }

    @Test
    void aSharedLinkGivesTheSamePixelsInAFreshProfile() {
        String link = site.url() + "/?group=violence&from=2023-06&view=-2.36,51.381,13";
        assertThat(Arrays.equals(pixels(link), pixels(link)))
                .as("the same pixels twice")
                .isTrue();
    }

    @Test
    void aFineScreenGetsFineTiles() {
        try (Visit visit = chromium.visit(1280, 720, 2)) {
            MapPage map = MapPage.open(visit, site.url() + "/?view=-2.36,51.381,13");
            assertThat(map.tileAddress()).contains("@2x.png");
            assertThat(visit.page().evaluate("document.querySelector('#map img.leaflet-tile-loaded').naturalWidth"))
                    .isEqualTo(512);
            visit.photograph("real-bath-2x");
            visit.expectNoComplaint();
        }
    }

    /** Printed for people; how fast a machine is says nothing about whether the page is right. */
    @Test
    void theTimeFromAClickToTheNewPictureIsPrinted() {
        List<Double> times = new ArrayList<>();
        for (int month = 1; month <= 10; month++) {
            try (Visit visit = chromium.visit(1440, 900)) {
                MapPage.open(visit, site.url() + "/?from=2023-%02d".formatted(month));
                times.add(Repaint.milliseconds(visit.page(), "Violence"));
                visit.expectNoComplaint();
            }
        }
        times.sort(null);
        System.out.printf(
                Locale.ROOT,
                "click to the last painted tile, 1440 x 900, 10 fresh filters: median %.0f ms, %.0f to %.0f ms%n",
                (times.get(4) + times.get(5)) / 2,
                times.getFirst(),
                times.getLast());
        assertThat(times).hasSize(10).allMatch(time -> time > 0);
    }

    /** A report, not a limit, as above. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "layer=grid",
                "layer=grid&view=-2.36,51.38,13",
                "layer=points&view=-2.36,51.38,13",
                "layer=areas&kind=ward",
                "layer=areas&kind=lsoa&view=-2.36,51.38,12"
            })
    void theTimeFromAClickToTheOtherLayersIsReported(String layer) {
        List<Double> times = new ArrayList<>();
        for (int month = 1; month <= 5; month++) {
            try (Visit visit = chromium.visit(1440, 900)) {
                MapPage.open(visit, site.url() + "/?from=2023-%02d&%s".formatted(month, layer));
                times.add(Repaint.untilSettled(visit.page(), "Violence"));
                visit.expectNoComplaint();
            }
        }
        times.sort(null);
        System.out.printf(
                Locale.ROOT, "click to all settled, %s: median %.0f ms of 5 fresh filters%n", layer, times.get(2));
        assertThat(times).hasSize(5).allMatch(time -> time > 0);
    }

    private byte[] pixels(String link) {
        try (Visit visit = chromium.visit(1280, 720)) {
            byte[] picture = MapPage.open(visit, link).picture();
            visit.photograph("real-permalink");
            visit.expectNoComplaint();
            return picture;
        }
    }

    private Map<String, Integer> countsOf(String kind, String query) {
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode area :
                site.json("/api/v1/areas/" + kind + ".geojson" + query).get("features")) {
            JsonNode properties = area.get("properties");
            counts.put(
                    properties.get("name").asString(), properties.get("count").asInt());
        }
        return counts;
    }

    private static Map<String, Integer> shownCounts(Visit visit) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Locator path : visit.page().locator("#map path[role=button]").all()) {
            Matcher spoken = SPOKEN.matcher(Objects.requireNonNull(path.getAttribute("aria-label")));
            assertThat(spoken.matches()).as(spoken.toString()).isTrue();
            counts.put(spoken.group(1), Integer.valueOf(spoken.group(2).replace(",", "")));
        }
        return counts;
    }

    private static int zoomOf(String tileAddress) {
        return Integer.parseInt(tileAddress.replaceAll(".*/tiles/density/(\\d+)/.*", "$1"));
    }
}
