import assert from 'node:assert/strict';
import test from 'node:test';
import { adviceFor, mayPass } from '../src/import/advice.js';
import { valuesOf, headOf, wholeRows } from '../src/import/head.js';
import { formFields, groupFiles, mapAddress, missing, possibleKinds, proposedPlan, undoable } from '../src/import/plan.js';
import { createQueue } from '../src/import/queue.js';
import { bytes, figuresOf, monthsIn, outcome, progressOf, refusalsOf, whatItIs, whatItWillDo } from '../src/import/words.js';

const POLICE = { layout: 'data.police.uk street', suggested: 'incidents', facts: { rows: '261809', months: '2023-01 to 2024-06', skipped: '1' } };
const WARDS = { layout: 'GeoJSON', suggested: 'areas', facts: { features: '33', crs: 'EPSG:4326' }, fields: ['ward_code', 'ward_name'], proposal: { code: 'ward_code', name: 'ward_name', areaKind: 'ward', dataset: null } };
const COUNCIL = { layout: 'CSV without a known layout', suggested: 'incidents', facts: { rows: '1' }, fields: ['Date', 'X'], proposal: null };

test('says what a file is', () => {
  assert.equal(whatItIs(POLICE), 'Street-level crime of data.police.uk, Jan 2023 to Jun 2024 (18 months), 261,809 rows. 1 other file in it is passed over.');
  assert.equal(whatItIs({ ...POLICE, facts: { rows: '1', months: '2023-01' } }), 'Street-level crime of data.police.uk, Jan 2023, 1 row.');
  assert.equal(whatItIs(WARDS), 'Boundaries: 33 features, EPSG:4326 (GeoJSON).');
  assert.equal(whatItIs(COUNCIL), 'A table (CSV) without a layout known here: 1 row, 2 columns.');
});

test('reads months as the service states them', () => {
  assert.deepEqual(monthsIn('2023-01 to 2024-06'), { from: '2023-01', to: '2024-06' });
  assert.deepEqual(monthsIn('2023-01'), { from: '2023-01', to: '2023-01' });
  assert.equal(monthsIn(undefined), null);
  assert.equal(monthsIn('none'), null);
});

test('proposes what the file suggests, and knows what is missing', () => {
  assert.deepEqual(possibleKinds(WARDS), ['areas', 'background']);
  const wards = proposedPlan(WARDS);
  assert.deepEqual(missing(wards, WARDS), []);
  assert.deepEqual(formFields(wards, WARDS), [['kind', 'areas'], ['area-kind', 'ward'], ['code', 'ward_code'], ['name', 'ward_name']]);
  assert.deepEqual(missing({ ...wards, areaKind: 'My Wards' }, WARDS).map(({ field }) => field), ['areaKind']);
  const council = proposedPlan(COUNCIL);
  assert.equal(council.kind, 'incidents');
  assert.deepEqual(missing(council, COUNCIL).map(({ field }) => field), ['dataset']);
  assert.deepEqual(formFields({ ...council, dataset: 'council-asb' }, COUNCIL), [['kind', 'incidents'], ['dataset', 'council-asb'], ['access', 'open']]);
  assert.deepEqual(formFields(proposedPlan(POLICE), POLICE), [['kind', 'incidents']]);
  assert.deepEqual(missing(proposedPlan(POLICE), POLICE), []);
  assert.equal(proposedPlan({ ...COUNCIL, suggested: 'unknown' }).kind, 'incidents');
});

test('says what will be done, and where the map shows it', () => {
  assert.match(whatItWillDo(proposedPlan(POLICE), true), /dataset “police-street”.* can be undone\.$/);
  assert.match(whatItWillDo(proposedPlan(WARDS), false), /^Replaces all boundaries of the kind “Ward”/);
  assert.equal(mapAddress(proposedPlan(POLICE), monthsIn('2023-01 to 2024-06')), '/?dataset=police-street&from=2023-01&to=2024-06');
  assert.equal(mapAddress(proposedPlan(WARDS), null), '/?layer=areas&kind=ward');
});

