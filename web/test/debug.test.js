// Each panel can be opened alone: web/debug lists them all, and has an answer to all that they ask.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import * as addresses from '../src/addresses.js';
import { DEFAULTS } from '../src/state.js';
import { answer } from '../debug/answers.js';
import { CASES, FIRST_STATE, PANELS, WIDE } from '../debug/panels.js';

const panels = readdirSync(new URL('../src/panels', import.meta.url)).filter((name) => name.endsWith('.js')).map((name) => name.slice(0, -3));

test('every panel is listed, and every one listed is there', () => {
  assert.deepEqual(Object.keys(PANELS).sort(), panels.sort());
  for (const name of [...Object.keys(FIRST_STATE), ...WIDE]) assert.ok(panels.includes(name), name);
});

test('what makes a panel is what its module exports', () => {
  for (const [name, make] of Object.entries(PANELS)) {
    const made = /panel\.(create\w+)\(/.exec(String(make))?.[1];
    const text = readFileSync(new URL(`../src/panels/${name}.js`, import.meta.url), 'utf8');
    assert.match(text, new RegExp(`export function ${made}\\(`), name);
  }
});

test('there is an answer to what a page asks first, in each case', async () => {
  const { meta, summary, density, areasCsv, temporal, peaks } = {
    meta: addresses.metaAddress(), summary: addresses.summaryAddress(DEFAULTS), density: addresses.densityAddress(DEFAULTS),
    areasCsv: addresses.areasCsvAddress(DEFAULTS, 'ward'), temporal: addresses.temporalAddress(DEFAULTS), peaks: addresses.peaksAddress(DEFAULTS, 'geojson'),
  };
  for (const how of CASES.slice(0, 2)) {
    for (const address of [meta, summary, density, areasCsv, temporal, peaks]) assert.ok(await answer(address, how), `${how} ${address}`);
  }
  await assert.rejects(answer(summary, 'failed'));
  await assert.rejects(answer('/api/v1/elsewhere', 'usual'));
});
