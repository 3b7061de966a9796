import assert from 'node:assert/strict';
import test from 'node:test';
import { commonMonths, heldMonths, monthsInWords, originWords, share } from '../src/datasets/holdings.js';

const plain = (text) => text.replaceAll('\u00a0', ' ');

test('months held, with gaps', () => {
  assert.equal(monthsInWords({ '2023-01': 3, '2023-02': 4 }), 'Jan to Feb 2023: 2 months, none missing');
  assert.equal(monthsInWords({ '2023-01': 3 }), 'Jan 2023: 1 month');
  assert.equal(monthsInWords({ '2023-01': 3, '2023-03': 4 }), 'Jan to Mar 2023: 2 of 3 months; without incidents: Feb 2023');
  assert.equal(monthsInWords({ '2023-01': 3, '2023-02': 0, '2023-03': 4 }), 'Jan to Mar 2023: 2 of 3 months; without incidents: Feb 2023');
  assert.match(monthsInWords({ '2023-01': 3, '2023-12': 4 }), /2 of 12 months; without incidents: Feb 2023, Mar 2023, Apr 2023 and 7 more$/);
  assert.equal(monthsInWords({}), 'No months held');
  assert.equal(heldMonths({}).most, 0);
});

test('all strips have the same months', () => {
  assert.deepEqual(commonMonths([{ months: { '2023-02': 1 } }, { months: { '2022-12': 1 } }, {}]), ['2022-12', '2023-01', '2023-02']);
});

test('a share never says none or all when it is not', () => {
  assert.deepEqual([[0, 5], [5, 5], [1, 100_000], [99_999, 100_000], [12, 100], [1, 40], [0, 0]].map(([a, b]) => plain(share(a, b))),
    ['none', 'all', 'under 0.1 %', 'over 99.9 %', '12 %', '2.5 %', 'none']);
});

test('where areas come from', () => {
  assert.equal(originWords('boundaries'), 'imported boundaries');
  assert.equal(originWords('SOME_THING'), 'some thing');
});
