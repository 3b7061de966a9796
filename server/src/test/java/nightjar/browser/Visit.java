package nightjar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One visitor's page in a fresh profile; it notes every complaint of the browser and every foreign request. */
final class Visit implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> foreignRequests = new CopyOnWriteArrayList<>();

    Visit(BrowserContext context) {
        this.context = context;
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("uncaught: " + error));
        page.onRequest(request -> {
            String host = URI.create(request.url()).getHost();
            if (host != null && !host.equals("127.0.0.1")) {
                foreignRequests.add(request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    List<String> complaints() {
        return complaints;
    }

    /** A picture for people to look at, when the system property {@code nightjar.screenshots} names a folder. */
    void photograph(String name) {
        String folder = System.getProperty("nightjar.screenshots", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }

    /** No console message, no breach of the content security policy, nothing asked of another host. */
    void expectNoComplaint() {
        assertThat(complaints).as("console and policy").isEmpty();
        assertThat(foreignRequests).as("requests to other hosts").isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
