package nightjar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Axe finds nothing in any state of the pages, wide and on a phone. */
class AccessibilityTest extends OverTheDemo {

    @TestFactory
    Stream<DynamicTest> onAWideScreen() {
        return PageState.OVER_THE_DEMO.stream()
                .map(state -> DynamicTest.dynamicTest(state.name(), () -> check(state, 1440, 900)));
    }

    @TestFactory
    Stream<DynamicTest> onAPhone() {
        return PageState.OVER_THE_DEMO.stream()
                .filter(state -> !state.isSheet())
                .map(state -> DynamicTest.dynamicTest(state.name(), () -> check(state, 390, 844)));
    }

    private void check(PageState state, int width, int height) {
        try (Visit visit = chromium.visit(width, height)) {
            visit.page().navigate(site.url() + state.path());
            visit.page().waitForLoadState(LoadState.NETWORKIDLE);
            visit.page().waitForTimeout(200);
            assertThat(Axe.violations(visit.page())).as(state.name()).isEmpty();
        }
    }
}
