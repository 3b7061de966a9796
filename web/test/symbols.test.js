import assert from 'node:assert/strict';
import test from 'node:test';
import { abbreviated, radiusOf, symbolAt, symbolTowards, withoutCrowding } from '../src/symbols.js';
import { random, seed } from './random.js';

test('numbers take at most four characters', () => {
  assert.deepEqual([1, 999, 1000, 1249, 9949, 9950, 12_345, 999_499, 999_500, 1_234_567].map(abbreviated),
    ['1', '999', '1k', '1.2k', '9.9k', '10k', '12k', '999k', '1m', '1.2m']);
});

test('more incidents are never drawn smaller', () => {
  for (const places of [1, 2]) {
    const radii = [1, 2, 4, 5, 9, 10, 19, 20, 50, 99, 100, 1000, 10_000, 1e6].map((count) => radiusOf({ count, places }));
    assert.deepEqual(radii, [...radii].sort((a, b) => a - b));
  }
});

test('the symbol under a point, one on top first, with some tolerance', () => {
  const symbols = [{ x: 0, y: 0, radius: 10, name: 'large' }, { x: 6, y: 0, radius: 3, name: 'small' }];
  assert.equal(symbolAt(symbols, 6, 1, 0).name, 'small');
  assert.equal(symbolAt(symbols, 0, 5, 0).name, 'large');
  assert.equal(symbolAt(symbols, 0, 12, 3).name, 'large');
  assert.equal(symbolAt(symbols, 0, 14, 3), null);
});

test(`the next symbol lies ahead, and none ahead means none (seed ${seed})`, () => {
  const { next } = random(seed);
  const symbols = Array.from({ length: 60 }, () => ({ x: next(), y: next() }));
  const ahead = { east: (a, b) => b.x - a.x, west: (a, b) => a.x - b.x, north: (a, b) => a.y - b.y, south: (a, b) => b.y - a.y };
  for (const from of symbols) {
    for (const [direction, way] of Object.entries(ahead)) {
      const found = symbolTowards(symbols, from, direction);
      const wedge = symbols.filter((one) => way(from, one) > 0 && Math.hypot(one.x - from.x, one.y - from.y) <= way(from, one) * Math.SQRT2);
      assert.equal(found !== null, wedge.length > 0);
      if (found) assert.ok(wedge.includes(found));
    }
  }
});

test(`discs that would hide each other become one, and nothing is lost (seed ${seed})`, () => {
  const { next, whole } = random(seed);
  const symbols = Array.from({ length: 200 }, () => {
    const [count, places] = [whole(2, 5000), whole(1, 9)];
    return { x: next(), y: next(), count, places, radius: radiusOf({ count, places }) };
  });
  const kept = withoutCrowding(symbols, 700);
  const sum = (list, key) => list.reduce((total, one) => total + one[key], 0);
  assert.ok(kept.length < symbols.length && kept.length > 10);
  assert.deepEqual([sum(kept, 'count'), sum(kept, 'places')], [sum(symbols, 'count'), sum(symbols, 'places')]);
  for (const a of kept) {
    for (const b of kept) {
      if (a === b || (a.places === 1 && b.places === 1)) continue;
      assert.ok(Math.hypot(a.x - b.x, a.y - b.y) * 700 >= 0.8 * (a.radius + b.radius));
    }
  }
});

test('places that touch stay apart: each can be chosen', () => {
  const places = [{ x: 0.5, y: 0.5, count: 3, places: 1, radius: 5 }, { x: 0.5001, y: 0.5, count: 2, places: 1, radius: 5 }];
  assert.equal(withoutCrowding(places, 700).length, 2);
});
