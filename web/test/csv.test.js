import assert from 'node:assert/strict';
import test from 'node:test';
import { cells, csv } from '../src/csv.js';
import { areaRows, monthRows, sorted } from '../src/rows.js';

test('quotes what needs quoting', () => {
  assert.equal(csv(['name', 'count'], [{ name: 'Bath, "City"', count: 3 }, { name: 'Two\nlines', count: null }]),
    'name,count\r\n"Bath, ""City""",3\r\n"Two\nlines",\r\n');
});

test('a text that a spreadsheet would run is made harmless, a negative number stays', () => {
  assert.equal(csv(['a', 'b'], [{ a: '=1+1', b: -3 }, { a: '@x', b: 0 }]), "a,b\r\n'=1+1,-3\r\n'@x,0\r\n");
});

test('rows sort by number and by name, both ways', () => {
  const rows = [{ name: 'Ward 10', count: 9 }, { name: 'Ward 2', count: 100 }, { name: 'Äpfel', count: 9 }];
  const names = (sort) => sorted(rows, sort).map((row) => row.name);
  assert.deepEqual(names('-count'), ['Ward 2', 'Ward 10', 'Äpfel']);
  assert.deepEqual(names('name'), ['Äpfel', 'Ward 2', 'Ward 10']);
  assert.deepEqual(names('-name'), ['Ward 10', 'Ward 2', 'Äpfel']);
});

test('a rate is a column only where there is one', () => {
  const collection = (properties) => ({ features: [{ properties }] });
  assert.deepEqual(areaRows(collection({ code: 'E1', name: 'A', count: 1, rate: null })).columns, ['name', 'code', 'count']);
  assert.deepEqual(areaRows(collection({ code: 'E1', name: 'A', count: 1, rate: 2.5 })).columns, ['name', 'code', 'count', 'rate']);
  assert.deepEqual(areaRows(null).rows, []);
});

test('a month without incidents is a row too', () => {
  assert.deepEqual(monthRows({ '2023-01': 4 }, ['2023-01', '2023-02']).rows,
    [{ month: '2023-01', count: 4 }, { month: '2023-02', count: 0 }]);
});

test('cells are read back as they were written', () => {
  const rows = [{ a: 'Bath, "City"', b: '' }, { a: 'Two\nlines', b: 'x' }, { a: '', b: '7' }];
  assert.deepEqual(cells(csv(['a', 'b'], rows)), [['a', 'b'], ['Bath, "City"', ''], ['Two\nlines', 'x'], ['', '7']]);
  assert.deepEqual(cells('a,b\n1,2'), [['a', 'b'], ['1', '2']]);
  assert.deepEqual(cells(''), []);
});
