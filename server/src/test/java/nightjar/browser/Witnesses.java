package nightjar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Clip;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nightjar.acceptance.RunningSite;

/**
 * The four things on the page that tell a filter: address bar, map, table of months and line. After every control they have
 * to say the same, namely what the service says of the filter that the address bar holds; and Back undoes all four.
 */
final class Witnesses {

    private static final Set<String> OF_THE_PAGE =
            Set.of("layer", "view", "table", "sort", "pick", "at", "opacity", "kind", "panel", "ground", "outlines");

    private static final Set<String> OF_A_LAYER = Set.of("kernel", "bandwidth", "ramp", "shape", "cell");

    private final RunningSite site;
    private final Visit visit;
    private final MapPage map;

    /** @param state further parameters of the page that is opened */
    Witnesses(RunningSite site, Visit visit, String view, String state) {
        this.site = site;
        this.visit = visit;
        map = MapPage.open(visit, site.url() + "/?table=months&outlines=off&view=" + view + state);
    }

    MapPage map() {
        return map;
    }

    /** Uses the control, expects all four to have followed, goes back, and expects everything as it was. */
    void follow(String parameter, Runnable control) {
        Seen before = see();
        use(parameter, control);
        Seen after = see();
        assertThat(after.number).as("fewer incidents by %s", parameter).isLessThan(before.number);
        expectBack(before);
    }

    /** The same for what changes the picture and not which incidents are counted. */
    void followPicture(String parameter, Runnable control) {
        Seen before = see();
        use(parameter, control);
        assertThat(see().number).isEqualTo(before.number);
        expectBack(before);
    }

    private void use(String parameter, Runnable control) {
        byte[] picture = picture();
        control.run();
        page().waitForURL(url -> Arrays.stream(parameter.split("&", -1))
                .allMatch(part -> decoded(url).contains(part)));
        map.waitForTiles();
        assertThat(picture()).as("the map after %s", parameter).isNotEqualTo(picture);
        expectAgreement();
    }

    private void expectBack(Seen before) {
        page().goBack();
        page().waitForURL(before.url);
        map.waitForTiles();
        assertThat(see()).isEqualTo(before);
    }

    /** What the service counts under the filter of the address bar stands in the line and in the table, and its tiles are shown. */
    void expectAgreement() {
        int count = site.json("/api/v1/summary?" + filter()).get("count").asInt();
        assertThat(numberInLine()).as("the line").isEqualTo(count);
        assertThat(sumOfTable()).as("the table of months").isEqualTo(count);
        for (String tile : tiles()) {
            Map<String, String> asked = parameters(tile);
            parameters(page().url()).forEach((name, value) -> {
                if (!OF_THE_PAGE.contains(name) && !name.equals("shape") && !name.equals("cell")) {
                    assertThat(asked).as(tile).containsEntry(name, value);
                }
            });
        }
    }

    private String filter() {
        return parameters(page().url()).entrySet().stream()
                .filter(one -> !OF_THE_PAGE.contains(one.getKey()) && !OF_A_LAYER.contains(one.getKey()))
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Of the middle of the map, where no panel lies. */
    private byte[] picture() {
        return page().screenshot(new ScreenshotOptions().setClip(new Clip(420, 110, 620, 300)));
    }

    private Seen see() {
        Set<String> asked =
                tiles().stream().map(tile -> URI.create(tile).getQuery()).collect(Collectors.toSet());
        return new Seen(page().url(), map.line(), numberInLine(), sumOfTable(), asked);
    }

    private int numberInLine() {
        return number(map.line().split(" ", 2)[0]);
    }

    private int sumOfTable() {
        return page().locator("#behind tbody td.numeric").allTextContents().stream()
                .mapToInt(Witnesses::number)
                .sum();
    }

    @SuppressWarnings("unchecked")
    private List<String> tiles() {
        return (List<String>)
                page().evaluate(
                                "[...document.querySelectorAll('#map .leaflet-tile-pane img.leaflet-tile-loaded')].map((tile) => tile.src)");
    }

    private Page page() {
        return visit.page();
    }

    private static Map<String, String> parameters(String url) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String query = URI.create(url).getQuery();
        for (String part : query == null ? new String[0] : query.split("&", -1)) {
            parameters.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        return parameters;
    }

    private static String decoded(String url) {
        String query = URI.create(url).getQuery();
        return query == null ? "" : query;
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(",", "").toLowerCase(Locale.ROOT).replace("no", "0"));
    }

    /** What stood on the page; of the tiles the parameters, since how many there are depends on how the window grew. */
    private record Seen(String url, String line, int number, int sum, Set<String> asked) {}
}
