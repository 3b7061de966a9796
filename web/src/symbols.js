// How places look on the map: how large, with what number, and which is meant by a point or a direction. Pure.

/** Radius in pixels of a single place, in steps of its count. */
const DOTS = [[1000, 15], [100, 12], [50, 10], [20, 8.5], [10, 7], [5, 5.5], [2, 4.5], [1, 3.5]];
/** Radius in pixels of several places drawn as one. */
const DISCS = [[10_000, 21], [1000, 19], [100, 16], [10, 13], [0, 11]];

const step = (steps, count) => steps.find(([from]) => count >= from)?.[1] ?? steps.at(-1)[1];

export const radiusOf = ({ count, places }) => step(places > 1 ? DISCS : DOTS, count);

/** At most four characters: "999", "1.2k", "12k", "1.2m". */
export function abbreviated(number) {
  if (number < 999.5) return String(Math.round(number));
  const [unit, sign] = number < 999_500 ? [1000, 'k'] : [1_000_000, 'm'];
  const value = number / unit;
  return `${value < 9.95 ? Number(value.toFixed(1)) : Math.round(value)}${sign}`;
}

/**
 * Symbols of which discs lie so far over others that a number could not be read, as one: the sums of their counts and
 * places, at their weighted middle. `size` is the world in pixels.
 */
export function withoutCrowding(symbols, size) {
  const kept = [];
  for (const symbol of [...symbols].sort((a, b) => b.count - a.count)) {
    const at = kept.findIndex((other) => isCrowded(symbol, other, size));
    if (at < 0) kept.push(symbol);
    else kept[at] = joined(kept[at], symbol);
  }
  return kept.length < symbols.length ? withoutCrowding(kept, size) : kept;
}

function isCrowded(a, b, size) {
  if (a.places === 1 && b.places === 1) return false;
  return Math.hypot(a.x - b.x, a.y - b.y) * size < 0.8 * (a.radius + b.radius);
}

function joined(a, b) {
  const [count, places] = [a.count + b.count, a.places + b.places];
  const mean = (of) => (of(a) * a.count + of(b) * b.count) / count;
  return { count, places, streetName: null, x: mean((one) => one.x), y: mean((one) => one.y), radius: radiusOf({ count, places }) };
}

/** The symbol under a point, the one drawn last first; `tolerance` pixels beside it count as well. */
export function symbolAt(symbols, x, y, tolerance) {
  let [best, least] = [null, Infinity];
  for (const symbol of symbols) {
    const beyond = Math.max(0, Math.hypot(symbol.x - x, symbol.y - y) - symbol.radius);
    if (beyond <= tolerance && beyond <= least) [best, least] = [symbol, beyond];
  }
  return best;
}

const AXES = { east: [1, 0], west: [-1, 0], north: [0, -1], south: [0, 1] };

/**
 * The next symbol in a direction (y to the south): of those within 45 degrees of it the one with the least way, where going
 * aside counts double; null when there is none.
 */
export function symbolTowards(symbols, from, direction) {
  const [ax, ay] = AXES[direction];
  let [best, least] = [null, Infinity];
  for (const symbol of symbols) {
    const [dx, dy] = [symbol.x - from.x, symbol.y - from.y];
    const ahead = dx * ax + dy * ay;
    const aside = Math.abs(dx * ay - dy * ax);
    if (ahead > 1e-12 && aside <= ahead && ahead + 2 * aside < least) [best, least] = [symbol, ahead + 2 * aside];
  }
  return best;
}

export function nearestSymbol(symbols, x, y) {
  let [best, least] = [null, Infinity];
  for (const symbol of symbols) {
    const distance = Math.hypot(symbol.x - x, symbol.y - y);
    if (distance < least) [best, least] = [symbol, distance];
  }
  return best;
}
