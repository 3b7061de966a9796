// The places on which incidents stand, painted on a canvas: a dot for one place, a disc with its number where several would
// lie on one another.

import { createCanvas } from '../canvas.js';
import { latOf, lonOf, planeX, planeY, worldPixels } from '../mercator.js';
import { plural } from '../numbers.js';
import { abbreviated, nearestSymbol, radiusOf, symbolAt, symbolTowards, withoutCrowding } from '../symbols.js';

const DOT = '#3d4468';
const DISC = '#2b3153';
const EDGE = '#ffffff';
const FONT = '600 12px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const CLUSTER_ZOOM = 2;

/** Returns what can be pointed at on it (see pointing.js). Names are asked to keep clear of the discs. */
export function addPointsLayer(map, state, resources, keepClear) {
  const canvas = createCanvas(map, 'points', paint);
  let symbols = [];
  let from = null;

  function update() {
    const { layer, opacity } = state.get();
    const { value, status } = resources.get('places');
    const before = symbols;
    if (layer !== 'points' || (!value && status !== 'loading')) [symbols, from] = [[], null];
    else if (status === 'ready' && from !== value) [symbols, from] = [symbolsOf(value, worldPixels(map.getZoom())), value];
    if (symbols !== before) keepClear(symbols.filter(({ places }) => places > 1).map((disc) => ({ at: where(disc), radius: disc.radius })));
    canvas.setOpacity(opacity / 100);
    canvas.draw();
  }

  function paint(pen, { scale, left, top, width, height }) {
    pen.font = FONT;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.strokeStyle = EDGE;
    for (const symbol of symbols) {
      const [x, y, beyond] = [symbol.x * scale - left, symbol.y * scale - top, symbol.radius + 2];
      if (x > -beyond && y > -beyond && x < width + beyond && y < height + beyond) drawSymbol(pen, symbol, x, y);
    }
  }

  /** With positions in pixels of the world, as the pointer has them. */
  const onScreen = () => {
    const size = worldPixels(map.getZoom());
    return symbols.map((symbol) => ({ ...symbol, x: symbol.x * size, y: symbol.y * size, symbol }));
  };
  const pixels = ({ lat, lng }) => [planeX(lng), planeY(lat)].map((share) => share * worldPixels(map.getZoom()));
  const where = ({ x, y }) => ({ lat: latOf(y), lng: lonOf(x) });

  state.onChange(update);
  resources.onChange(update, 'places');

  return {
    name: 'place',
    at: (latlng, tolerance) => symbolAt(onScreen(), ...pixels(latlng), tolerance)?.symbol ?? null,
    nearest: (latlng) => nearestSymbol(onScreen(), ...pixels(latlng))?.symbol ?? null,
    next: (symbol, direction) => symbolTowards(symbols, symbol, direction),
    where,
    words: placeWords,
    spoken: placeWords,
    shape: (symbol) => ({ at: where(symbol), radius: symbol.radius }),
    pick(symbol) {
      if (symbol.places === 1) state.set({ pick: `place:${symbol.lonLat}` });
      else map.setView(where(symbol), Math.min(map.getMaxZoom(), map.getZoom() + CLUSTER_ZOOM));
    },
    pickedShape(pick) {
      const symbol = pick.startsWith('place:') && symbols.find((one) => one.places === 1 && `place:${one.lonLat}` === pick);
      return symbol ? { at: where(symbol), radius: symbol.radius } : null;
    },
  };
}

/** The largest first, so that small ones are drawn over large ones and stay in reach. */
function symbolsOf(collection, size) {
  const symbols = collection.features.map(({ geometry: { coordinates: [lon, lat] }, properties }) => ({
    ...properties, lonLat: `${lon},${lat}`, x: planeX(lon), y: planeY(lat), radius: radiusOf(properties),
  }));
  return withoutCrowding(symbols, size).sort((a, b) => b.radius - a.radius || b.count - a.count);
}

function drawSymbol(pen, { radius, places, count }, x, y) {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = places > 1 ? DISC : DOT;
  pen.lineWidth = places > 1 ? 2 : 1;
  pen.fill();
  pen.stroke();
  if (places === 1) return;
  pen.fillStyle = EDGE;
  pen.fillText(abbreviated(count), x, y + 0.5);
}

function placeWords({ count, places, streetName }) {
  if (places > 1) return `${plural(count, 'incident')} at ${plural(places, 'place')}`;
  const street = streetName ? `, ${streetName.charAt(0).toLowerCase()}${streetName.slice(1)}` : '';
  return `${plural(count, 'incident')} at this snap point${street}`;
}
