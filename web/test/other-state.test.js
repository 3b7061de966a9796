import assert from 'node:assert/strict';
import test from 'node:test';
import { createOtherState, earlierPeriods, firstComparison, isSecondEarlier, monthCount, noComparison, ofSecondMap, toOwn } from '../src/other-state.js';
import { everyMonth } from '../src/months.js';
import { DEFAULTS } from '../src/state.js';

const TWO_YEARS = everyMonth(['2023-01', '2024-12']);

test('the second map has its own period and offences, and all else in common', () => {
  const state = { ...DEFAULTS, from: '2024-01', group: ['theft'], hours: '18-06', 'from-b': '2023-01', 'to-b': '2023-03' };
  const second = ofSecondMap(state);
  assert.deepEqual([second.from, second.to, second.group, second.hours], ['2023-01', '2023-03', ['theft'], '18-06']);
  assert.deepEqual(ofSecondMap({ ...state, 'offence-b': ['robbery'] }).group, []);
});

test('what is set on the second map is written to its own parameters, and all months are written out', () => {
  assert.deepEqual(toOwn({ from: '2023-01', to: '2023-02', view: [0, 0, 9] }, TWO_YEARS),
    { 'from-b': '2023-01', 'to-b': '2023-02', view: [0, 0, 9] });
  assert.deepEqual(toOwn({ from: '', to: '' }, TWO_YEARS), { 'from-b': '2023-01', 'to-b': '2024-12' });
});

test('it keeps still while nothing is compared', () => {
  let tell;
  const other = createOtherState({ get: () => DEFAULTS, onChange: (listener) => (tell = listener) }, () => TWO_YEARS);
  let calls = 0;
  other.onChange(() => (calls += 1));
  tell(DEFAULTS, DEFAULTS);
  assert.equal(calls, 0);
  tell({ ...DEFAULTS, compare: 'on' }, DEFAULTS);
  assert.equal(calls, 1);
});

test('earlier periods are offered only where the data hold them', () => {
  const period = { ...DEFAULTS, from: '2024-03', to: '2024-05' };
  assert.deepEqual(earlierPeriods(period, TWO_YEARS).map(({ patch }) => [patch['from-b'], patch['to-b']]),
    [['2023-03', '2023-05'], ['2023-12', '2024-02']]);
  assert.deepEqual(earlierPeriods(DEFAULTS, TWO_YEARS), []);
  assert.equal(monthCount(period, TWO_YEARS), 3);
  assert.equal(monthCount(DEFAULTS, TWO_YEARS), 24);
});

test('a comparison begins with a year before, else with the two halves', () => {
  assert.deepEqual(firstComparison({ ...DEFAULTS, from: '2024-03', to: '2024-03' }, TWO_YEARS),
    { compare: 'on', 'from-b': '2023-03', 'to-b': '2023-03' });
  assert.deepEqual(firstComparison(DEFAULTS, TWO_YEARS),
    { compare: 'on', from: '2024-01', to: '2024-12', 'from-b': '2023-01', 'to-b': '2023-12' });
  assert.deepEqual(firstComparison(DEFAULTS, everyMonth(['2023-01', '2023-03'])),
    { compare: 'on', from: '2023-03', to: '2023-03', 'from-b': '2023-02', 'to-b': '2023-02' });
  assert.deepEqual(firstComparison(DEFAULTS, []), { compare: 'on' });
});

test('an ended comparison leaves nothing behind', () => {
  assert.deepEqual({ ...DEFAULTS, ...noComparison() }, DEFAULTS);
});

test('the earlier period stands on the left; with one period the first map does', () => {
  const state = { ...DEFAULTS, from: '2024-01', to: '2024-06' };
  assert.equal(isSecondEarlier({ ...state, 'from-b': '2023-01', 'to-b': '2023-06' }, TWO_YEARS), true);
  assert.equal(isSecondEarlier({ ...state, 'to-b': '2023-06' }, TWO_YEARS), true);
  assert.equal(isSecondEarlier({ ...state, 'group-b': ['theft'] }, TWO_YEARS), false);
  assert.equal(isSecondEarlier({ ...state, from: '', 'from-b': '2024-01' }, TWO_YEARS), false);
});
