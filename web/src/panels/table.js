// The table behind the map: areas or months, sortable, to take away as CSV.

import { button, element } from '../dom.js';
import { areasCsvAddress, chosenKind } from '../addresses.js';
import { csv } from '../csv.js';
import { everyMonth } from '../months.js';
import { count, kindLabel } from '../numbers.js';
import { areaRows, monthRows, sorted } from '../rows.js';

const HEADINGS = { name: 'Name', code: 'Code', count: 'Incidents', population: 'Population', rate: 'Per 1,000', month: 'Month' };
const NUMERIC = ['count', 'population', 'rate'];

export function createTable(state, resources) {
  const tabs = { areas: tab('areas'), months: tab('months') };
  const download = element('a', { class: 'small button', download: '' }, 'CSV');
  const close = button('Close', () => state.set({ table: 'off' }), { class: 'small' });
  const place = element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Table' });
  const node = element('section', { id: 'table', class: 'table', hidden: true, 'aria-label': 'Table behind the map' },
    element('div', { class: 'bar' }, tabs.areas, tabs.months, element('span', { class: 'gap' }), download, close), place);
  let blobAddress = '';

  function tab(name) {
    return button('', () => state.set({ table: name }), { class: 'small' });
  }

  function draw() {
    const { table } = state.get();
    const meta = resources.value('meta');
    node.hidden = table === 'off' || !meta;
    if (node.hidden) return;
    const kind = chosenKind(state.get(), meta);
    tabs.areas.textContent = kind ? `Areas (${kindLabel(kind)})` : 'Areas';
    tabs.areas.disabled = !kind;
    tabs.months.textContent = 'Months';
    for (const [name, one] of Object.entries(tabs)) one.setAttribute('aria-pressed', String(name === table));
    if (table === 'areas' && kind) drawAreas(kind);
    else drawMonths(meta);
  }

  function drawAreas(kind) {
    const { value } = resources.get('areas');
    offer(areasCsvAddress(state.get(), kind), `nightjar-${kind}.csv`);
    if (!value) return place.replaceChildren(element('p', { class: 'quiet' }, 'Loading…'));
    const choose = (row) => button('Only this', () => state.set({ area: `${kind}:${row.code}` }),
      { class: 'small link', 'aria-label': `Only this: ${row.name || row.code}` });
    show(areaRows(value), state.get().sort, choose);
  }

  function drawMonths(meta) {
    const rows = monthRows(resources.value('summary')?.byMonth, everyMonth(meta.months ?? []));
    URL.revokeObjectURL(blobAddress);
    blobAddress = URL.createObjectURL(new Blob([csv(rows.columns, rows.rows)], { type: 'text/csv' }));
    offer(blobAddress, 'nightjar-months.csv');
    show(rows, state.get().sort.endsWith('count') && state.get().table === 'months' ? state.get().sort : 'month');
  }

  function offer(address, name) {
    download.href = address;
    download.setAttribute('download', name);
  }

  function show({ columns, rows }, sort, choose) {
    const focused = place.contains(document.activeElement) ? document.activeElement.dataset.column : null;
    const body = sorted(rows, sort).map((row) => element('tr', null,
      columns.map((column) => cell(column, row[column])), choose && element('td', null, choose(row))));
    place.replaceChildren(element('table', null,
      element('thead', null, element('tr', null, columns.map((column) => heading(column, sort, state)),
        choose && element('th', { scope: 'col' }, element('span', { class: 'hidden' }, 'Action')))),
      element('tbody', null, body)));
    if (focused) place.querySelector(`[data-column="${focused}"]`)?.focus();
  }

  state.onChange(draw);
  resources.onChange((_, { status }) => status !== 'loading' && draw(), 'meta', 'areas', 'summary');
  draw();
  return node;
}

function heading(column, sort, state) {
  const isSorted = sort === column || sort === `-${column}`;
  const order = isSorted ? (sort.startsWith('-') ? 'descending' : 'ascending') : 'none';
  const isNumeric = NUMERIC.includes(column);
  const turn = () => state.set({ sort: nextSort(column, sort, isNumeric) });
  const isFixed = !['name', 'code', 'count'].includes(column);
  return element('th', { scope: 'col', 'aria-sort': order, class: isNumeric && 'numeric' },
    isFixed ? HEADINGS[column] : button(HEADINGS[column], turn, { 'data-column': column }));
}

function nextSort(column, sort, isNumeric) {
  const usual = isNumeric ? `-${column}` : column;
  const other = isNumeric ? column : `-${column}`;
  return sort === usual ? other : usual;
}

function cell(column, value) {
  if (!NUMERIC.includes(column)) return element('td', null, String(value ?? ''));
  const text = column === 'rate' ? value?.toFixed(1) : value ?? null;
  return element('td', { class: 'numeric' }, typeof text === 'number' ? count(text) : text ?? '');
}
