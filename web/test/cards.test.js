// What the drawer, the legends and the sheet say, as far as it is pure.
import assert from 'node:assert/strict';
import test from 'node:test';
import { listedAddress } from '../src/addresses.js';
import { polygonOf } from '../src/cards/cell.js';
import { gridBox, isGridOf } from '../src/frame.js';
import { methodLine, methodRows } from '../src/method.js';
import { monthsOf, offenceRows, shareWords } from '../src/mix.js';
import { BANDWIDTHS, CELL_SIZES } from '../src/scales.js';
import { SCHEMA } from '../src/schema.js';
import { DEFAULTS } from '../src/state.js';
import { placeRadius, sampleCounts } from '../src/symbols.js';
import { whenWords } from '../src/when.js';

const META = { groundCrs: 'EPSG:27700', version: '7', months: ['2023-01', '2023-04'], offences: [{ slug: 'drugs', label: 'Drugs' }] };

test('offences are named, most first, and none without a count', () => {
  const rows = offenceRows({ drugs: 2, robbery: 4, burglary: 0, arson: 2 }, META);
  assert.deepEqual(rows, [
    { label: 'robbery', count: 4, share: 1 }, { label: 'arson', count: 2, share: 0.5 }, { label: 'Drugs', count: 2, share: 0.5 },
  ]);
  assert.deepEqual(offenceRows(undefined, META), []);
});

test('every month of the filter has a bar, also those without incidents', () => {
  assert.deepEqual(monthsOf({ '2023-02': 3 }, { ...DEFAULTS, from: '2023-02', to: '2023-03-15' }, META),
    [{ month: '2023-02', count: 3 }, { month: '2023-03', count: 0 }]);
  assert.equal(monthsOf({}, DEFAULTS, META).length, 4);
});

test('a share is never rounded to nothing or to all', () => {
  assert.equal(shareWords(1, 40000), 'under 1 % of 40,000');
  assert.equal(shareWords(39999, 40000), 'over 99 % of 40,000');
  assert.equal(shareWords(0, 40000), '0 % of 40,000');
  assert.equal(shareWords(5, 5), '100 % of 5');
  assert.equal(shareWords(5, 0), '');
});

test('a time is said as precisely as it is known', () => {
  const at = { month: '2023-01', from: '2023-01-27T13:46', to: '2023-01-27T13:46' };
  assert.equal(whenWords({ ...at, precision: 'instant' }), '27 Jan 2023, 13:46');
  assert.equal(whenWords({ ...at, precision: 'interval', to: '2023-01-27T15:00' }), '27 Jan 2023, 13:46 to 15:00');
  assert.equal(whenWords({ ...at, precision: 'interval', to: '2023-01-28T08:00' }), '27 Jan 2023, 13:46 to 28 Jan 2023, 08:00');
  assert.equal(whenWords({ ...at, precision: 'day' }), '27 Jan 2023');
  assert.equal(whenWords({ month: '2023-01', precision: 'month', from: null }), 'Jan 2023');
});

test('a cell becomes a polygon that the filter can read', () => {
  const outline = { coordinates: [[[-2.36, 51.38], [-2.35, 51.38], [-2.35, 51.39000004], [-2.36, 51.38]]] };
  assert.equal(polygonOf(outline), '-2.36,51.38;-2.35,51.38;-2.35,51.39');
  assert.equal(SCHEMA.polygon.parse(polygonOf(outline)), polygonOf(outline));
});

test('sliders give every bandwidth within its limits, and the nearest usual size of a cell', () => {
  for (let step = 0; step <= BANDWIDTHS.steps; step++) {
    assert.equal(SCHEMA.bandwidth.parse(String(BANDWIDTHS.toMetres(step))), BANDWIDTHS.toMetres(step));
  }
  assert.equal(BANDWIDTHS.toMetres(0), 25);
  assert.equal(BANDWIDTHS.toMetres(BANDWIDTHS.steps), 10000);
  for (let step = 0; step <= CELL_SIZES.steps; step++) assert.equal(CELL_SIZES.toStep(CELL_SIZES.toMetres(step)), step);
  assert.equal(CELL_SIZES.toMetres(CELL_SIZES.toStep(260)), 250);
  assert.equal(CELL_SIZES.smallest((metres) => metres > 5000), null);
});

test('the size of cell that is offered fits the view', () => {
  const meta = { extent: [-4, 50, 0, 54], focus: [-3.5, 50.8, -2.3, 51.7] };
  const frame = { box: [-4, 50, 0, 54], zoom: 8 };
  const metres = CELL_SIZES.smallest((one) => gridBox(frame, meta, one) !== null);
  assert.ok(metres > 50);
  assert.equal(gridBox(frame, meta, CELL_SIZES.toMetres(CELL_SIZES.toStep(metres) - 1)), null);
  assert.ok(isGridOf([-2.4, 51.3, -2.3, 51.4], 50));
});

test('circles grow with each power of ten and stay small enough for a map', () => {
  assert.deepEqual(sampleCounts(250), [1, 10, 100]);
  assert.deepEqual(sampleCounts(0), [1]);
  const radii = sampleCounts(1e6).map(placeRadius);
  assert.ok(radii.every((radius, i) => i === 0 || radius >= radii[i - 1]));
  assert.equal(placeRadius(1e9), 24);
});

test('the incidents of a place are asked for with the filter', () => {
  const state = { ...DEFAULTS, group: ['drugs'], pick: 'place:-2.36,51.38' };
  assert.equal(listedAddress(state), '/api/v1/incidents.geojson?group=drugs&bbox=-2.36001,51.37999,-2.35999,51.38001&limit=50');
  assert.equal(listedAddress({ ...state, pick: 'area:ward:E1' }), null);
});

test('the method names what was left out and why, and only that', () => {
  const summary = { count: 10, withoutLocation: 3, withoutTime: 4, monthOnlyLeftOut: 0 };
  const answer = { version: '8', unit: 'events per km²', method: { kernel: 'gaussian', bandwidthMetres: 412, accuracy: 'To a metre.' } };
  const rows = (now) => Object.fromEntries(methodRows(now, { meta: META, answer, summary, words: 'Ten.', kind: 'ward', date: 'today' }));
  assert.equal(rows(DEFAULTS)['Left out'], '3 incidents without location: they cannot be drawn');
  assert.match(rows({ ...DEFAULTS, hours: '18-06' })['Left out'], /4 without time of day/);
  assert.equal(rows({ ...DEFAULTS, bandwidth: 'scott' }).Bandwidth, '412 m, chosen by the rule scott');
  assert.equal(rows(DEFAULTS)['Data version'], '8');
  assert.equal(rows(DEFAULTS).Accuracy, 'To a metre.');
  for (const layer of SCHEMA.layer.options) assert.ok(rows({ ...DEFAULTS, layer }).Shown, layer);
  assert.match(rows({ ...DEFAULTS, layer: 'grid', shape: 'hex', cell: 500 }).Cells, /^hexagons, 500 m/);
  assert.match(methodLine({ ...DEFAULTS, layer: 'grid' }, { meta: META, answer }), /whole squares of 250 m; EPSG:27700; data version 8\.$/);
});
