// The small pure modules: months, numbers, addresses, labels, relaxations, problems.
import assert from 'node:assert/strict';
import test from 'node:test';
import * as addresses from '../src/addresses.js';
import { labelPoint, withoutOverlap } from '../src/labels.js';
import { daysIn, endPatch, everyMonth, gapsIn, periodIndices, periodLabel, periodPatch } from '../src/months.js';
import { listing, measure } from '../src/numbers.js';
import { refusal, serverAway } from '../src/problem.js';
import { chips, relaxations } from '../src/relax.js';
import { DEFAULTS } from '../src/state.js';

test('a gap in the months held is a gap in the picture', () => {
  assert.deepEqual(everyMonth(['2024-02', '2023-11']), ['2023-11', '2023-12', '2024-01', '2024-02']);
  assert.deepEqual(everyMonth([]), []);
});

test('a period goes to the bars and back', () => {
  const months = everyMonth(['2023-01', '2023-12']);
  for (let from = 0; from < 12; from++) {
    for (let to = from; to < 12; to++) {
      assert.deepEqual(periodIndices({ ...DEFAULTS, ...periodPatch(months, from, to) }, months), { from, to });
    }
  }
  assert.deepEqual(periodPatch(months, 0, 11), { from: '', to: '' });
  assert.deepEqual(periodPatch(months, 5, 2), { from: '2023-03', to: '2023-06' });
  assert.deepEqual(periodIndices({ from: '2020-01', to: '2030-01' }, months), { from: 0, to: 11 });
  assert.deepEqual(periodIndices({ from: '2030-01', to: '' }, months), { from: 11, to: 11 });
});

test('periods read as people say them', () => {
  assert.equal(periodLabel('2023-01', '2023-12'), 'Jan to Dec 2023');
  assert.equal(periodLabel('2023-11', '2024-02'), 'Nov 2023 to Feb 2024');
  assert.equal(periodLabel('2023-11-05', '2023-11-05'), '5 Nov 2023');
});

test('measures keep three digits and never turn scientific', () => {
  assert.deepEqual([0, 0.00123456, 4.5678, 388.9, 12345, NaN].map(measure), ['0', '0.00123', '4.57', '389', '12,300', 'unknown']);
  assert.equal(listing(['a', 'b', 'c']), 'a, b and c');
});

test('each request carries what affects it and nothing else', () => {
  const state = { ...DEFAULTS, from: '2023-01', group: ['violence'], bandwidth: 500, kernel: 'uniform', opacity: 50, at: [1, 2] };
  assert.equal(addresses.summaryAddress(state), '/api/v1/summary?from=2023-01&group=violence');
  assert.equal(addresses.monthsAddress(state), '/api/v1/summary?group=violence');
  assert.equal(addresses.offencesAddress(state), '/api/v1/summary?from=2023-01');
  assert.equal(addresses.densityAddress(state), '/api/v1/density?from=2023-01&group=violence&kernel=uniform&bandwidth=500');
  assert.equal(addresses.valueAddress(state), '/api/v1/density?from=2023-01&group=violence&kernel=uniform&bandwidth=500&at=1,2');
  assert.equal(addresses.areasCsvAddress(state, 'ward'), '/api/v1/areas/ward.csv?from=2023-01&group=violence');
  assert.equal(addresses.tilesAddress(DEFAULTS, 'a b'), '/tiles/density/{z}/{x}/{y}{r}.png?v=a%20b');
});

test('the kind shown is the one asked for, else the most readable one held', () => {
  const meta = { areaKinds: [{ kind: 'lsoa', areas: 1038 }, { kind: 'beat', areas: 9 }, { kind: 'ward', areas: 33 }] };
  assert.equal(addresses.chosenKind({ kind: 'lsoa' }, meta), 'lsoa');
  assert.equal(addresses.chosenKind({ kind: 'parish' }, meta), 'ward');
  assert.equal(addresses.chosenKind({ kind: '' }, { areaKinds: [{ kind: 'beat', areas: 9 }, { kind: 'lsoa', areas: 9 }] }), 'lsoa');
  assert.equal(addresses.chosenKind({ kind: '' }, undefined), '');
  assert.deepEqual(addresses.backgroundKinds(meta), ['beat', 'ward']);
  assert.deepEqual(addresses.backgroundKinds({ areaKinds: [{ kind: 'lsoa', areas: 1038 }] }), ['lsoa']);
});

