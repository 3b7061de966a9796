// The ground beneath the data when there is no basemap: boundaries of one or two area kinds as thin lines,
// and the names of areas where they fit.

import { geoJSON, marker, divIcon } from '../leaflet.js';
import { backgroundKinds } from '../addresses.js';
import { everyFrame, element } from '../dom.js';
import { labelPoint, withoutOverlap } from '../labels.js';

const LINES = [{ color: '#8a9a8f', weight: 1.6 }, { color: '#a3b1a6', weight: 0.9 }];
const LABEL_HEIGHT = 18;
const LETTER_WIDTH = 7;

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
    collections.forEach((collection, i) => addLines(collection, i));
    if (collections.length < kinds.length) version = null;
    drawLabels();
  }

  function clear() {
    for (const layer of layers) layer.remove();
    layers.length = 0;
    labels.length = 0;
  }

  function addLines(collection, level) {
    const options = { pane: 'outlines', interactive: false, style: { ...LINES[level], fill: false } };
    layers.push(geoJSON(collection, options));
    for (const { geometry, properties } of collection.features) {
      const point = labelPoint(geometry);
      if (point && properties.name) labels.push({ name: properties.name, at: [point[1], point[0]], level });
    }
    show();
  }

  function show() {
    const isOn = state.get().outlines === 'on';
    for (const layer of layers) if (isOn !== map.hasLayer(layer)) isOn ? layer.addTo(map) : layer.remove();
  }

  const placed = [];
  function drawLabels() {
    for (const one of placed.splice(0)) one.remove();
    if (state.get().outlines === 'off') return;
    const visible = map.getBounds().pad(0.1);
    const boxes = labels.filter((label) => visible.contains(label.at)).map((label) => boxOf(label, map));
    for (const box of withoutOverlap(boxes)) placed.push(labelMarker(box).addTo(map));
  }

  const draw = everyFrame(drawLabels);
  map.on('moveend', draw);
  state.onChange((now, before) => {
    if (now.outlines === before.outlines) return;
    show();
    draw();
  });
  resources.onChange((_, meta) => {
    if (meta.status === 'ready') load(meta.value);
  }, 'meta');
}

function boxOf(label, map) {
  const { x, y } = map.latLngToContainerPoint(label.at);
  const half = (label.name.length * LETTER_WIDTH) / 2 + 6;
  return { label, left: x - half, right: x + half, top: y - LABEL_HEIGHT, bottom: y + LABEL_HEIGHT };
}

function labelMarker({ label }) {
  const html = element('span', { class: label.level === 0 ? 'coarse' : 'fine' }, label.name);
  const icon = divIcon({ className: 'area-label', html, iconSize: [0, 0] });
  return marker(label.at, { icon, pane: 'labels', interactive: false, keyboard: false });
}
