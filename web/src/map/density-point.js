// Points on the density: the exact value under the pointer or the keyboard's cross, and a cross on the point that was chosen.

import { valueAddress } from '../addresses.js';
import { inIncidents, measure } from '../numbers.js';

const REST_MILLISECONDS = 120;
const [STEP, FAR_STEP] = [20, 100];
const STEPS = { east: [1, 0], west: [-1, 0], north: [0, -1], south: [0, 1] };

/** Returns what can be pointed at on it (see pointing.js). */
export function addDensityPoint(map, state, getJson, mark) {
  const lonLat = ({ lat, lng }) => [Number(lng.toFixed(6)), Number(lat.toFixed(6))];

  async function words(latlng, signal) {
    const { at, unit } = await getJson(valueAddress({ ...state.get(), at: lonLat(latlng) }), signal);
    return `${measure(at.value)} ${inIncidents(unit)}`;
  }

  function draw() {
    const { at, layer } = state.get();
    mark('point', at && layer === 'density' ? { cross: [at[1], at[0]] } : null);
  }

  state.onChange(draw);
  draw();
  return {
    name: 'point',
    rest: REST_MILLISECONDS,
    at: (latlng) => latlng.wrap(),
    nearest: (latlng) => latlng,
    next(latlng, direction, isFar) {
      const [x, y] = STEPS[direction].map((one) => one * (isFar ? FAR_STEP : STEP));
      return map.containerPointToLatLng(map.latLngToContainerPoint(latlng).add([x, y])).wrap();
    },
    where: (latlng) => latlng,
    words,
    spoken: words,
    shape: (latlng) => ({ cross: latlng }),
    pick: (latlng) => state.set({ at: lonLat(latlng) }),
    pickedShape: () => null,
  };
}
