import assert from 'node:assert/strict';
import test from 'node:test';
import { doMeet, doesOutlineCross, doesPathCross, readCorners, whyNotAdd, whyNotClose, writeCorners } from '../src/corners.js';
import { random, seed } from './random.js';

const SQUARE = [[0, 0], [2, 0], [2, 2], [0, 2]];
const BOW_TIE = [[0, 0], [2, 2], [2, 0], [0, 2]];
/** Crosses only where it is closed. */
const HOOK = [[0, 0], [4, -2], [4, 4], [6, 1]];

test('corners are written as the service reads them, and read back', () => {
  assert.equal(writeCorners([[-2.3600004, 51.38], [-2.35, 51.3912345], [-0.0000001, 51]]), '-2.36,51.38;-2.35,51.391235;0,51');
  assert.deepEqual(readCorners('-2.36,51.38;-2.35,51.39'), [[-2.36, 51.38], [-2.35, 51.39]]);
  assert.deepEqual(readCorners('1,2;3'), []);
  assert.deepEqual(readCorners('1,2;,'), []);
});

test('a square does not cross itself, a bow tie does', () => {
  assert.equal(doesOutlineCross(SQUARE), false);
  assert.equal(doesOutlineCross(BOW_TIE), true);
  assert.equal(doesPathCross(HOOK), false);
  assert.equal(doesOutlineCross(HOOK), true);
});

test('touching is crossing too: a corner twice, on an edge, or back over an edge', () => {
  assert.equal(doesPathCross([[0, 0], [2, 0], [2, 0]]), true);
  assert.equal(doesPathCross([[0, 0], [2, 0], [2, 2], [1, 0]]), true);
  assert.equal(doesPathCross([[0, 0], [2, 0], [1, 0]]), true);
  assert.equal(doesOutlineCross([[0, 0], [2, 0], [4, 0]]), true);
  assert.equal(doesPathCross([[0, 0], [1, 0], [2, 0], [2, 2]]), false);
});

test('a corner that crosses is refused, and so is a closing line that does', () => {
  assert.match(whyNotAdd([[0, 0], [2, 0], [2, 2]], [1, -1]), /cross itself/);
  assert.equal(whyNotAdd(SQUARE.slice(0, 3), SQUARE[3]), '');
  assert.match(whyNotClose(SQUARE.slice(0, 2)), /at least 3/);
  assert.match(whyNotClose(HOOK), /cross itself/);
  assert.equal(whyNotClose(SQUARE), '');
});

test('an outline has at most 200 corners', () => {
  const round = (n) => Array.from({ length: n }, (_, i) => [Math.cos((2 * Math.PI * i) / 210), Math.sin((2 * Math.PI * i) / 210)]);
  assert.equal(whyNotAdd(round(199), round(200).at(-1)), '');
  assert.match(whyNotAdd(round(200), round(201).at(-1)), /at most 200/);
});

test(`lines meet just when some point of both is the same (seed ${seed})`, () => {
  const { whole } = random(seed);
  const point = () => [whole(0, 6), whole(0, 6)];
  for (let i = 0; i < 3000; i++) {
    const [a, b, c, d] = [point(), point(), point(), point()];
    if (String(a) === String(b) || String(c) === String(d)) continue;
    assert.equal(doMeet(a, b, c, d), haveCommonPoint(a, b, c, d), JSON.stringify([a, b, c, d]));
  }
});

/** By solving a + s(b − a) = c + t(d − c) for s and t from 0 to 1. */
function haveCommonPoint(a, b, c, d) {
  const [u, v, w] = [[b[0] - a[0], b[1] - a[1]], [d[0] - c[0], d[1] - c[1]], [c[0] - a[0], c[1] - a[1]]];
  const cross = (p, q) => p[0] * q[1] - p[1] * q[0];
  const det = cross(u, v);
  if (det !== 0) {
    const [s, t] = [cross(w, v) / det, cross(w, u) / det];
    return s >= 0 && s <= 1 && t >= 0 && t <= 1;
  }
  if (cross(w, u) !== 0) return false;
  const along = (p) => ((p[0] - a[0]) * u[0] + (p[1] - a[1]) * u[1]) / (u[0] ** 2 + u[1] ** 2);
  const [from, to] = [along(c), along(d)].sort((x, y) => x - y);
  return to >= 0 && from <= 1;
}
