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

/**
 * The boxes that can stand without touching one before them; earlier boxes win. A box that finds its place taken tries
 * to stand higher or lower by each of `shifts` pixels, and says so in `shift`.
 */
export function withoutOverlap(boxes, shifts = [0]) {
  const placed = [];
  for (const box of boxes) {
    const free = shifts.map((by) => moved(box, by)).find((one) => !placed.some((other) => overlap(one, other)));
    if (free) placed.push(free);
  }
  return placed;
}