test('how far an import is', () => {
  assert.equal(progressOf({ state: 'queued' }).share, null);
  assert.deepEqual(progressOf({ state: 'running', progress: { phase: 'reading', done: 50, total: 200 } }, 2_000_000), { words: 'Reading: 25 % of 2.0 MB', share: 0.25 });
  assert.equal(progressOf({ state: 'running', progress: { phase: 'reading', done: 200, total: 200 } }, 1).share, null);
  assert.equal(progressOf({ state: 'running', progress: { phase: 'starting', done: 0, total: 0 } }, 1).share, null);
});

test('figures in words, and why rows were refused', () => {
  const summary = { read: 110, accepted: 100, updated: 0, unchanged: 0, rejected: 10, removed: 0, 'rejected bad-date': 3, 'rejected outside-grid': 7, 'without time': 4 };
  assert.deepEqual(figuresOf(summary).map(({ name, value }) => [name, value]), [['accepted', 100], ['rejected', 10], ['without time', 4]]);
  assert.deepEqual(refusalsOf(summary).map(({ code, words, rows }) => [code, words, rows]), [['outside-grid', 'outside grid', 7], ['bad-date', 'bad date', 3]]);
  assert.equal(outcome({ kind: 'incidents', summary }), '110 rows read: 100 new and 10 refused.');
  assert.equal(outcome({ kind: 'areas', summary: { read: 1, accepted: 1 } }), '1 area read: 1 new.');
  assert.equal(outcome({ kind: 'incidents', summary: { read: 0 } }), '0 rows read, and nothing was new.');
});

test('sizes', () => {
  assert.deepEqual([1, 999, 1500, 12_402_356, 2e9].map(bytes), ['1 byte', '999 bytes', '1.5 kB', '12 MB', '2.0 GB']);
});

test('monthly street files that come together are one import', () => {
  const files = ['2023-01-avon-and-somerset-street.csv', 'wards.geojson', '2023-02-avon-and-somerset-street.csv'].map((name) => ({ name }));
  assert.deepEqual(groupFiles(files).map((group) => group.map(({ name }) => name[6] === '1' ? 'jan' : name[0])), [['jan', '2'], ['w']]);
  assert.deepEqual(groupFiles([]), []);
});

test('only the latest import that changed anything can be undone', () => {
  const done = (id, accepted, more) => ({ id, kind: 'incidents', state: 'done', undone: false, summary: { accepted }, ...more });
  assert.equal(undoable([done(3, 0), done(2, 5, { undone: true }), done(1, 5)]).id, 1);
  assert.equal(undoable([done(2, 5, { state: 'held' })]), null);
  assert.equal(undoable([done(2, 0, { kind: 'areas', summary: {} })]).id, 2);
});

test('the start of a CSV ends with a whole row', async () => {
  const rows = (text) => wholeRows(new TextEncoder().encode(text));
  assert.equal(rows('a,b\n1,2\n3'), 8);
  assert.equal(rows('a,b\n1,"x\ny'), 4);
  assert.equal(rows('a'), 0);
  const long = new File(['a,b\n', '"x\ny",2\n'.repeat(60_000)], 'long.csv');
  const { file, isPart } = await headOf(long);
  assert.ok(isPart && file.size < 262_145 && (await file.text()).endsWith('2\n'));
  assert.deepEqual(await valuesOf(new File(['\ufeffa;b\n2;x\n1;x\n'], 'a.csv'), ';'), { a: ['1', '2'], b: ['x'] });
  assert.deepEqual(await valuesOf(new File(['PK'], 'a.zip'), ','), {});
});

test('imports run one after the other, whatever becomes of them', async () => {
  const queue = createQueue();
  const seen = [];
  const task = (name, fails) => async () => {
    seen.push(`${name} starts`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    seen.push(`${name} ends`);
    if (fails) throw new Error(name);
  };
  const [a, b] = [queue.add(task('a', true)), queue.add(task('b'))];
  await assert.rejects(a);
  await b;
  assert.deepEqual(seen, ['a starts', 'a ends', 'b starts', 'b ends']);
});

test('every refusal says what to do', () => {
  assert.match(adviceFor({ code: 'not-csv' }), /CSV UTF-8/);
  assert.match(adviceFor({ code: 'new-one' }), /Mend the file/);
  assert.match(adviceFor({ code: 'bad-value', parameter: 'area-kind' }), /“area-kind”/);
  assert.equal(mayPass({ code: 'not-csv', status: 415 }), false);
  assert.equal(mayPass({ code: 'overloaded', status: 503 }), true);
});
