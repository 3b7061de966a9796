// Printing the page as it is (Ctrl+P): the map keeps the size that it has on the screen, so that no tile is missing, and is
// scaled to the paper, with the legend beside it.

/** Pixels of A4 on its side within its margins, less the legend, the header and the lines below the map. */
const WIDTH = 770;
const HEIGHT = 560;

export function fitToPaper(window, maps) {
  window.addEventListener('beforeprint', () => {
    const { clientWidth: width, clientHeight: height } = maps;
    if (width === 0) return;
    const scale = Math.min(WIDTH / width, HEIGHT / height);
    const sizes = { '--map-width': `${width}px`, '--map-height': `${height}px`, '--map-scale': String(scale) };
    for (const [name, value] of Object.entries(sizes)) window.document.body.style.setProperty(name, value);
  });
}
