package nightjar.browser;

import com.microsoft.playwright.Page;

/** The wait for a new picture of the density, measured inside the page. */
final class Repaint {

    /** From the click until the only density layer is another one, all of its tiles have arrived and a frame passed. */
    private static final String CLICK_AND_WAIT = """
            (label) => new Promise((resolve) => {
              const addresses = () => [...document.querySelectorAll('#map img.leaflet-tile')].map((tile) => tile.src);
              const before = addresses()[0].split('?')[1];
              const isNew = () => document.querySelectorAll('#map .leaflet-tile-pane > .leaflet-layer').length === 1
                && addresses().length > 0 && addresses().every((address) => address.split('?')[1] !== before)
                && [...document.querySelectorAll('#map img.leaflet-tile')].every((tile) => tile.complete);
              const look = () => isNew()
                ? requestAnimationFrame((now) => resolve(now - start)) : requestAnimationFrame(look);
              const box = [...document.querySelectorAll('#filters .choices label')]
                .find((one) => one.textContent.startsWith(label));
              const start = performance.now();
              box.click();
              look();
            })""";

    /** From the click until nothing on the page waits any more and a frame passed: the layer and all figures beside it. */
    private static final String CLICK_AND_SETTLE = """
            (label) => new Promise((resolve) => {
              const isBusy = () => document.body.classList.contains('loading');
              const box = [...document.querySelectorAll('#filters .choices label')]
                .find((one) => one.textContent.startsWith(label));
              const start = performance.now();
              box.click();
              if (!isBusy()) throw new Error('the click asked for nothing');
              const look = () => isBusy()
                ? requestAnimationFrame(look) : requestAnimationFrame((now) => resolve(now - start));
              look();
            })""";

    private Repaint() {}

    static double untilSettled(Page page, String groupLabel) {
        return ((Number) page.evaluate(CLICK_AND_SETTLE, groupLabel)).doubleValue();
    }

    static double milliseconds(Page page, String groupLabel) {
        return ((Number) page.evaluate(CLICK_AND_WAIT, groupLabel)).doubleValue();
    }
}
