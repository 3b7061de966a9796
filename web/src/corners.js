// The corners of a drawn area: [lon, lat] in degrees, open (the last is joined to the first). The service takes 3 to 200 that
// do not cross themselves. Pure.

export const LEAST_CORNERS = 3;
export const MOST_CORNERS = 200;

/** "lon,lat;lon,lat" as corners; none when the text is none. */
export function readCorners(text) {
  const corners = text.split(';').map((pair) => pair.split(',').map((part) => (part.trim() === '' ? NaN : Number(part))));
  return corners.every((corner) => corner.length === 2 && corner.every(Number.isFinite)) ? corners : [];
}

export const roundCorner = ([lon, lat]) => [Number(lon.toFixed(6)) + 0, Number(lat.toFixed(6)) + 0];

export const writeCorners = (corners) => corners.map((corner) => roundCorner(corner).join(',')).join(';');

const isSame = (a, b) => a[0] === b[0] && a[1] === b[1];
const side = (a, b, c) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
const isBetween = (a, b, c) =>
  Math.min(a[0], b[0]) <= c[0] && c[0] <= Math.max(a[0], b[0]) && Math.min(a[1], b[1]) <= c[1] && c[1] <= Math.max(a[1], b[1]);

/** Whether the lines a-b and c-d have a point in common. */
export function doMeet(a, b, c, d) {
  const [c1, d1, a1, b1] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (c1 !== d1 && a1 !== b1) return true;
  return (c1 === 0 && isBetween(a, b, c)) || (d1 === 0 && isBetween(a, b, d))
    || (a1 === 0 && isBetween(c, d, a)) || (b1 === 0 && isBetween(c, d, b));
}

/** Whether b-c goes back over a-b. */
const doesFold = (a, b, c) => side(a, b, c) === 0 && (a[0] - b[0]) * (c[0] - b[0]) + (a[1] - b[1]) * (c[1] - b[1]) > 0;

/** Whether a line through these corners meets itself. */
export function doesPathCross(corners) {
  return corners.slice(1).some((_, i) => doesEdgeMeet(corners.slice(0, i + 2)));
}

/** Whether the last edge of a path meets an earlier one other than at their common corner. */
function doesEdgeMeet(path) {
  const [from, to] = path.slice(-2);
  if (isSame(from, to)) return true;
  if (path.length > 2 && doesFold(path.at(-3), from, to)) return true;
  for (let i = 0; i + 3 < path.length; i++) if (doMeet(path[i], path[i + 1], from, to)) return true;
  return false;
}

/** Whether the closed outline meets itself. */
export function doesOutlineCross(corners) {
  if (doesPathCross(corners)) return true;
  const [first, last] = [corners[0], corners.at(-1)];
  if (isSame(first, last) || doesFold(corners.at(-2), last, first) || doesFold(last, first, corners[1])) return true;
  for (let i = 1; i + 2 < corners.length; i++) if (doMeet(corners[i], corners[i + 1], last, first)) return true;
  return false;
}

/** What is wrong with one more corner, in words; '' when nothing is. */
export function whyNotAdd(corners, corner) {
  if (corners.length >= MOST_CORNERS) return `An outline has at most ${MOST_CORNERS} corners.`;
  if (doesPathCross([...corners, roundCorner(corner)])) return 'That corner would make the outline cross itself. Choose another place for it.';
  return '';
}

/** What is wrong with the outline as it is, in words; '' when nothing is. */
export function whyNotClose(corners) {
  if (corners.length < LEAST_CORNERS) return `An outline needs at least ${LEAST_CORNERS} corners.`;
  if (doesOutlineCross(corners)) return 'The outline would cross itself when it is closed. Remove the last corner or add one.';
  return '';
}
