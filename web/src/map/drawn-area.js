// The area that a filter draws: its outline, corners to drag, and a button that removes it. The box of a link is shown too.

import { DomEvent, divIcon, marker, polygon, rectangle } from '../leaflet.js';
import { doesOutlineCross, readCorners, roundCorner, writeCorners } from '../corners.js';

const LINES = [{ color: '#ffffff', weight: 5, opacity: 0.85 }, { color: '#0b6660', weight: 2.5 }];
const OPTIONS = { pane: 'drawn', interactive: false, fill: false };
const CROSSES = 'With the corner there the outline would cross itself, so it went back to where it was.';

export function addDrawnArea(map, state, isDrawing, say) {
  let shown = [];
  let drawn = null;

  function draw() {
    const { polygon: text, bbox } = state.get();
    const now = JSON.stringify([text, bbox, isDrawing.get()]);
    if (now === drawn) return;
    drawn = now;
    for (const one of shown) one.remove();
    shown = [];
    if (bbox) showBox(bbox);
    if (text && !isDrawing.get()) showPolygon(readCorners(text));
  }

  const put = (layer) => {
    shown.push(layer.addTo(map));
    return layer;
  };

  function showBox([west, south, east, north]) {
    for (const line of LINES) put(rectangle([[south, west], [north, east]], { ...line, ...OPTIONS, dashArray: '8 6' }));
    put(remover([north, east], 'Remove the box from the filter', { bbox: null }));
  }

  function showPolygon(corners) {
    if (corners.length === 0) return;
    const places = corners.map(latLng);
    const outlines = LINES.map((line) => put(polygon(places, { ...line, ...OPTIONS })));
    corners.forEach((_, i) => put(handle(corners, i, outlines)));
    const [lon, lat] = corners.reduce((a, b) => (b[1] > a[1] ? b : a));
    put(remover([lat, lon], 'Remove the drawn area', { polygon: '' }));
  }

  function handle(corners, i, outlines) {
    const icon = divIcon({ className: 'corner-handle', iconSize: [28, 28] });
    const one = marker(latLng(corners[i]), { icon, draggable: true, keyboard: false, bubblingMouseEvents: false });
    const moved = () => {
      const { lat, lng } = one.getLatLng().wrap();
      return corners.map((corner, k) => (k === i ? roundCorner([lng, lat]) : corner));
    };
    one.on('drag', () => outlines.forEach((outline) => outline.setLatLngs(moved().map(latLng))));
    one.on('dragend', () => {
      if (!doesOutlineCross(moved())) return state.set({ polygon: writeCorners(moved()) });
      say(CROSSES);
      drawn = null;
      draw();
    });
    return one;
  }

  function remover(at, title, patch) {
    const icon = divIcon({ className: 'remove-area', html: '✕', iconSize: [26, 26], iconAnchor: [-8, 34] });
    const one = marker(at, { icon, title, alt: title, bubblingMouseEvents: false });
    one.on('add', () => one.getElement().setAttribute('aria-label', title));
    return one.on('click', (event) => {
      DomEvent.stop(event.originalEvent ?? event);
      state.set(patch);
      map.getContainer().focus({ preventScroll: true });
    });
  }

  state.onChange(draw);
  isDrawing.onChange(draw);
  draw();
}

const latLng = ([lon, lat]) => [lat, lon];
