import assert from 'node:assert/strict';
import test from 'node:test';
import { NAMES, SCHEMA, affecting } from '../src/schema.js';

test('every parameter has a default, a label and says what it affects', () => {
  for (const name of NAMES) {
    const { default: usual, label, affects, parse, format } = SCHEMA[name];
    assert.notEqual(usual, undefined, name);
    assert.ok(label, name);
    assert.ok(affects.length > 0 && affects.every((what) => ['filter', 'other', 'density', 'grid', 'picture'].includes(what)), name);
    assert.equal(typeof parse, 'function', name);
    assert.equal(typeof format, 'function', name);
  }
});

test('the filter holds every filter parameter of the service', () => {
  const service = ['from', 'to', 'offence', 'group', 'source', 'dataset', 'flag', 'days', 'hours', 'area', 'zone', 'bbox',
    'weight', 'polygon'];
  assert.deepEqual([...affecting('filter')].sort(), service.sort());
});

const CASES = {
  from: { good: ['2023-01', '2024-12-31'], bad: ['2023', '2023-00', '2023-1', '2023-01-32', '', "2023-01'"] },
  hours: { good: ['18-06', '00-24', '23-00'], bad: ['24-06', '6-18', '18-25', '18', '18-18'] },
  area: { good: ['ward:E05012471', 'local-authority:E06000022'], bad: ['ward', 'Ward:E1', 'ward:', ':E1', 'ward:a b'] },
  bandwidth: { good: ['25', '300', '10000', 'scott', 'agp'], bad: ['24', '10001', '3e2', '300.5', '-300', 'Scott', ''] },
  at: { good: ['-2.36,51.38', '0,0'], bad: ['-2.36', '181,0', '0,91', '1,2,3', 'NaN,1', '1e1,2'] },
  bbox: { good: ['-2.7,51.2,-2.2,51.5'], bad: ['-2.7,51.2,-2.2', 'a,b,c,d'] },
  view: { good: ['-2.36,51.38,13'], bad: ['-2.36,51.38,20', '-2.36,51.38'] },
  group: { good: ['violence', 'violence,theft'], bad: ['Violence', 'a b', ',', '<b>'] },
  cell: { good: ['50', '250', '5000'], bad: ['49', '5001', '1e3', '250.5', ''] },
  pick: { good: ['method', 'area:ward:E05012471', 'cell:c12r-7', 'place:-2.36,51.38'], bad: ['cell:12', 'area:ward', 'place:1', 'x'] },
  sort: { good: ['-count', 'name', 'streetname'], bad: ['--count', 'Name', '', 'a b'] },
  opacity: { good: ['10', '100'], bad: ['9', '101', '-1', '50.5'] },
};

for (const [name, { good, bad }] of Object.entries(CASES)) {
  test(`${name} reads what it should and refuses the rest`, () => {
    for (const text of good) assert.notEqual(SCHEMA[name].parse(text), undefined, text);
    for (const text of bad) assert.equal(SCHEMA[name].parse(text), undefined, text);
  });
}
