// Where the name of a road can stand: along its longest piece that is nearly straight. Pure geometry on pixels.

const STRAIGHT = Math.PI / 8;

/** The longest nearly straight piece of a flat line x, y, x, y …: {x, y, angle, length}, read from left to right. */
export function straightPiece(line) {
  let best = null;
  let start = 0;
  for (let i = 2; i + 1 < line.length; i += 2) {
    if (i - start > 2 && bends(line, start, i)) start = i - 2;
    const piece = pieceOf(line, start, i);
    if (!best || piece.length > best.length) best = piece;
  }
  return best;
}

/** Whether the last step of a run turns away from its first. */
function bends(line, start, end) {
  const first = Math.atan2(line[start + 3] - line[start + 1], line[start + 2] - line[start]);
  const last = Math.atan2(line[end + 1] - line[end - 1], line[end] - line[end - 2]);
  const turn = Math.abs(first - last);
  return Math.min(turn, 2 * Math.PI - turn) > STRAIGHT;
}

function pieceOf(line, start, end) {
  const [ax, ay, bx, by] = [line[start], line[start + 1], line[end], line[end + 1]];
  const angle = Math.atan2(by - ay, bx - ax);
  const upright = angle > Math.PI / 2 ? angle - Math.PI : angle <= -Math.PI / 2 ? angle + Math.PI : angle;
  return { x: (ax + bx) / 2, y: (ay + by) / 2, angle: upright, length: Math.hypot(bx - ax, by - ay) };
}
