// The cells that the clock lights up against what the service counts, taken from the words of the contract:
// `hours` starts inclusive, ends exclusive, and when it crosses midnight `days` names the evening.
import assert from 'node:assert/strict';
import test from 'node:test';
import { COLUMNS, ROWS, cellWords, columnTotal, filterOf, hourOfWeek, isCounted, rowTotal, shareWords } from '../src/clock.js';
import { DAYS, SCHEMA } from '../src/schema.js';
import { random, seed } from './random.js';

const { whole, pick, some } = random(seed);
const week = Array.from({ length: 168 }, () => whole(0, 1000));

/** Walks through the chosen days hour by hour, as a person would: an independent way to the same set. */
function countedByWalking(days, hours) {
  const found = new Set();
  const [start, end] = hours ? [Number(hours.slice(0, 2)), Number(hours.slice(3))] : [0, 24];
  const length = end > start ? end - start : end + 24 - start;
  DAYS.forEach((day, i) => {
    if (days.length > 0 && !days.includes(day)) return;
    for (let k = 0; k < length; k++) found.add((i * 24 + start + k) % 168);
  });
  return found;
}

const everyHours = ['', ...Array.from({ length: 24 }, (_, start) => Array.from({ length: 25 }, (_, end) => [start, end])).flat()
  .map((pair) => pair.map((hour) => String(hour).padStart(2, '0')).join('-'))
  .filter((text) => SCHEMA.hours.parse(text) !== undefined)];

test('each hour of the week has one cell, and 18 to 05 of a row is one night', () => {
  const all = Array.from({ length: ROWS * COLUMNS }, (_, i) => hourOfWeek(Math.floor(i / COLUMNS), i % COLUMNS));
  assert.deepEqual([...all].sort((a, b) => a - b), Array.from({ length: 168 }, (_, i) => i));
  assert.equal(cellWords(5, 17), 'Saturday 23:00 to 24:00');
  assert.equal(cellWords(5, 18), 'Sunday 00:00 to 01:00');
  assert.equal(cellWords(6, 23), 'Monday 05:00 to 06:00');
});

test('the cells shown sum to what the contract counts, for all hours and many days', () => {
  const sets = [[], ...DAYS.map((day) => [day]), ['fri', 'sat'], ['sun', 'mon'], ...Array.from({ length: 12 }, () => some(DAYS))];
  assert.equal(everyHours.length, 1 + 24 * 24);
  for (const hours of everyHours) {
    for (const days of sets) {
      let shown = 0;
      for (let row = 0; row < ROWS; row++) {
        for (let column = 0; column < COLUMNS; column++) {
          if (isCounted({ days, hours }, hourOfWeek(row, column))) shown += week[hourOfWeek(row, column)];
        }
      }
      const counted = [...countedByWalking(days, hours)].reduce((sum, hour) => sum + week[hour], 0);
      assert.equal(shown, counted, `days=${days} hours=${hours}`);
    }
  }
});

test('a rectangle means exactly its own cells, unless it holds whole rows', () => {
  const corners = (size) => Array.from({ length: size }, (_, a) => Array.from({ length: size }, (_, b) => [a, b])).flat();
  for (const [top, bottom] of corners(ROWS)) {
    for (const [first, last] of corners(COLUMNS)) {
      const filter = filterOf({ row: top, column: first }, { row: bottom, column: last });
      assert.ok(filter.hours === '' || SCHEMA.hours.parse(filter.hours), filter.hours);
      if (Math.abs(first - last) === COLUMNS - 1) continue;
      for (let row = 0; row < ROWS; row++) {
        for (let column = 0; column < COLUMNS; column++) {
          const within = (value, a, b) => value >= Math.min(a, b) && value <= Math.max(a, b);
          assert.equal(isCounted(filter, hourOfWeek(row, column)), within(row, top, bottom) && within(column, first, last),
            `${JSON.stringify(filter)} at row ${row} column ${column}`);
        }
      }
    }
  }
});

test('Saturday 18 to 02 is the evening, and what lies wholly after midnight is the next day', () => {
  assert.deepEqual(filterOf({ row: 5, column: 12 }, { row: 5, column: 20 }), { days: ['sat'], hours: '18-03' });
  assert.deepEqual(filterOf({ row: 4, column: 20 }, { row: 4, column: 18 }), { days: ['sat'], hours: '00-03' });
  assert.deepEqual(filterOf({ row: 6, column: 18 }, { row: 5, column: 18 }), { days: ['mon', 'sun'], hours: '00-01' });
  assert.deepEqual(filterOf({ row: 4, column: 12 }, { row: 4, column: 17 }), { days: ['fri'], hours: '18-24' });
});

test('whole rows are whole days, and all rows are every day', () => {
  assert.deepEqual(filterOf({ row: 5, column: 0 }, { row: 5, column: 23 }), { days: ['sat'], hours: '' });
  assert.deepEqual(filterOf({ row: 0, column: 16 }, { row: 6, column: 23 }), { days: [], hours: '22-06' });
  assert.deepEqual(filterOf({ row: 0, column: 0 }, { row: 6, column: 23 }), { days: [], hours: '' });
});

test('rows and columns sum to the whole week', () => {
  const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
  assert.equal(sum(Array.from({ length: ROWS }, (_, row) => rowTotal(week, row))), sum(week));
  assert.equal(sum(Array.from({ length: COLUMNS }, (_, column) => columnTotal(week, column))), sum(week));
});

test('parts of incidents are said as what they are', () => {
  assert.deepEqual([0, 1, 0.04, 2.5, 9.96, 123.4, 1234].map(shareWords),
    ['0 incidents', '1 incident', 'under 0.1 incidents', '2.5 incidents', '10 incidents', '123 incidents', '1,234 incidents']);
  assert.ok(pick(everyHours) !== undefined);
});
