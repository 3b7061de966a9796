package nightjar.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The accessibility rules of axe (Deque, MPL 2.0), run inside a page. */
final class Axe {

    private static final String SCRIPT = script();

    private static final String RUN = """
            async () => {
              const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
              return violations.flatMap((rule) => rule.nodes.map((node) =>
                `${rule.impact} ${rule.id}: ${rule.help} at ${node.target.join(' ')}: ${node.failureSummary.replace(/\\s+/g, ' ')}`));
            }""";

    private Axe() {}

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the page does wrong by WCAG 2.2 AA, a line for each element. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(SCRIPT + "\n;0");
        return (List<String>) page.evaluate(RUN);
    }
}
