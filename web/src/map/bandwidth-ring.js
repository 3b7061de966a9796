// A circle of the bandwidth on the ground, around the chosen point or the middle of the map, while the bandwidth is in hand
// or a point is chosen.

import { circle, divIcon, marker } from '../leaflet.js';
import { element, everyFrame } from '../dom.js';
import { count } from '../numbers.js';

const LINES = [{ color: '#ffffff', weight: 4, opacity: 0.9 }, { color: '#14231f', weight: 1.5, dashArray: '5 4' }];

export function addBandwidthRing(map, state, resources, bandwidthInHand) {
  let shown = [];

  function draw() {
    for (const one of shown) one.remove();
    shown = [];
    const { layer, at } = state.get();
    const metres = presentMetres();
    if (layer !== 'density' || !metres || !(at || bandwidthInHand.get())) return;
    const centre = at ? { lat: at[1], lng: at[0] } : map.getCenter();
    shown = LINES.map((line) => circle(centre, { ...line, radius: metres, pane: 'marks', interactive: false, fill: false }));
    for (const one of shown) one.addTo(map);
    shown.push(label(shown[0].getBounds().getNorth(), centre.lng, metres).addTo(map));
  }

  /** In force, also when a rule chose it. */
  function presentMetres() {
    const { bandwidth } = state.get();
    return typeof bandwidth === 'number' ? bandwidth : resources.value('density')?.method?.bandwidthMetres;
  }

  const drawSoon = everyFrame(draw);
  state.onChange(drawSoon);
  bandwidthInHand.onChange(drawSoon);
  resources.onChange(drawSoon, 'density');
  map.on('move', () => bandwidthInHand.get() && drawSoon());
  drawSoon();
}

function label(lat, lng, metres) {
  const html = element('span', null, `${count(metres)} m`);
  return marker({ lat, lng }, {
    icon: divIcon({ className: 'ring-label', html, iconSize: [0, 0] }), pane: 'marks', interactive: false, keyboard: false,
  });
}
