// The cells of a grid, ready to be painted and pointed at: their outlines in the plane of the web map (see mercator.js), in
// flat arrays so that twenty thousand are painted in one frame. Pure.

import { latOf, lonOf, planeX, planeY } from './mercator.js';

/** From the GeoJSON of the service; cells without incidents are left out. */
export function createCells(collection) {
  const features = collection.features.filter(({ properties, geometry }) => properties.count > 0 && geometry);
  const rings = features.map(({ geometry }) => geometry.coordinates[0].slice(0, -1));
  const starts = new Uint32Array(rings.length + 1);
  rings.forEach((ring, i) => (starts[i + 1] = starts[i] + ring.length));
  const [xs, ys] = [new Float64Array(starts.at(-1)), new Float64Array(starts.at(-1))];
  rings.forEach((ring, i) => ring.forEach(([lon, lat], k) => {
    xs[starts[i] + k] = planeX(lon);
    ys[starts[i] + k] = planeY(lat);
  }));
  const cells = features.map(({ properties }, i) => ({ ...properties, index: i }));
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  return { cells, byId, starts, xs, ys };
}

/** The middle of a cell in the plane. */
export function middleOf({ starts, xs, ys }, { index }) {
  let [x, y] = [0, 0];
  const corners = starts[index + 1] - starts[index];
  for (let i = starts[index]; i < starts[index + 1]; i++) {
    x += xs[i] / corners;
    y += ys[i] / corners;
  }
  return { x, y };
}

/** Whether a point of the plane is inside a cell (even number of crossings: outside). */
function isInside({ starts, xs, ys }, index, x, y) {
  let inside = false;
  const end = starts[index + 1];
  for (let i = starts[index], j = end - 1; i < end; j = i++) {
    if (ys[i] > y !== ys[j] > y && x < ((xs[j] - xs[i]) * (y - ys[i])) / (ys[j] - ys[i]) + xs[i]) inside = !inside;
  }
  return inside;
}

/** The cell at a point of the plane, or null. */
export function cellAt(held, x, y) {
  return held.cells.find((cell) => isInside(held, cell.index, x, y)) ?? null;
}

/** The cell whose middle is nearest to a point of the plane, or null when there is none. */
export function nearestCell(held, x, y) {
  let [best, least] = [null, Infinity];
  for (const cell of held.cells) {
    const middle = middleOf(held, cell);
    const distance = (middle.x - x) ** 2 + (middle.y - y) ** 2;
    if (distance < least) [best, least] = [cell, distance];
  }
  return best;
}

/** Its outline as [[lat, lon], …]. */
export function outlineOf({ starts, xs, ys }, { index }) {
  return Array.from({ length: starts[index + 1] - starts[index] },
    (_, k) => [latOf(ys[starts[index] + k]), lonOf(xs[starts[index] + k])]);
}
