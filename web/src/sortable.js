// A table that can be put in another order by its headings. The head stays while the rows scroll.

import { button, element } from './dom.js';
import { dateLabel } from './months.js';
import { count, measure } from './numbers.js';
import { NUMERIC, heading, sorted } from './rows.js';

/** More rows than people read make the page slow; the rest is in the CSV. */
const MOST_ROWS = 500;
const POSITION = ['lon', 'lat'];

/**
 * `actions` are `[label, aria-label of a row, act]`; `sort` is in force and `onSort` takes another;
 * `isChosen` says which row is chosen on the map. Gives the table and how many rows it leaves out.
 */
export function sortableTable({ columns, rows, unit, names, caption, sort, onSort, actions, isChosen }) {
  const shown = sorted(rows, sort).slice(0, MOST_ROWS);
  const headings = columns.map((column) => headCell(column, heading(column, unit, names), sort, onSort));
  const actionHead = actions.length > 0 && element('th', { scope: 'col' }, element('span', { class: 'hidden' }, 'Actions'));
  const body = shown.map((row) => element('tr', { 'aria-current': isChosen(row) ? 'true' : null },
    columns.map((column) => cell(column, row[column])),
    actions.length > 0 && element('td', { class: 'row-actions' }, actions.map((action) => actionButton(action, row)))));
  const node = element('table', null, element('caption', null, element('span', null, caption)),
    element('thead', null, element('tr', null, headings, actionHead)), element('tbody', null, body));
  return { node, left: rows.length - shown.length };
}

/** Where there is little room only the first word is shown. */
function actionButton([label, words, act], row) {
  const [first, ...rest] = label.split(' ');
  const shown = [first, element('span', { class: 'rest' }, ` ${rest.join(' ')}`)];
  return button(shown, () => act(row), { class: 'small link', 'aria-label': words(row), 'data-focus': `${label} ${row.key ?? row.month}` });
}

const classOf = (column) => [NUMERIC.includes(column) && 'numeric', POSITION.includes(column) && 'position'].filter(Boolean).join(' ') || null;

function headCell(column, words, sort, onSort) {
  const isSorted = sort === column || sort === `-${column}`;
  const order = isSorted ? (sort.startsWith('-') ? 'descending' : 'ascending') : 'none';
  const turn = button(words, () => onSort(nextSort(column, sort)), { 'data-focus': `sort ${column}` });
  return element('th', { scope: 'col', 'aria-sort': order, class: classOf(column) }, turn);
}

/** Numbers begin with the largest, all but a rank; a second press turns the order. */
function nextSort(column, sort) {
  const isFromLargest = NUMERIC.includes(column) && column !== 'rank';
  const [usual, other] = isFromLargest ? [`-${column}`, column] : [column, `-${column}`];
  return sort === usual ? other : usual;
}

const signed = (number) => (number > 0 ? `+${count(number)}` : count(number).replace('-', '−'));
const FORMATS = { difference: signed, rate: (rate) => rate.toFixed(1), lon: (lon) => lon.toFixed(5), lat: (lat) => lat.toFixed(5), value: measure };

function cell(column, value) {
  if (column === 'month') return element('td', null, dateLabel(value));
  if (!NUMERIC.includes(column)) return element('td', null, String(value ?? ''));
  const text = value === null || value === undefined ? '' : (FORMATS[column] ?? count)(value);
  return element('td', { class: classOf(column) }, text);
}
