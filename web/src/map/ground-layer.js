// The ground beneath the data when there is no basemap: the areas of the coarser of two kinds as land, the boundaries
// of both as thin lines, and the names of areas where they fit. The finer kind comes in when one looks closer.

import { geoJSON, marker, divIcon } from '../leaflet.js';
import { backgroundKinds } from '../addresses.js';
import { everyFrame, element } from '../dom.js';
import { labelPoint, withoutOverlap } from '../labels.js';

const LINES = [{ color: '#7f9187', weight: 1.4 }, { color: '#a3b1a6', weight: 0.8 }];
const LAND = { stroke: false, fillColor: '#fafbf8', fillOpacity: 1 };
const FINE_ZOOM = 11;
const HALF_LABEL_HEIGHT = 11;
const LETTER_WIDTH = 7;
const LABEL_SHIFTS = [0, 14, -14, 24, -24];

export function addGroundLayer(map, state, resources, outlinesOf) {
  const layers = [];
  const labels = [];
  let version = null;

  async function load(meta) {
    if (version === meta.version) return;
    version = meta.version;
    const kinds = backgroundKinds(meta);
    const asked = await Promise.allSettled(kinds.map((kind) => outlinesOf(kind, meta.version)));
    if (version !== meta.version) return;
    clear();
    const collections = asked.filter((one) => one.status === 'fulfilled').map((one) => one.value);
    collections.forEach(add);
    if (collections.length < kinds.length) version = null;
    show();
  }

  function clear() {
    for (const { layer } of layers.splice(0)) layer.remove();
    labels.length = 0;
  }

  function add(collection, level) {
    if (level === 0) layers.push({ level: -1, layer: geoJSON(collection, { pane: 'land', interactive: false, style: LAND }) });
    const style = { ...LINES[level], fill: false };
    layers.push({ level, layer: geoJSON(collection, { pane: 'outlines', interactive: false, style }) });
    for (const { geometry, properties } of collection.features) {
      const point = labelPoint(geometry);
      if (point && properties.name) labels.push({ name: properties.name, at: [point[1], point[0]], level });
    }
  }

  function isWanted(level) {
    return level < 0 || (state.get().outlines === 'on' && (level === 0 || map.getZoom() >= FINE_ZOOM));
  }

  function show() {
    for (const { level, layer } of layers) {
      if (isWanted(level) !== map.hasLayer(layer)) isWanted(level) ? layer.addTo(map) : layer.remove();
    }
    drawLabels();
  }

  const placed = [];
  function drawLabels() {
    for (const one of placed.splice(0)) one.remove();
    const visible = map.getBounds().pad(0.1);
    const wanted = labels.filter((label) => isWanted(label.level) && visible.contains(label.at));
    const boxes = wanted.map((label) => boxOf(label, map));
    for (const box of withoutOverlap(boxes, LABEL_SHIFTS)) placed.push(labelMarker(box).addTo(map));
  }

  const draw = everyFrame(show);
  map.on('moveend', draw);
  state.onChange((now, before) => now.outlines !== before.outlines && draw());
  resources.onChange((_, meta) => {
    if (meta.status === 'ready') load(meta.value);
  }, 'meta');
}

function boxOf(label, map) {
  const { x, y } = map.latLngToContainerPoint(label.at);
  const half = (label.name.length * LETTER_WIDTH) / 2 + 6;
  return { label, left: x - half, right: x + half, top: y - HALF_LABEL_HEIGHT, bottom: y + HALF_LABEL_HEIGHT };
}

function labelMarker({ label, shift }) {
  const html = element('span', { class: label.level === 0 ? 'coarse' : 'fine' }, label.name);
  const icon = divIcon({ className: 'area-label', html, iconSize: [0, 0], iconAnchor: [0, -shift] });
  return marker(label.at, { icon, pane: 'labels', interactive: false, keyboard: false });
}
