// Positions in the plane of the web map: x and y from 0 to 1, y to the south. Multiplied by the size of the world at a zoom
// they are pixels. Pure.

const RADIANS = Math.PI / 180;
const HIGHEST_LAT = 85.0511287798;
const TILE_PIXELS = 256;

export const planeX = (lon) => (lon + 180) / 360;

export function planeY(lat) {
  const sine = Math.sin(Math.max(-HIGHEST_LAT, Math.min(HIGHEST_LAT, lat)) * RADIANS);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

export const lonOf = (x) => x * 360 - 180;
export const latOf = (y) => Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / RADIANS;

/** Pixels around the world. */
export const worldPixels = (zoom) => TILE_PIXELS * 2 ** zoom;
