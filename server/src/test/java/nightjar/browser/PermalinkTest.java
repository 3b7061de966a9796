package nightjar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address is the whole picture: opened by somebody else, and with no way out of this machine, it looks the same to the pixel. */
class PermalinkTest extends OverTheDemo {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "layer=density&group=violence&bandwidth=500&ramp=inferno&view=-2.36,51.381,13",
                "layer=grid&shape=hex&cell=400&view=-2.36,51.381,13",
                "layer=areas&kind=ward&pick=area:ward:DEMO-W01",
                "layer=points&view=-2.36,51.381,15",
                "compare=on&from=2024-01&to=2024-12&from-b=2023-01&to-b=2023-12&group=theft",
                "polygon=-2.40,51.36;-2.32,51.36;-2.32,51.40;-2.40,51.40&pick=method",
                "layer=areas&table=areas&sort=name&days=fri,sat&hours=22-04"
            })
    void aFreshBrowserAndOneWithoutInternetShowTheSamePixels(String state) {
        String link = site.url() + "/?" + state;
        byte[] shared = wholePage(link, false);
        assertThat(Pictures.difference(wholePage(link, false), shared))
                .as("in a fresh profile")
                .isEmpty();
        assertThat(Pictures.difference(wholePage(link, true), shared))
                .as("without internet")
                .isEmpty();
    }

    private byte[] wholePage(String link, boolean isOffline) {
        try (Visit visit = chromium.calmVisit(1280, 720)) {
            Page page = visit.page();
            List<String> failed = new ArrayList<>();
            if (isOffline) {
                page.route(url -> !"127.0.0.1".equals(URI.create(url).getHost()), route -> route.abort());
            }
            page.onRequestFailed(request -> failed.add(request.failure() + " " + request.url()));
            MapPage.open(visit, link);
            page.mouse().move(640, 0);
            page.evaluate("document.fonts.ready");
            visit.photograph("permalink-" + link.replaceAll(".*[?]|[^a-z]+", ""));
            byte[] picture = page.screenshot(new ScreenshotOptions()
                    .setAnimations(ScreenshotAnimations.DISABLED)
                    .setCaret(ScreenshotCaret.HIDE));
            assertThat(failed).allMatch(one -> one.startsWith("net::ERR_ABORTED"));
            visit.expectNoComplaint();
            return picture;
        }
    }
}
