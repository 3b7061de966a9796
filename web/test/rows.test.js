import assert from 'node:assert/strict';
import test from 'node:test';
import { TABLES, cellRows, heading, peakRows, placeRows, showing, sortOf, subject, tableOf } from '../src/rows.js';
import { SCHEMA } from '../src/schema.js';
import { DEFAULTS, decode, encode } from '../src/state.js';

const point = (lon, lat, properties) => ({ geometry: { type: 'Point', coordinates: [lon, lat] }, properties });
const square = { type: 'Polygon', coordinates: [[[-2.4, 51.4], [-2.38, 51.4], [-2.38, 51.41], [-2.4, 51.41], [-2.4, 51.4]]] };
const meta = { areaKinds: [{ kind: 'ward', areas: 3 }] };

test('each layer has its table, and each table is one the link can hold', () => {
  assert.deepEqual(SCHEMA.layer.options.map((layer) => tableOf(layer, meta)), ['peaks', 'cells', 'areas', 'places']);
  assert.equal(tableOf('areas', { areaKinds: [] }), 'months');
  assert.deepEqual(['off', ...Object.keys(TABLES)], SCHEMA.table.options);
});

test('a cell has its middle', () => {
  const { rows, columns } = cellRows({ features: [{ properties: { id: 'c1r2', count: 5 }, geometry: square }] });
  assert.deepEqual(columns, ['id', 'count', 'lon', 'lat']);
  assert.ok(Math.abs(rows[0].lon + 2.39) < 1e-9 && Math.abs(rows[0].lat - 51.405) < 1e-9);
});

test('places taken together say how many they are', () => {
  const single = placeRows({ features: [point(-2, 51, { count: 3, places: 1, streetName: 'On or near Stall Street' })] });
  assert.deepEqual(single.columns, ['street', 'count', 'lon', 'lat']);
  const both = placeRows({ features: [point(-2, 51, { count: 3, places: 4, streetName: null }), point(-2, 52, { count: 1, places: 1, streetName: null })] });
  assert.ok(both.columns.includes('places'));
  assert.deepEqual(both.rows.map((row) => row.street), ['4 places near each other', 'no street name']);
});

test('peaks keep the unit of the density', () => {
  const { rows, unit } = peakRows({ unit: 'events per km²', features: [point(-2, 51, { rank: 1, value: 812.3, count: 40, streetName: null })] });
  assert.equal(heading('value', unit), 'Incidents per km²');
  assert.equal(rows[0].street, '');
});

test('an order stands where the table has its column', () => {
  assert.equal(sortOf('peaks', ['rank', 'count'], ''), 'rank');
  assert.equal(sortOf('peaks', ['rank', 'count'], '-count'), '-count');
  assert.equal(sortOf('months', ['month', 'count'], '-population'), 'month');
});

test('showing a row gives a link that can be read, at its place and on its layer', () => {
  const rows = {
    areas: { code: 'E1', geometry: square }, cells: { id: 'c1r2', lon: -2.39, lat: 51.405 },
    places: { key: '-2.361234,51.381234', lon: -2.361234, lat: 51.381234 }, peaks: { key: 1, rank: 1, lon: -2.36, lat: 51.38 },
  };
  for (const [table, row] of Object.entries(rows)) {
    const patch = showing(table, row, DEFAULTS, 'ward');
    const { state, ignored } = decode(encode({ ...DEFAULTS, ...patch }));
    assert.deepEqual(ignored, [], table);
    assert.equal(tableOf(state.layer, meta), table);
    assert.ok(state.view[2] >= 12 && state.view[2] <= 18, `${table} at zoom ${state.view[2]}`);
    assert.ok(state.pick || state.at, table);
  }
});

test('one who is nearer stays as near', () => {
  assert.equal(showing('peaks', { lon: -2, lat: 51 }, { ...DEFAULTS, view: [-2, 51, 17] }).view[2], 17);
});

test('the subject says what of the data the table holds', () => {
  assert.equal(subject('cells', { ...DEFAULTS, shape: 'hex', cell: 500 }), 'Hexagons of 500 m in view');
  assert.equal(subject('areas', DEFAULTS, 'lsoa'), 'Areas: LSOA');
});