test('a name stands in the middle of the largest part', () => {
  const square = (x, size) => [[[x, 0], [x + size, 0], [x + size, size], [x, size], [x, 0]]];
  assert.deepEqual(labelPoint({ type: 'Polygon', coordinates: square(10, 2) }), [11, 1]);
  assert.deepEqual(labelPoint({ type: 'MultiPolygon', coordinates: [square(0, 1), square(10, 4)] }), [12, 2]);
  assert.equal(labelPoint(null), null);
  assert.equal(labelPoint({ type: 'Polygon', coordinates: [[]] }), null);
});

test('names that would touch an earlier one are left out', () => {
  const box = (left) => ({ left, right: left + 10, top: 0, bottom: 10 });
  assert.deepEqual(withoutOverlap([box(0), box(5), box(12)]).map(({ left }) => left), [0, 12]);
  assert.deepEqual(withoutOverlap([box(0), box(5)], [0, 4, 30]).map(({ shift }) => shift), [0, 30]);
  const disc = { ...box(0), top: box(0).top - 3, bottom: box(0).top + 3 };
  assert.deepEqual(withoutOverlap([box(0)], [0, 30], [disc]).map(({ shift }) => shift), [30], 'clear of a symbol where it can');
  assert.deepEqual(withoutOverlap([box(0)], [0], [disc]).map(({ shift }) => shift), [0], 'and over it rather than away');
});

test('an empty result names each part of the filter that could go', () => {
  const state = { ...DEFAULTS, from: '2023-01', hours: '18-06', area: 'ward:E1' };
  assert.deepEqual(relaxations(state).map((way) => way.label), ['all months', 'all days and hours', 'every area']);
  assert.deepEqual(relaxations(state)[0].patch, { from: '', to: '' });
  assert.deepEqual(relaxations(state, { months: ['2023-01', '2023-04'] }, 'Kingsmead').map(({ none, others }) => `None ${none}; 2 ${others}`),
    ['None in Jan to Apr 2023; 2 in other months', 'None from 18:00 to 06:00; 2 at other times', 'None in Kingsmead; 2 elsewhere']);
  assert.equal(relaxations({ ...DEFAULTS, group: ['drugs'], bbox: [1, 2, 3, 4] }).map(({ none }) => none).join(), 'of drugs,inside the drawn area');
  assert.deepEqual(relaxations(DEFAULTS), []);
  assert.deepEqual(chips(state, 'Kingsmead'), [{ text: 'Area: Kingsmead', patch: { area: '' } }]);
});

test('a failure says what to do', () => {
  const refused = refusal(400, { title: 'Unknown offence', detail: 'offence=x', code: 'offence-unknown', parameter: 'offence' });
  assert.match(refused.advice, /“offence”/);
  assert.equal(refused.message, 'Unknown offence: offence=x');
  assert.equal(refusal(500, null).title, 'The server answered 500');
  assert.equal(serverAway().code, 'server-away');
  for (const status of [400, 401, 403, 404, 422, 429, 500, 503]) assert.ok(refusal(status, {}).advice, String(status));
});

test('a month has its days, and a gap is known as one', () => {
  assert.deepEqual(['2023-02', '2024-02', '2024-04', '2023-12'].map(daysIn), [28, 29, 30, 31]);
  assert.deepEqual(gapsIn(['2024-02', '2023-11']), ['2023-12', '2024-01']);
});

test('an exact end of the period carries the other along where they would cross', () => {
  const months = everyMonth(['2023-01', '2023-12']);
  const patch = (state, name, date) => endPatch({ ...DEFAULTS, ...state }, months, name, date);
  assert.deepEqual(patch({}, 'from', '2023-03-05'), { from: '2023-03-05', to: '2023-12' });
  assert.deepEqual(patch({ from: '2023-03-05', to: '2023-12' }, 'from', '2023-01'), { from: '', to: '' });
  assert.deepEqual(patch({ from: '2023-05', to: '2023-08' }, 'to', '2023-05-31'), { from: '2023-05', to: '2023-05-31' });
  assert.deepEqual(patch({ from: '2023-05-10', to: '2023-08' }, 'to', '2023-05-09'), { from: '2023-05-09', to: '2023-05-09' });
  assert.deepEqual(patch({ from: '2023-05-10', to: '2023-08' }, 'to', '2023-05'), { from: '2023-05-10', to: '2023-05' });
});
