// What is marked on the map: what was chosen, what the pointer is over, where the keyboard is. One mark of each name.

import { DomUtil, circleMarker, divIcon, geoJSON, marker, polygon } from './leaflet.js';
import { svg } from './dom.js';

const INK = '#14231f';
const ACCENT = '#0b6660';
const PAPER = '#ffffff';
const LINES = {
  hover: [{ color: INK, weight: 2 }],
  picked: [{ color: PAPER, weight: 6 }, { color: INK, weight: 3 }],
  current: [{ color: PAPER, weight: 8 }, { color: ACCENT, weight: 4 }],
};

/** `mark(name, shape)`; a shape is `{ring}` of [lat, lon], `{geometry}`, `{at, radius}` in pixels, `{cross}`, or null for none. */
export function createMarks(map) {
  const shown = {};
  return function mark(name, shape) {
    for (const layer of shown[name] ?? []) layer.remove();
    shown[name] = shape ? layersOf(name, shape).map((layer) => layer.addTo(map)) : [];
  };
}

function layersOf(name, shape) {
  if (shape.cross) return [crossAt(shape.cross, `cross ${name}`)];
  return LINES[name].map((line) => outline(shape, { ...line, pane: 'marks', interactive: false, fill: false, className: name }));
}

function outline({ ring, geometry, at, radius }, options) {
  if (ring) return polygon(ring, options);
  return geometry ? geoJSON(geometry, { ...options, style: options }) : circleMarker(at, { ...options, radius: radius + 2 });
}

/** A cross that marks a point and leaves it open to view. */
export function crossAt(at, className) {
  const path = 'M16 3v9M16 20v9M3 16h9M20 16h9';
  const html = svg('svg', { viewBox: '0 0 32 32', width: 32, height: 32, 'aria-hidden': 'true' },
    svg('path', { class: 'halo', d: path }), svg('path', { d: path }));
  DomUtil.addClass(html, 'cross-lines');
  const icon = divIcon({ className, html, iconSize: [32, 32], iconAnchor: [16, 16] });
  return marker(at, { icon, pane: 'marks', interactive: false, keyboard: false });
}
