// The map itself: an empty sheet of paper with a scale, bound to the view in the state.

import { CRS, control, map as createLeafletMap } from '../leaflet.js';
import { frameOf } from '../frame.js';

const DEFAULT_BOUNDS = [[49.9, -6.4], [55.9, 1.8]];
const LEGEND_WIDTH = 262;
const KEPT_FROM_EDGE = 60;
const PANES = { land: 150, ground: 160, areas: 320, cells: 330, outlines: 350, labels: 450, points: 460, marks: 470, drawn: 480 };

/** The map, and a way to move it that is not taken for the reader's own view. */
export function createMap(node, state, resources) {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = createLeafletMap(node, {
    attributionControl: false, zoomControl: false, crs: CRS.EPSG3857, minZoom: 5, maxZoom: 18, zoomSnap: 1,
    fadeAnimation: false, zoomAnimation: !isCalm, inertia: !isCalm,
  });
  if (isCalm) panAtOnce(map);
  addPanes(map);
  control.zoom({ position: 'bottomleft', zoomInTitle: 'Zoom in', zoomOutTitle: 'Zoom out' }).addTo(map);
  control.scale({ position: 'bottomleft', imperial: false, maxWidth: 140 }).addTo(map);
  map.fitBounds(DEFAULT_BOUNDS);
  const { quietly, show } = followView(map, state, resources);
  tellFrame(map, resources);
  followSize(map, state, { quietly, show });
  return { map, quietly };
}

/**
 * What stands beside the map comes and goes: the ground stays where it is on the screen, and what was clicked in sight.
 * In a window of another size, above a table, and between two maps, the middle of the view is what counts.
 */
function followSize(map, state, { quietly, show }) {
  const node = map.getContainer();
  let held = {};
  let clicked = null;
  map.on('click', ({ latlng }) => (clicked = latlng));
  map.on('movestart', () => (clicked = null));
  new ResizeObserver(() => {
    const { left, width, height } = node.getBoundingClientRect();
    if (width === 0) return;
    const isOnlyBeside = state.get().compare === 'off' && height === held.height && innerWidth === held.window;
    const by = left - held.left;
    held = { left, height, window: innerWidth };
    if (!isOnlyBeside) {
      quietly(() => map.invalidateSize({ animate: false }));
      if (!state.get().view) show();
      return;
    }
    const wanted = clicked;
    quietly(() => {
      map.invalidateSize({ animate: false, pan: false });
      map.panBy([by, 0], { animate: false });
      if (wanted) map.panInside(wanted, { padding: [KEPT_FROM_EDGE, KEPT_FROM_EDGE], animate: false });
    });
    if (state.get().view) state.adjust({ view: viewOf(map) });
  }).observe(node);
}

function viewOf(map) {
  const { lat, lng } = map.getCenter();
  return [Number(lng.toFixed(5)), Number(lat.toFixed(5)), map.getZoom()];
}

/** Leaflet glides on arrow keys, which no option of it turns off. */
function panAtOnce(map) {
  const panBy = map.panBy;
  map.panBy = (offset, options) => panBy.call(map, offset, { ...options, animate: false });
}

function addPanes(map) {
  for (const [name, zIndex] of Object.entries(PANES)) {
    const pane = map.createPane(name);
    pane.style.zIndex = zIndex;
    if (name !== 'areas') pane.style.pointerEvents = 'none';
  }
}

/**
 * View and state follow each other; without a view in the link the extent of the data is shown.
 * Returns a way to move the map without making that the reader's own view, and one to show that view.
 */
function followView(map, state, resources) {
  let isOurs = false;
  const quietly = (move) => {
    const wasOurs = isOurs;
    isOurs = true;
    move();
    isOurs = wasOurs;
  };
  const show = () => quietly(() => {
    const { view } = state.get();
    if (view) map.setView([view[1], view[0]], view[2], { animate: false });
    else showExtent(map, resources.value('meta')?.focus ?? resources.value('meta')?.extent);
  });
  map.on('moveend', () => {
    if (isOurs || !resources.value('meta')) return;
    state.adjust({ view: viewOf(map) });
  });
  state.onChange((now, before) => {
    if (String(now.view) !== String(before.view) && !isShown(map, now.view)) show();
  });
  resources.onChange((_, meta) => {
    if (meta.status === 'ready' && !state.get().view) show();
  }, 'meta');
  show();
  return { quietly, show };
}

/** Layers that depend on the view ask for the piece of ground that is in it. */
function tellFrame(map, resources) {
  const tell = () => {
    if (map.getSize().x === 0) return;
    const bounds = map.getBounds();
    resources.look(frameOf([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()], map.getZoom()));
  };
  map.on('moveend resize', tell);
  tell();
}

function showExtent(map, extent) {
  if (extent?.length !== 4 || !extent.every(Number.isFinite)) return;
  const [west, south, east, north] = extent;
  const legend = map.getSize().x > 800 ? LEGEND_WIDTH : 0;
  map.fitBounds([[south, west], [north, east]],
    { animate: false, paddingBottomRight: [legend, 0], maxZoom: 15 });
}

function isShown(map, view) {
  if (!view) return false;
  const { lat, lng } = map.getCenter();
  return map.getZoom() === view[2] && Math.abs(lng - view[0]) < 1e-5 && Math.abs(lat - view[1]) < 1e-5;
}
