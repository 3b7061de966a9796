// The piece of ground that layers ask for when they depend on the view: the map's bounds, widened to whole blocks of the
// web map's grid, so that a small pan asks for nothing new.

const BLOCK_PIXELS = 512;
const WORLD_PIXELS = 256;

const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
const toLon = (share) => share * 360 - 180;
const toLat = (share) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * share))) * 180) / Math.PI;
const shareOfLon = (lon) => (lon + 180) / 360;
const shareOfLat = (lat) => {
  const radians = (clamp(lat, -85, 85) * Math.PI) / 180;
  return (1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2;
};

/** `{box: [west, south, east, north], zoom}` around bounds in degrees; each edge on a block's edge, rounded to 1e-6 degree. */
export function frameOf([west, south, east, north], zoom) {
  const blocks = Math.max(1, (WORLD_PIXELS * 2 ** zoom) / BLOCK_PIXELS);
  const low = (share) => clamp(Math.floor(share * blocks) / blocks, 0, 1);
  const high = (share) => clamp(Math.ceil(share * blocks) / blocks, 0, 1);
  const box = [
    toLon(low(shareOfLon(west))), toLat(high(shareOfLat(south))),
    toLon(high(shareOfLon(east))), toLat(low(shareOfLat(north))),
  ];
  return { box: box.map((degrees) => Number(degrees.toFixed(6))), zoom };
}

/** What two boxes have in common, or null. */
export function overlapOf(a, b) {
  const box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[0] < box[2] && box[1] < box[3] ? box : null;
}

/** Ground metres of one pixel of the web map at a latitude. */
export const metresPerPixel = (lat, zoom) =>
  (40075016.686 * Math.cos((lat * Math.PI) / 180)) / (WORLD_PIXELS * 2 ** zoom);

const MOST_CELLS = 250_000;
const CLUSTER_PIXELS = 44;
const SINGLE_PLACES_ZOOM = 16;
const METRES_PER_DEGREE = 111_320;

const cellsIn = ([west, south, east, north], metres) => {
  const middle = ((south + north) / 2) * (Math.PI / 180);
  return ((east - west) * Math.cos(middle) * METRES_PER_DEGREE * (north - south) * METRES_PER_DEGREE) / metres ** 2;
};

/** Whether the service gives all cells of a box: with some room, since this reckons on a sphere. */
export const isGridOf = (box, metres) => cellsIn(box, metres) < 0.9 * MOST_CELLS;

/**
 * The box whose cells are asked for: what of the view holds data; seen from so far away that this would be more cells than
 * the service gives, what of the view holds nearly all data; null when that is too many still.
 */
export function gridBox(frame, meta, metres) {
  const candidates = [meta?.extent, meta?.focus].map((box) => seen(frame, box, metres));
  const fitting = candidates.filter((box) => box && isGridOf(box, metres));
  return fitting[0]?.map((degrees) => Number(degrees.toFixed(6))) ?? null;
}

/** Whether all cells in view are asked for, not only those where nearly all data lie. */
export function isWholeGrid(frame, meta, metres) {
  const box = seen(frame, meta?.extent, metres);
  return !box || isGridOf(box, metres);
}

const seen = (frame, box, metres) => box && overlapOf(frame.box, widened(box, metres));

/** By more than one cell on each side, so that cells on the edge keep their centre inside. */
const widened = ([west, south, east, north], metres) => {
  const degrees = (2 * metres) / METRES_PER_DEGREE;
  return [west - 2 * degrees, south - degrees, east + 2 * degrees, north + degrees];
};

/** How near places may be to be drawn as one: some 44 pixels, in steps of two; 0 when one looks so close that each stands alone. */
export function clusterMetres({ box, zoom }) {
  if (zoom >= SINGLE_PLACES_ZOOM) return 0;
  const wanted = CLUSTER_PIXELS * metresPerPixel((box[1] + box[3]) / 2, zoom);
  return Math.min(50_000, Math.round(10 * 2 ** Math.round(Math.log2(wanted / 10))));
}
