import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { isInForce, monthsBefore, obstacle, presetPatch } from '../src/presets.js';
import { DEFAULTS, decode, encode } from '../src/state.js';

const MONTHS = ['2023-01', '2023-02', '2024-06', '2023-12'];

test('months are counted back over the turn of the year', () => {
  assert.equal(monthsBefore('2024-06', 0), '2024-06');
  assert.equal(monthsBefore('2024-06', 5), '2024-01');
  assert.equal(monthsBefore('2024-06', 6), '2023-12');
  assert.equal(monthsBefore('2024-01', 1), '2023-12');
  assert.equal(monthsBefore('2024-01', 25), '2021-12');
});

test('the latest month held is what last means, in whatever order they are told', () => {
  const patch = presetPatch({ state: { compare: 'on', from: 'last-2', to: 'last', 'from-b': 'last-14', 'to-b': 'last-12' } }, MONTHS);
  assert.deepEqual([patch.from, patch.to, patch['from-b'], patch['to-b']], ['2024-04', '2024-06', '2023-04', '2023-06']);
});

test('one step: what the preset does not name is reset, view and look are kept', () => {
  const before = { ...DEFAULTS, group: ['violence'], hours: '18-06', compare: 'on', 'from-b': '2023-01', view: [-2, 51, 12], opacity: 50, layer: 'areas' };
  const after = { ...before, ...presetPatch({ state: { days: 'sat,fri' } }, MONTHS) };
  assert.equal(encode(after), encode({ ...DEFAULTS, days: ['fri', 'sat'], view: [-2, 51, 12], opacity: 50, layer: 'areas' }));
});

test('a preset knows when it is in force', () => {
  const patch = presetPatch({ state: { from: 'last-2', to: 'last', group: 'violence' } }, MONTHS);
  assert.ok(isInForce({ ...DEFAULTS, ...patch, opacity: 40 }, patch));
  assert.ok(!isInForce({ ...DEFAULTS, ...patch, days: ['mon'] }, patch));
});

test('hours and days need data that state them', () => {
  const days = presetPatch({ state: { days: 'sat' } }, MONTHS);
  assert.equal(obstacle(days, { months: MONTHS, hasHours: false }), 'The data do not state the hour.');
  assert.equal(obstacle(days, { months: MONTHS, hasHours: true }), '');
  const patch = presetPatch({ state: { hours: '22-06' } }, MONTHS);
  assert.equal(obstacle(patch, { months: MONTHS, hasHours: true }), '');
  assert.equal(obstacle(patch, { months: MONTHS, hasHours: false }), 'The data do not state the hour.');
});

test('what cannot be read is no preset, and months outside the data are known', () => {
  assert.equal(presetPatch({ state: { colour: 'red' } }, MONTHS), null);
  assert.equal(presetPatch({ state: { from: 'first' } }, MONTHS), null);
  assert.equal(presetPatch({ state: { from: 'last' } }, []), null);
  assert.equal(presetPatch({ state: { kernel: 'last' } }, MONTHS), null);
  const over = (state) => obstacle(presetPatch({ state }, MONTHS), { months: MONTHS }) === '';
  assert.ok(over({}) && over({ from: 'last', to: 'last' }));
  assert.ok(!over({ from: 'last-40', to: 'last-30' }));
  assert.ok(!over({ compare: 'on', from: 'last', to: 'last', 'from-b': 'last-40', 'to-b': 'last-30' }));
});

const SHIPPED = new URL('../../data/presets.json', import.meta.url);

test('every preset that ships can be read, and its state has an address', { skip: !existsSync(SHIPPED) }, () => {
  const { presets } = JSON.parse(readFileSync(SHIPPED, 'utf8'));
  assert.ok(presets.length > 0);
  assert.equal(new Set(presets.map((preset) => preset.slug)).size, presets.length);
  for (const preset of presets) {
    const patch = presetPatch(preset, MONTHS);
    assert.ok(patch && preset.label, preset.slug);
    assert.deepEqual(decode(encode({ ...DEFAULTS, ...patch })).ignored, [], preset.slug);
  }
});
