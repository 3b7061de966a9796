// The ground beneath the data when there is no basemap: the areas of the coarser of two kinds as land, the boundaries
// of both as thin lines, and the names of areas where they fit. The finer kind comes in when one looks closer.

import { geoJSON } from '../leaflet.js';
import { backgroundKinds } from '../addresses.js';
import { everyFrame } from '../dom.js';
import { labelPoint } from '../labels.js';

const LINES = [{ color: '#7f9187', weight: 1.4 }, { color: '#a3b1a6', weight: 0.8 }];
const LAND = { stroke: false, fillColor: '#fafbf8', fillOpacity: 1 };
const FINE_ZOOM = 11;
// Between a city and a town, and between a town and a village.
const LABELS = [{ rank: 1.5, style: 'coarse' }, { rank: 2.5, style: 'fine' }];

export function addGroundLayer(map, state, resources, { outlinesOf, showNames }) {
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
      if (point && properties.name) labels.push({ name: properties.name, at: [point[1], point[0]], level, ...LABELS[level] });
    }
  }

  function isWanted(level) {
    return level < 0 || (state.get().outlines === 'on' && (level === 0 || map.getZoom() >= FINE_ZOOM));
  }

  function show() {
    for (const { level, layer } of layers) {
      if (isWanted(level) !== map.hasLayer(layer)) isWanted(level) ? layer.addTo(map) : layer.remove();
    }
    showNames(labels.filter((label) => isWanted(label.level)));
  }

  const draw = everyFrame(show);
  map.on('zoomend', draw);
  state.onChange((now, before) => now.outlines !== before.outlines && draw());
  resources.onChange((_, meta) => {
    if (meta.status === 'ready') load(meta.value);
  }, 'meta');
}
