// All names on the map: of areas, places and roads, from whoever has some. The important ones are placed first, and what
// would touch one that stands already is moved a little or left out.

import { divIcon, marker, point } from '../leaflet.js';
import { everyFrame, element } from '../dom.js';
import { labelBox, withoutOverlap, withoutRepeats } from '../labels.js';

/** Returns a way to show names: `show(owner, [{name, at | x, y, zoom, rank, angle?, style}])` replaces those of an owner. */
export function addNamesLayer(map) {
  const byOwner = new Map();
  const placed = [];

  function onMap(label) {
    return label.at ? label : { ...label, at: map.unproject(point(label.x, label.y), label.zoom) };
  }

  function draw() {
    for (const one of placed.splice(0)) one.remove();
    const visible = map.getBounds().pad(0.05);
    const wanted = [...byOwner.values()].flat().map(onMap).filter((label) => visible.contains(label.at));
    wanted.sort(byImportance);
    const boxes = withoutRepeats(wanted.map((label) => labelBox(label, map.latLngToContainerPoint(label.at))));
    for (const box of withoutOverlap(boxes)) placed.push(labelMarker(box).addTo(map));
  }

  const redraw = everyFrame(draw);
  map.on('moveend', redraw);
  return function show(owner, labels) {
    byOwner.set(owner, labels);
    redraw();
  };
}

/** The more important one first; among equals an order that does not depend on which tile came first. */
const byImportance = (a, b) =>
  a.rank - b.rank || a.name.localeCompare(b.name, 'en-GB') || a.at.lng - b.at.lng || a.at.lat - b.at.lat;

function labelMarker({ label, shift }) {
  const text = element('span', { class: label.style ?? `place-${label.rank}` }, label.name);
  if (label.angle !== undefined) text.style.transform = `translate(-50%, -50%) rotate(${label.angle.toFixed(3)}rad)`;
  const icon = divIcon({ className: 'area-label', html: text, iconSize: [0, 0], iconAnchor: [0, -shift] });
  return marker(label.at, { icon, pane: 'labels', interactive: false, keyboard: false });
}
