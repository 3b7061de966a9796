import assert from 'node:assert/strict';
import test from 'node:test';
import { clusterMetres, frameOf, gridBox, isWholeGrid, metresPerPixel, overlapOf } from '../src/frame.js';

const BATH = [-2.40, 51.36, -2.32, 51.40];

test('a frame holds the bounds, and a small pan does not change it', () => {
  const { box, zoom } = frameOf(BATH, 13);
  assert.equal(zoom, 13);
  assert.ok(box[0] <= BATH[0] && box[1] <= BATH[1] && box[2] >= BATH[2] && box[3] >= BATH[3]);
  const nudged = frameOf(BATH.map((degrees) => degrees + 1e-4), 13);
  assert.deepEqual(nudged.box, box);
});

test('the edges of a frame are edges of blocks of 512 pixels', () => {
  const { box } = frameOf([0.01, 0.01, 0.02, 0.02], 10);
  assert.deepEqual(box, [0, 0, 0.703125, 0.703107]);
});

test('a frame ends where the world ends', () => {
  const { box } = frameOf([-400, -89, 400, 89], 3);
  assert.ok(box[0] === -180 && box[2] === 180 && box[3] <= 85.06 && box[1] >= -85.06);
});

test('boxes that do not touch have nothing in common', () => {
  assert.deepEqual(overlapOf([0, 0, 2, 2], [1, 1, 3, 3]), [1, 1, 2, 2]);
  assert.equal(overlapOf([0, 0, 1, 1], [1, 0, 2, 1]), null);
});

test('a pixel at Bath is 0.624 times one at the equator', () => {
  assert.ok(Math.abs(metresPerPixel(0, 10) - 152.874) < 0.001);
  assert.ok(Math.abs(metresPerPixel(51.38, 10) / metresPerPixel(0, 10) - 0.6241) < 0.0001);
});

const META = { extent: [-5.2, 50.1, 1.7, 55], focus: [-3.5, 50.9, -2.3, 51.6] };

test('cells are asked for where data are, and from afar only where nearly all are', () => {
  const near = frameOf(BATH, 13);
  assert.deepEqual(gridBox(near, META, 250), near.box);
  const far = gridBox(frameOf([-6, 49, 3, 56], 7), META, 250);
  assert.ok(far[0] < -3.5 && far[0] > -3.6 && far[3] > 51.6 && far[3] < 51.7, far.join());
  assert.equal(gridBox(frameOf([-6, 49, 3, 56], 7), META, 50), null);
  assert.equal(gridBox(frameOf([10, 10, 10.1, 10.1], 13), META, 250), null);
});

test('from afar it is known that outlying cells are left out', () => {
  const far = frameOf([-6, 49, 3, 56], 7);
  assert.ok(!isWholeGrid(far, META, 250));
  assert.ok(isWholeGrid(far, META, 1500));
  assert.ok(isWholeGrid(frameOf(BATH, 13), META, 250));
  assert.ok(isWholeGrid(frameOf([10, 10, 10.1, 10.1], 13), META, 50));
});

test('places are drawn together from afar and alone from near', () => {
  assert.equal(clusterMetres(frameOf(BATH, 13)), 640);
  assert.equal(clusterMetres(frameOf(BATH, 14)), 320);
  assert.equal(clusterMetres(frameOf(BATH, 16)), 0);
  assert.equal(clusterMetres(frameOf([-6, 49, 3, 56], 2)), 50_000);
});
