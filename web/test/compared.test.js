import assert from 'node:assert/strict';
import test from 'node:test';
import { besides, comparedWords, lengthWords } from '../src/compared.js';

const CASES = [
  [100, 100, 'as many as left'], [0, 0, ''], [0, 5, 'none on the left'], [200, 100, '50 % fewer than left'],
  [1000, 1035, '3.5 % more than left'], [1000, 1004, 'under 1 % more than left'], [100, 1234, '12 times as many as left'],
  [1000, 1099, '9.9 % more than left'], [1000, 1100, '10 % more than left'], [5, 0, '100 % fewer than left'],
];

for (const [left, right, words] of CASES) {
  test(`${left} and ${right}: ${words}`, () => assert.equal(comparedWords(left, right), words));
}

test('periods of different length are named', () => {
  assert.equal(lengthWords(3, 3), '');
  assert.match(lengthWords(12, 6), /12 and 6 months/);
});

test('rows of two maps stand beside each other, also those that only one of them has', () => {
  const first = { columns: ['id', 'count', 'lon'], rows: [{ key: 'a', id: 'a', count: 5, lon: 1 }, { key: 'b', id: 'b', count: 2, lon: 2 }], unit: 'u' };
  const second = { columns: ['id', 'count', 'lon'], rows: [{ key: 'c', id: 'c', count: 7, lon: 3 }, { key: 'a', id: 'a', count: 9, lon: 1 }] };
  const both = besides(first, second);
  assert.deepEqual(both.columns, ['id', 'count', 'other', 'difference', 'lon']);
  assert.deepEqual(both.rows.map(({ id, count, other, difference }) => [id, count, other, difference]),
    [['a', 5, 9, -4], ['b', 2, 0, 2], ['c', 0, 7, -7]]);
  assert.equal(both.unit, 'u');
});
