// Where names of areas go on the map. Pure geometry on lon/lat rings and on boxes in pixels.

const outerRings = (geometry) => {
  if (geometry?.type === 'Polygon') return [geometry.coordinates[0]];
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates.map((polygon) => polygon[0]);
  return [];
};

/** Twice the signed area and the centroid of a ring, in the ring's own units. */
function moments(ring) {
  const [x0, y0] = ring[0];
  let [area, x, y] = [0, 0, 0];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay, bx, by] = [ring[i][0] - x0, ring[i][1] - y0, ring[i + 1][0] - x0, ring[i + 1][1] - y0];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return area === 0 ? { area, point: [x0, y0] } : { area, point: [x0 + x / (3 * area), y0 + y / (3 * area)] };
}

/** The middle of the largest part of a geometry as [lon, lat], or null. */
export function labelPoint(geometry) {
  const all = outerRings(geometry).filter((ring) => ring?.length > 3).map(moments);
  if (all.length === 0) return null;
  return all.reduce((a, b) => (Math.abs(b.area) > Math.abs(a.area) ? b : a)).point;
}

const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const moved = (box, by) => ({ ...box, top: box.top + by, bottom: box.bottom + by, shift: by });

const PAST_A_SYMBOL = [32, -32];

/**
 * The boxes that can stand without touching one before them; earlier boxes win. A box that finds its place taken tries
 * to stand higher or lower by each of its `shifts` in pixels (or those given), and says so in `shift`. Where it can it
 * stays clear of what is `taken` too, rather than going away.
 */
export function withoutOverlap(boxes, shifts = [0], taken = []) {
  const placed = [];
  for (const box of boxes) {
    const usual = box.shifts ?? shifts;
    const isFree = (one) => !placed.some((other) => overlap(one, other));
    const isClear = (one) => isFree(one) && !taken.some((other) => overlap(one, other));
    const near = usual.map((by) => moved(box, by));
    const far = taken.length > 0 && usual.length > 1 ? PAST_A_SYMBOL.map((by) => moved(box, by)) : [];
    const free = [...near, ...far].find(isClear) ?? near.find(isFree);
    if (free) placed.push(free);
  }
  return placed;
}

const HALF_HEIGHT = 10;
const SIDE = 6;
const SHIFTS = [0, 14, -14, 24, -24];
/** By rank: areas are halves, roads 9. */
const LETTER_WIDTHS = new Map([[1, 9.4], [1.5, 7.4], [2, 8], [9, 6]]);
const ALONG_A_ROAD = [0];

/** The room that a name takes around a point on the screen; a turned one takes that of the box around it. */
export function labelBox(label, { x, y }) {
  const half = (label.name.length * (LETTER_WIDTHS.get(label.rank) ?? 7)) / 2 + SIDE;
  const [cos, sin] = [Math.abs(Math.cos(label.angle ?? 0)), Math.abs(Math.sin(label.angle ?? 0))];
  const across = half * cos + HALF_HEIGHT * sin;
  const down = half * sin + HALF_HEIGHT * cos;
  const shifts = label.angle === undefined ? SHIFTS : ALONG_A_ROAD;
  return { label, shifts, left: x - across, right: x + across, top: y - down, bottom: y + down };
}

/** The room of a symbol around a point on the screen. */
export const symbolBox = ({ radius }, { x, y }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });

const REPEAT_PIXELS = 320;
const middle = (box) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];

/** The boxes without those that say again what one near them says; an area and a place of one name say the same. */
export function withoutRepeats(boxes) {
  const kept = new Map();
  return boxes.filter((box) => {
    const name = box.label.name.toLowerCase();
    const [x, y] = middle(box);
    const before = kept.get(name) ?? [];
    if (before.some(([a, b]) => Math.hypot(a - x, b - y) < REPEAT_PIXELS)) return false;
    kept.set(name, [...before, [x, y]]);
    return true;
  });
}
