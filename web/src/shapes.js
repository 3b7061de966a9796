// Areas that were dissolved from smaller ones show where those did not quite meet: hairline gaps and specks.
// They are no part of a boundary, so the map leaves them out. Pure geometry on GeoJSON in lon/lat.

const METRES_PER_DEGREE = 111_320;
const LEAST_SQUARE_METRES = 20_000;
/** 4π·area / perimeter²: 1 for a circle, 0.79 for a square, near 0 for a hairline. */
const LEAST_COMPACTNESS = 0.05;

/** Area in m² and compactness of a ring; a flat earth is near enough for a ring this small. */
function measures(ring) {
  const narrowing = Math.cos((ring[0][1] * Math.PI) / 180);
  const points = ring.map(([lon, lat]) => [(lon - ring[0][0]) * narrowing * METRES_PER_DEGREE, (lat - ring[0][1]) * METRES_PER_DEGREE]);
  let [twice, perimeter] = [0, 0];
  for (let i = 0; i + 1 < points.length; i++) {
    const [[ax, ay], [bx, by]] = [points[i], points[i + 1]];
    twice += ax * by - bx * ay;
    perimeter += Math.hypot(bx - ax, by - ay);
  }
  const area = Math.abs(twice) / 2;
  return { area, compactness: perimeter > 0 ? (4 * Math.PI * area) / perimeter ** 2 : 0 };
}

function isGap(ring) {
  const { area, compactness } = measures(ring);
  return area < LEAST_SQUARE_METRES || compactness < LEAST_COMPACTNESS;
}

/** The geometry without holes that are mere gaps. */
export function withoutGaps(geometry) {
  if (geometry?.type === 'MultiPolygon') {
    return { ...geometry, coordinates: geometry.coordinates.map(closed) };
  }
  return geometry?.type === 'Polygon' ? { ...geometry, coordinates: closed(geometry.coordinates) } : geometry;
}

const closed = ([outer, ...holes]) => [outer, ...holes.filter((hole) => !isGap(hole))];
