import assert from 'node:assert/strict';
import test from 'node:test';
import { DEFAULTS } from '../src/state.js';
import { sentence } from '../src/sentence.js';

const META = {
  months: ['2023-01', '2024-06', '2023-12'],
  groups: [{ slug: 'violence', label: 'Violence' }],
  offences: [{ slug: 'robbery', label: 'Robbery' }, { slug: 'burglary', label: 'Burglary' }],
};
const say = (summary, patch = {}, areaName) => sentence({ count: 4212, ...summary }, { ...DEFAULTS, ...patch }, META, areaName);

test('says count, offence, period and what had no place or time', () => {
  assert.equal(
    say({ withoutLocation: 318, withoutTime: 2101 }, { group: ['violence'], from: '2023-01', to: '2023-12' }),
    '4,212 incidents of violence, Jan to Dec 2023; 318 had no location, 2,101 no time of day.');
});

test('without a filter it gives the whole period held', () => {
  assert.equal(say({}), '4,212 incidents, Jan 2023 to Jun 2024.');
});

test('one incident is one incident, none is none', () => {
  assert.equal(say({ count: 1 }, { from: '2023-03', to: '2023-03' }), '1 incident, Mar 2023.');
  assert.equal(say({ count: 0 }, { from: '2023-03', to: '2023-03' }), '0 incidents, Mar 2023.');
});

test('inside an area what has no location is left out, not counted in', () => {
  assert.equal(say({ withoutLocation: 318 }, { area: 'ward:E1' }, 'Kingsmead'),
    '4,212 incidents in Kingsmead, Jan 2023 to Jun 2024; a further 318 without location left out.');
  assert.match(say({}, { area: 'ward:E1' }), /incidents in E1, /);
});

test('with hours chosen what has no time of day is left out', () => {
  assert.equal(say({ withoutTime: 2101 }, { hours: '18-06', days: ['fri', 'sat'] }),
    '4,212 incidents, Jan 2023 to Jun 2024, Fridays and Saturdays, 18:00 to 06:00; a further 2,101 without time of day left out.');
});

test('says when no incident has a time of day', () => {
  assert.match(say({ withoutTime: 4212 }), /; none had a time of day\.$/);
});

test('says what was left out because only its month is known', () => {
  assert.match(say({ monthOnlyLeftOut: 1200 }, { from: '2023-01-05' }), /5 Jan 2023 to Jun 2024; a further 1,200 dated only by month left out\.$/);
});

test('lists up to three offences and counts more', () => {
  assert.match(say({}, { offence: ['burglary', 'robbery'] }), /^4,212 incidents of burglary and robbery,/);
  assert.match(say({}, { offence: ['a', 'b', 'c', 'd'] }), /^4,212 incidents of 4 kinds of offence,/);
});

test('a run of days is said as a run', () => {
  assert.match(say({}, { days: ['mon', 'tue', 'wed', 'thu', 'fri'] }), /Mondays to Fridays/);
});

test('survives a service that says little', () => {
  assert.equal(sentence({ count: 3 }, DEFAULTS, undefined), '3 incidents.');
});
