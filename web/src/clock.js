// The week as a clock: each row is an evening, Monday first, and its columns run from 06:00 to 05:00 next morning, so that
// a night is one run of columns. Which cells a filter counts, and which filter a rectangle of cells means. Pure.

import { DAYS } from './schema.js';
import { plural } from './numbers.js';

export const ROWS = 7;
export const COLUMNS = 24;
const FIRST_HOUR = 6;
/** The first column after midnight: from here on a cell is of the next calendar day. */
const MIDNIGHT = COLUMNS - FIRST_HOUR;
const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const two = (number) => String(number).padStart(2, '0');
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

export const hourOfColumn = (column) => (FIRST_HOUR + column) % 24;

/** The hour of the week of a cell, 0 for Monday 00:00. */
export const hourOfWeek = (row, column) => (row * 24 + FIRST_HOUR + column) % (ROWS * COLUMNS);

/** Whether days and hours count this hour of the week; with hours over midnight a day is its evening. */
export function isCounted({ days, hours }, hour) {
  const [start, end] = hours ? hours.split('-').map(Number) : [0, 24];
  const hourOfDay = hour % 24;
  const isOverMidnight = end > 0 && end < start;
  const isWithin = start < end ? hourOfDay >= start && hourOfDay < end : hourOfDay >= start || hourOfDay < end;
  const daysBack = isOverMidnight && hourOfDay < end ? 1 : 0;
  const day = DAYS[(Math.floor(hour / 24) + ROWS - daysBack) % ROWS];
  return isWithin && (days.length === 0 || days.includes(day));
}

/**
 * The filter that a rectangle of cells means, its corners in any order. One that lies wholly after midnight is of the next
 * calendar day. Whole rows are whole days: from 06:00 to 06:00 is not a filter that there is.
 */
export function filterOf(a, b) {
  const [top, bottom] = [Math.min(a.row, b.row), Math.max(a.row, b.row)];
  const [first, last] = [Math.min(a.column, b.column), Math.max(a.column, b.column)];
  const shift = first >= MIDNIGHT ? 1 : 0;
  const chosen = Array.from({ length: bottom - top + 1 }, (_, i) => (top + i + shift) % ROWS);
  const days = DAYS.filter((_, i) => chosen.length < ROWS && chosen.includes(i));
  const isWhole = first === 0 && last === COLUMNS - 1;
  return { days, hours: isWhole ? '' : `${two(hourOfColumn(first))}-${two(hourOfColumn(last + 1) || 24)}` };
}

/** "Saturday 23:00 to 24:00". */
export function cellWords(row, column) {
  const hour = hourOfWeek(row, column);
  return `${NAMES[Math.floor(hour / 24)]} ${two(hour % 24)}:00 to ${two((hour % 24) + 1)}:00`;
}

/** Spans that are shared out leave parts of incidents: small numbers keep one digit of them. */
export function shareWords(number) {
  if (number >= 9.95 || Number.isInteger(number)) return plural(Math.round(number), 'incident');
  const rounded = number.toFixed(1);
  return rounded === '0.0' ? 'under 0.1 incidents' : `${rounded} incidents`;
}

export const rowTotal = (hours, row) => sum(Array.from({ length: COLUMNS }, (_, column) => hours[hourOfWeek(row, column)]));
export const columnTotal = (hours, column) => sum(Array.from({ length: ROWS }, (_, row) => hours[hourOfWeek(row, column)]));

/** The totals of a cell's row and column. */
export function totalsWords(hours, row, column) {
  const hour = hourOfColumn(column);
  return `${NAMES[row]} 06:00 to next morning: ${shareWords(rowTotal(hours, row))}; `
    + `every day ${two(hour)}:00 to ${two(hour + 1)}:00: ${shareWords(columnTotal(hours, column))}`;
}
