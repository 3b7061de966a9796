import assert from 'node:assert/strict';
import test from 'node:test';
import { createScale } from '../src/scale.js';

const side = (values) => ({ get: (layer) => values[layer] ?? { status: 'idle', value: null }, onChange: () => {} });
const ready = (value) => ({ status: 'ready', value });
const scaleOf = (first) => {
  const scale = createScale();
  scale.add(first, () => true);
  return scale;
};
const areas = (...numbers) => ready({ features: numbers.map((count) => ({ properties: { count } })) });

test('one map has its own classes', () => {
  const scale = scaleOf(side({ density: ready({ peak: { value: 9 }, breaks: [1, 5] }), areas: areas(0, 3) }));
  assert.deepEqual(scale.limits('density'), [1, 5]);
  assert.deepEqual(scale.limits('areas'), [1, 3]);
  assert.equal(scale.limits('grid'), null);
  assert.equal(scale.isShared(), false);
});

test('two maps have the classes of the one with the larger figures, while both are shown', () => {
  let isShown = true;
  const scale = scaleOf(side({ density: ready({ peak: { value: 9 }, breaks: [1, 5] }) }));
  scale.add(side({ density: ready({ peak: { value: 20 }, breaks: [2, 10] }) }), () => isShown);
  assert.deepEqual(scale.limits('density'), [2, 10]);
  assert.equal(scale.isShared(), true);
  isShown = false;
  assert.deepEqual(scale.limits('density'), [1, 5]);
});

test('no classes while one of the answers is on its way', () => {
  const scale = scaleOf(side({ grid: ready({ highest: 4, breaks: [1, 2] }) }));
  scale.add(side({ grid: { status: 'loading', value: { highest: 9, breaks: [1, 7] } } }), () => true);
  assert.equal(scale.limits('grid'), null);
});
