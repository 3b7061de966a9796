// Drawing an area: each click adds a corner; double click, Enter or Finish closes the outline. By keyboard a cross stands in
// the middle, the arrow keys move the map beneath it and Space adds a corner there.

import { DomEvent, polyline } from '../leaflet.js';
import { button, element } from '../dom.js';
import { LEAST_CORNERS, roundCorner, whyNotAdd, whyNotClose, writeCorners } from '../corners.js';
import { plural } from '../numbers.js';

const LINE = { pane: 'drawn', interactive: false, color: '#0b6660', weight: 3 };
const SAME_PIXELS = 4;
const HELP = 'Click or tap to add corners. With the keyboard: arrow keys move the map under the cross, Space adds a corner, '
  + 'Enter finishes, Backspace takes the last corner back, Escape cancels.';

/** `isDrawing` is a signal that starts and ends it. */
export function addDrawing(map, state, isDrawing, say) {
  const node = map.getContainer();
  const words = element('p', null);
  const [finish, back] = [button('Finish', close, { class: 'primary' }), button('Undo corner', takeBack)];
  const bar = element('div', { class: 'draw-bar', role: 'group', 'aria-label': 'Drawing an area', hidden: true },
    words, element('div', { class: 'actions' }, finish, back, button('Cancel', () => isDrawing.set(false))));
  const cross = element('div', { class: 'draw-cross', hidden: true, 'aria-hidden': 'true' });
  const line = polyline([], LINE);
  const closing = polyline([], { ...LINE, weight: 2, dashArray: '4 5' });
  let corners = [];

  function show(problem = '') {
    const added = corners.length === 0 ? 'Click on the map to add corners.' : `${plural(corners.length, 'corner')}.`;
    const more = corners.length >= LEAST_CORNERS ? ' Double-click or press Enter to finish.' : '';
    words.textContent = problem || added + more;
    words.classList.toggle('problem', Boolean(problem));
    finish.disabled = corners.length < LEAST_CORNERS;
    back.disabled = corners.length === 0;
    line.setLatLngs(corners.map(latLng));
    trail(null);
  }

  /** The outline as it would close, through the pointer where there is one. */
  function trail(pointer) {
    const ends = corners.length > 0 ? [corners.at(-1), pointer, corners[0]].filter(Boolean) : [];
    closing.setLatLngs(ends.length > 1 ? ends.map(latLng) : []);
  }

  function tell(problem) {
    show(problem);
    say(problem || words.textContent);
  }

  function add({ lat, lng }) {
    const corner = roundCorner([lng, lat]);
    if (corners.length > 0 && isNear(corners.at(-1), corner)) return;
    const problem = whyNotAdd(corners, corner);
    if (!problem) corners = [...corners, corner];
    tell(problem);
  }

  const isNear = (a, b) =>
    map.latLngToContainerPoint(latLng(a)).distanceTo(map.latLngToContainerPoint(latLng(b))) < SAME_PIXELS;

  function takeBack() {
    corners = corners.slice(0, -1);
    tell('');
  }

  function close() {
    const problem = whyNotClose(corners);
    if (problem) return tell(problem);
    const [polygon, number] = [writeCorners(corners), corners.length];
    isDrawing.set(false);
    state.set({ polygon, zone: '' });
    say(`The area with ${number} corners is drawn.`);
  }

  const KEYS = {
    ' ': () => add(map.getCenter().wrap()), Enter: close, Backspace: takeBack, Escape: () => isDrawing.set(false),
  };

  function onKey(event) {
    if (!isDrawing.get()) return;
    if (event.target === node) cross.hidden = false;
    const isOnButton = event.target.closest?.('button') && event.key !== 'Escape' && event.key !== 'Backspace';
    if (!(event.key in KEYS) || isOnButton) return;
    DomEvent.stop(event);
    KEYS[event.key]();
  }

  function turn(isOn) {
    corners = [];
    bar.hidden = !isOn;
    cross.hidden = true;
    node.classList.toggle('drawing', isOn);
    map.doubleClickZoom[isOn ? 'disable' : 'enable']();
    for (const one of [line, closing]) isOn ? one.addTo(map) : one.remove();
    show();
    if (!isOn) return;
    node.focus({ preventScroll: true });
    say(HELP);
  }

  DomEvent.disableClickPropagation(bar);
  DomEvent.disableScrollPropagation(bar);
  node.append(bar, cross);
  node.addEventListener('keydown', onKey, true);
  map.on('click', (event) => isDrawing.get() && add(event.latlng.wrap()));
  map.on('dblclick', () => isDrawing.get() && close());
  map.on('mousemove', ({ latlng }) => isDrawing.get() && trail([latlng.lng, latlng.lat]));
  isDrawing.onChange(turn);
}

const latLng = ([lon, lat]) => [lat, lon];
