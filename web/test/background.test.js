import assert from 'node:assert/strict';
import test from 'node:test';
import { addressOf, createTileReader, sourceOf, tileFor } from '../src/background-tiles.js';
import { categoryOf, placeOf, roadNameOf, strokesFor, widthAt } from '../src/background-style.js';
import { labelBox, withoutRepeats } from '../src/labels.js';
import { readTile } from '../src/mvt.js';
import { straightPiece } from '../src/road-labels.js';

const varint = (number) => {
  const bytes = [];
  for (let rest = number; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
};
const bytesOf = (field, bytes) => [...varint(field * 8 + 2), ...varint(bytes.length), ...bytes];
const numberOf = (field, number) => [...varint(field * 8), ...varint(number)];
const words = (text) => [...new TextEncoder().encode(text)];
const zigzag = (number) => (number < 0 ? -2 * number - 1 : 2 * number);

function tile(commands, type = 2) {
  const feature = [...bytesOf(2, [0, 0, 1, 1]), ...numberOf(3, type), ...bytesOf(4, commands.flatMap(varint))];
  return Uint8Array.from(bytesOf(3, [
    ...bytesOf(1, words('roads')), ...bytesOf(2, feature), ...bytesOf(3, words('class')), ...bytesOf(3, words('lanes')),
    ...bytesOf(4, bytesOf(1, words('major'))), ...bytesOf(4, numberOf(4, 300)), ...numberOf(5, 4096), ...numberOf(15, 2)]));
}

test('a line of a vector tile is read with its words', () => {
  const commands = [9, zigzag(100), zigzag(-20), 18, zigzag(5), zigzag(7), zigzag(-300), zigzag(0)];
  assert.deepEqual(readTile(tile(commands)), [{
    name: 'roads', extent: 4096,
    features: [{ type: 2, properties: { class: 'major', lanes: 300 }, parts: [[100, -20, 105, -13, -195, -13]] }],
  }]);
});

test('polygons are closed, and each move begins a part', () => {
  const ring = [9, 0, 0, 18, zigzag(10), 0, 0, zigzag(10), 15];
  const [layer] = readTile(tile([...ring, 9, zigzag(5), zigzag(5), 10, 2, 2], 3));
  assert.deepEqual(layer.features[0].parts, [[0, 0, 10, 0, 10, 10, 0, 0], [15, 15, 16, 16]]);
});

test('damaged tiles throw and never hang', () => {
  const whole = tile([9, 2, 2, 10, 2, 2]);
  for (let length = 1; length < whole.length; length++) assert.throws(() => readTile(whole.subarray(0, length)), RangeError);
  assert.throws(() => readTile(tile([9 + 8 * 100000, 2, 2])), RangeError);
  assert.deepEqual(readTile(new Uint8Array()), []);
});

test('three schemas and our own name the same things', () => {
  assert.equal(categoryOf('transportation', 2, { class: 'motorway' }), 'major');
  assert.equal(categoryOf('transportation', 2, { class: 'minor' }), 'local');
  assert.equal(categoryOf('roads', 2, { class: 'minor' }, true), 'minor');
  assert.equal(categoryOf('roads', 2, { kind: 'minor_road' }), 'local');
  assert.equal(categoryOf('streets', 2, { kind: 'rail', rail: true }), 'rail');
  assert.equal(categoryOf('water_polygons', 3, { kind: 'water' }), 'water');
  assert.equal(categoryOf('water', 2, { class: 'stream' }), 'stream');
  assert.equal(categoryOf('landcover', 3, { class: 'grass' }), 'green');
  assert.equal(categoryOf('poi', 1, { class: 'pub' }), null);
  assert.deepEqual(placeOf('place', { class: 'town', name: 'Keynsham' }, 12), { name: 'Keynsham', rank: 2 });
  assert.deepEqual(placeOf('places', { kind: 'locality', kind_detail: 'village', name: 'Pensford' }, 12), { name: 'Pensford', rank: 3 });
  assert.equal(placeOf('place_labels', { kind: 'suburb', name: 'Weston' }, 9), null);
  assert.equal(roadNameOf('transportation_name', { name: 'Wells Road' }), 'Wells Road');
});

test('roads widen with the zoom, and casings lie beneath all white', () => {
  assert.equal(widthAt('local', 12), 0);
  assert.ok(widthAt('major', 16) > widthAt('major', 13));
  const strokes = strokesFor(new Set(['major', 'local', 'water']), 16);
  assert.equal(strokes[0].category, 'water');
  const firstWhite = strokes.findIndex(({ stroke }) => stroke === '#ffffff');
  assert.ok(strokes.slice(firstWhite).every(({ stroke }) => stroke === '#ffffff'));
  assert.equal(strokes.at(-1).category, 'major');
});

test('the source is the chosen tiles, else what was loaded, else nothing', () => {
  assert.equal(sourceOf({ background: { loaded: [], tiles: null } }), null);
  assert.equal(sourceOf({}), null);
  const ours = sourceOf({ version: 'a b', background: { loaded: ['roads'], tiles: null } });
  assert.equal(addressOf(ours.address, { z: 3, x: 1, y: 2 }), '/tiles/background/3/1/2.mvt?v=a%20b');
  const tiles = { type: 'png', address: '/t/{z}/{x}/{y}', minZoom: 2, maxZoom: 9 };
  assert.equal(sourceOf({ background: { loaded: ['roads'], tiles } }).kind, 'picture');
});

test('beyond the deepest zoom a part of a coarser tile is drawn', () => {
  const limits = { minZoom: 3, maxZoom: 14 };
  assert.deepEqual(tileFor({ z: 16, x: 101, y: 205 }, limits), { tile: { z: 14, x: 25, y: 51 }, scale: 4, dx: 1, dy: 1 });
  assert.deepEqual(tileFor({ z: 9, x: 5, y: 6 }, limits), { tile: { z: 9, x: 5, y: 6 }, scale: 1, dx: 0, dy: 0 });
  assert.equal(tileFor({ z: 2, x: 0, y: 0 }, limits), null);
});

test('a tile is asked for once, and again only when it failed', async () => {
  let asked = 0;
  const read = createTileReader(async () => {
    asked += 1;
    if (asked === 1) throw new Error('away');
    return new Uint8Array();
  });
  await assert.rejects(read('/a'));
  await Promise.all([read('/a'), read('/a')]);
  assert.equal(asked, 2);
});

test('a road is named along its longest nearly straight piece, from left to right', () => {
  const piece = straightPiece([0, 0, 10, 0, 10, 200, 12, 400, 100, 400]);
  assert.equal(Math.round(piece.length), 400);
  assert.ok(Math.abs(Math.abs(piece.angle) - Math.PI / 2) < 0.02);
  assert.equal(straightPiece([100, 0, 0, 0]).angle, 0);
  assert.equal(straightPiece([5, 5]), null);
});

test('a turned name takes more height, and one name is not said twice nearby', () => {
  const flat = labelBox({ name: 'Wells Road', rank: 9, angle: 0 }, { x: 0, y: 0 });
  const steep = labelBox({ name: 'Wells Road', rank: 9, angle: Math.PI / 2 }, { x: 40, y: 0 });
  assert.ok(steep.bottom - steep.top > flat.bottom - flat.top);
  assert.deepEqual(withoutRepeats([flat, steep]), [flat]);
  const far = labelBox({ name: 'wells road', rank: 9, angle: 0 }, { x: 900, y: 0 });
  assert.deepEqual(withoutRepeats([flat, far]), [flat, far]);
});
