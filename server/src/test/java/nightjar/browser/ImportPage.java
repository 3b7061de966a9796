package nightjar.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;

/** The import page as a visitor uses it. */
final class ImportPage {

    private static final String LISTEN = """
            () => { window.progressSeen = [];
              new MutationObserver(() => { const words = document.querySelector('.progress-words')?.textContent;
                if (words && window.progressSeen.at(-1) !== words) window.progressSeen.push(words); })
                .observe(document.body, { childList: true, subtree: true, characterData: true }); }""";

    private final Visit visit;
    private final Page page;

    private ImportPage(Visit visit) {
        this.visit = visit;
        page = visit.page();
    }

    static ImportPage open(Visit visit, String url) {
        visit.page().navigate(url + "/import.html");
        visit.page().waitForSelector(".history > *");
        visit.page().evaluate(LISTEN);
        return new ImportPage(visit);
    }

    Page page() {
        return page;
    }

    /** Chooses files and waits until all are looked at. */
    void choose(Path... files) {
        int cards = page.locator(".card").count();
        page.setInputFiles(".file-input", files);
        page.waitForFunction(
                "(cards) => document.querySelectorAll('.card').length > cards"
                        + " && !document.querySelector('.card[data-phase=looking]')",
                cards);
    }

    String what() {
        return page.textContent(".card .what");
    }

    void field(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    void select(String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).selectOption(option);
    }

    void press(String buttonName) {
        button(buttonName).click();
    }

    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last();
    }

    /** Starts the import and waits for what becomes of it. */
    void importIt() {
        press("Import");
        waitForResult();
    }

    void waitForResult() {
        page.waitForSelector(".card[data-phase=ended] .result", new Page.WaitForSelectorOptions().setTimeout(120_000));
    }

    void waitForPreview(String words) {
        page.waitForFunction(
                "(words) => !document.querySelector('.preview.waiting')"
                        + " && document.querySelector('.preview-note')?.textContent.includes(words)",
                words);
    }

    String result() {
        return page.textContent(".card[data-phase=ended] .result");
    }

    String figure(String name) {
        return page.textContent("[data-figure='" + name + "'] dd");
    }

    @SuppressWarnings("unchecked")
    List<String> progressSeen() {
        return (List<String>) page.evaluate("window.progressSeen");
    }

    boolean fitsTheWindow() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth");
    }

    void photograph(String name) {
        page.waitForTimeout(150);
        visit.photograph(name);
    }
}
