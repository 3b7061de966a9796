import assert from 'node:assert/strict';
import test from 'node:test';
import { cellAt, createCells, middleOf, nearestCell, outlineOf } from '../src/cells.js';
import { cellOf, idOf, neighbour, nextCell } from '../src/lattice.js';
import { latOf, lonOf, planeX, planeY } from '../src/mercator.js';
import { random, seed } from './random.js';

/** The middle of a cell of the service's lattice in units of a cell: rows of hexagons are √3/2 apart. */
const centreOf = ({ column, row }, shape) =>
  (shape === 'hex' ? [column + row / 2, (row * Math.sqrt(3)) / 2] : [column + 0.5, row + 0.5]);

const square = (id, west, south, count) => ({
  geometry: { coordinates: [[[west, south], [west + 1, south], [west + 1, south + 1], [west, south + 1], [west, south]]] },
  properties: { id, count },
});

test('ids name columns and rows, also below zero', () => {
  assert.deepEqual(cellOf('c12r-7'), { column: 12, row: -7 });
  assert.equal(idOf({ column: -3, row: 0 }), 'c-3r0');
  assert.equal(cellOf('r1c2'), null);
});

test(`each neighbour lies in its direction and touches, and the way back leads home (seed ${seed})`, () => {
  const { whole, pick } = random(seed);
  const back = { east: 'west', west: 'east', north: 'south', south: 'north' };
  for (let i = 0; i < 500; i++) {
    const [shape, direction] = [pick(['square', 'hex']), pick(Object.keys(back))];
    const cell = { column: whole(-50, 50), row: whole(-50, 50) };
    const next = neighbour(cell, direction, shape);
    const [[x, y], [nextX, nextY]] = [centreOf(cell, shape), centreOf(next, shape)];
    const [ahead, aside] = direction === 'east' || direction === 'west' ? [nextX - x, nextY - y] : [nextY - y, nextX - x];
    assert.equal(Math.sign(ahead), direction === 'east' || direction === 'north' ? 1 : -1);
    assert.ok(Math.abs(Math.hypot(ahead, aside) - 1) < 1e-12 && Math.abs(aside) <= 0.5);
    assert.deepEqual(neighbour(next, back[direction], shape), cell);
  }
});

test('going north over hexagons keeps straight', () => {
  let cell = { column: 4, row: 3 };
  for (let i = 0; i < 40; i++) cell = neighbour(cell, 'north', 'hex');
  assert.equal(centreOf(cell, 'hex')[0], centreOf({ column: 4, row: 3 }, 'hex')[0]);
});

test('empty cells are passed over, and the end is an end', () => {
  const known = new Set(['c0r0', 'c1r0', 'c5r0']);
  assert.deepEqual(nextCell('c0r0', 'east', 'square', (id) => known.has(id)), { id: 'c1r0', passed: 0 });
  assert.deepEqual(nextCell('c1r0', 'east', 'square', (id) => known.has(id)), { id: 'c5r0', passed: 3 });
  assert.equal(nextCell('c5r0', 'east', 'square', (id) => known.has(id)), null);
});

test('the plane of the map is the web map, and back', () => {
  assert.deepEqual([planeX(-180), planeX(180), planeY(0)], [0, 1, 0.5]);
  assert.ok(Math.abs(planeY(85.0511287798)) < 1e-9 && planeY(89) === planeY(86));
  assert.ok(Math.abs(latOf(planeY(51.38)) - 51.38) < 1e-10 && Math.abs(lonOf(planeX(-2.36)) + 2.36) < 1e-10);
});

test('a point is in the cell around it, and cells without incidents are left out', () => {
  const held = createCells({ features: [square('c0r0', 0, 50, 3), square('c1r0', 1, 50, 0), square('c2r0', 2, 50, 9)] });
  const at = (lon, lat) => cellAt(held, planeX(lon), planeY(lat))?.id ?? null;
  assert.deepEqual([at(0.5, 50.5), at(1.5, 50.5), at(2.001, 50.999), at(2.5, 51.01)], ['c0r0', null, 'c2r0', null]);
  assert.equal(nearestCell(held, planeX(1.6), planeY(50.5)).id, 'c2r0');
  assert.equal(nearestCell(createCells({ features: [] }), 0.5, 0.5), null);
  const [lat, lon] = outlineOf(held, held.byId.get('c2r0'))[0];
  assert.ok(Math.abs(lat - 50) < 1e-9 && Math.abs(lon - 2) < 1e-9);
  assert.ok(Math.abs(lonOf(middleOf(held, held.cells[0]).x) - 0.5) < 1e-9);
});
