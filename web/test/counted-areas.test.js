import assert from 'node:assert/strict';
import test from 'node:test';
import { createCountedAreas } from '../src/counted-areas.js';
import { createOutlines } from '../src/outlines.js';
import { withoutGaps } from '../src/shapes.js';

const square = (west, south, side) =>
  [[west, south], [west + side, south], [west + side, south + side], [west, south + side], [west, south]];
const ward = (code, name) => ({ type: 'Feature', geometry: { type: 'Polygon', coordinates: [square(-2.4, 51.3, 0.1)] },
  properties: { code, name, count: 999 } });

test('shapes are asked for once while the data stay, counts for each filter', async () => {
  const asked = [];
  const getJson = async (address) => (asked.push(address), { features: [ward('E1', 'One'), ward('E2', 'Two')] });
  const counts = { 'a.csv': 'code,name,count,population,rate\nE1,One,5,,\n', 'b.csv': 'code,name,count,population,rate\nE2,Two,7,100,70\n' };
  const getCsv = async (address) => (asked.push(address), counts[address]);
  const countedAreas = createCountedAreas(getCsv, createOutlines(getJson));

  const first = await countedAreas('a.csv', 'ward', '1');
  const second = await countedAreas('b.csv', 'ward', '1');
  assert.deepEqual(first.features.map(({ properties }) => properties),
    [{ code: 'E1', name: 'One', count: 5, population: null, rate: null }, { code: 'E2', name: 'Two', count: 0 }]);
  assert.deepEqual(second.features.map(({ properties }) => properties.count), [0, 7]);
  assert.equal(second.features[1].properties.rate, 70);
  assert.equal(first.outlines, second.outlines);
  assert.deepEqual(asked.sort(), ['/api/v1/areas/ward.geojson', 'a.csv', 'b.csv']);

  await countedAreas('a.csv', 'ward', '2');
  assert.equal(asked.filter((address) => address.endsWith('geojson')).length, 2);
});

test('hairlines and specks between parts are no holes, a real hole is', () => {
  const hairline = [[-2.38, 51.35], [-2.34, 51.35], [-2.34, 51.35005], [-2.38, 51.35005], [-2.38, 51.35]];
  const speck = square(-2.35, 51.32, 0.0005);
  const hole = square(-2.37, 51.37, 0.01);
  const outer = square(-2.4, 51.3, 0.1);
  const geometry = { type: 'MultiPolygon', coordinates: [[outer, hairline, speck, hole]] };
  assert.deepEqual(withoutGaps(geometry).coordinates, [[outer, hole]]);
  assert.deepEqual(withoutGaps({ type: 'Polygon', coordinates: [outer, speck] }).coordinates, [outer]);
  assert.equal(withoutGaps(null), null);
});
