import assert from 'node:assert/strict';
import test from 'node:test';
import { classOf, countBreaks, countClassLabels, niceNumber } from '../src/breaks.js';
import { areaRamp, ramp, viridis } from '../src/palette.js';
import { random, seed } from './random.js';

test(`limits ascend from 1 and every class up to the greatest holds its values (seed ${seed})`, () => {
  const r = random(seed);
  for (let i = 0; i < 500; i++) {
    const counts = Array.from({ length: r.whole(1, 300) }, () => Math.floor(10 ** (r.next() * 5)) - 1);
    const limits = countBreaks(counts);
    const greatest = Math.max(...counts);
    const message = `case ${i} of seed ${seed}: ${limits}`;
    assert.deepEqual(limits, [...new Set(limits)].sort((a, b) => a - b), message);
    assert.ok(limits.length <= 6, message);
    if (greatest === 0) assert.deepEqual(limits, []);
    else assert.ok(limits[0] === 1 && limits.at(-1) <= greatest, message);
    for (const number of counts) assert.equal(classOf(number, limits), limits.filter((low) => low <= number).length - 1, message);
  }
});

test('quantiles are rounded to numbers that people remember', () => {
  assert.deepEqual([0.4, 7.4, 11, 47, 4955, 130000].map(niceNumber), [1, 7, 10, 50, 5000, 120000]);
});

test('no incidents means no classes', () => {
  assert.deepEqual(countBreaks([]), []);
  assert.deepEqual(countBreaks([0, 0]), []);
});

test('labels leave no gap and no overlap', () => {
  assert.deepEqual(countClassLabels([1, 2, 50], String), ['1', '2 to 49', '50 or more']);
});

test('the ramp runs from dark to light, and for areas from light to dark', () => {
  assert.deepEqual(ramp(2), ['#440154', '#fde725']);
  assert.deepEqual(areaRamp(3), ['#fde725', '#21918c', '#440154']);
  assert.equal(ramp(1).length, 1);
  assert.equal(viridis(-1), '#440154');
});
