// The table behind the map: the figures of each layer, sortable, to take away as CSV, each row with the way to its place.

import { button, element } from '../dom.js';
import { chosenKind } from '../addresses.js';
import { csv } from '../csv.js';
import { dateLabel, everyMonth } from '../months.js';
import { kindLabel, plural } from '../numbers.js';
import { TABLES, areaRows, cellRows, monthRows, peakRows, placeRows, showing, sortOf, subject } from '../rows.js';
import { besides } from '../compared.js';
import { periodWords, sentence } from '../sentence.js';
import { sortableTable } from '../sortable.js';

const READ = { areas: areaRows, cells: cellRows, places: placeRows, peaks: peakRows };

/** `other` is a signal: the second map of a comparison, or null. */
export function createTable(state, resources, areaName, other) {
  const tabs = Object.fromEntries(Object.entries(TABLES).map(([name, { label }]) =>
    [name, button(label, () => state.set({ table: name, sort: '' }), { class: 'small' })]));
  const download = element('a', { class: 'small button', download: '' }, 'CSV');
  const close = button('Close', () => state.set({ table: 'off' }), { class: 'small' });
  const place = element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Table' });
  const node = element('section', { id: 'table', class: 'table', hidden: true, 'aria-label': 'Table behind the map' },
    element('div', { class: 'bar' },
      element('div', { class: 'tabs', role: 'group', 'aria-label': 'Which table' }, Object.values(tabs)),
      element('span', { class: 'gap' }), download, close), place);
  let blobAddress = '';
  let drawn = [];

  function draw() {
    const now = state.get();
    const meta = resources.value('meta');
    node.hidden = now.table === 'off' || !meta;
    if (node.hidden) return;
    const kind = chosenKind(now, meta);
    tabs.areas.textContent = kind ? `Areas (${kindLabel(kind)})` : 'Areas';
    tabs.areas.hidden = !kind;
    for (const [name, one] of Object.entries(tabs)) one.setAttribute('aria-pressed', String(name === now.table));
    const { status, value, address } = resources.get(TABLES[now.table].resource);
    place.classList.toggle('waiting', status === 'loading');
    const summary = resources.get('summary');
    const words = summary.status === 'ready' ? sentence(summary.value, now, meta, areaName.get()) : '';
    const caption = [subject(now.table, now, kind), words].filter(Boolean).join('. ');
    const beside = isCompared(now) ? other.get().resources.value(TABLES[now.table].resource) : null;
    const parts = [now.table, value, beside, now.compare, address, now.sort, now.pick, String(now.at), caption, value ? '' : status];
    if (parts.every((part, i) => part === drawn[i])) return;
    drawn = parts;
    if (value) show(compared(now.table, tableRows(now.table, value, meta), beside, meta), kind, caption);
    else place.replaceChildren(element('p', { class: 'quiet' }, waitingWords(now.table, status)));
    offer(now.table, address, kind, value, beside, meta);
  }

  const tableRows = (table, value, meta) =>
    (table === 'months' ? monthRows(value.byMonth, everyMonth(meta.months ?? [])) : READ[table](value));

  /** Areas and cells are the same on both maps, so their counts can stand beside each other. */
  const isCompared = ({ compare, table }) => compare === 'on' && other.get() !== null && ['areas', 'cells'].includes(table);

  function compared(table, rows, beside, meta) {
    if (!beside) return rows;
    const names = [state, other.get().state].map((one) => periodWords(one.get(), meta));
    const [count, second] = names[0] === names[1] ? ['First map', 'Second map'] : names;
    return { ...besides(rows, tableRows(table, beside, meta)), names: { count, other: second } };
  }

  /** The service's own CSV of the same address; months and comparisons are written here. */
  function offer(table, address, kind, value, beside, meta) {
    URL.revokeObjectURL(blobAddress);
    download.hidden = !value;
    download.setAttribute('download', `nightjar-${table === 'areas' ? kind : table}.csv`);
    if (!value) return;
    if (table !== 'months' && !beside) {
      download.href = address.replace('.geojson', '.csv');
      return;
    }
    const { columns, rows } = compared(table, tableRows(table, value, meta), beside, meta);
    blobAddress = URL.createObjectURL(new Blob([csv(columns, rows)], { type: 'text/csv' }));
    download.href = blobAddress;
  }

  function show({ columns, rows, unit, names }, kind, caption) {
    const { table, sort } = state.get();
    const focused = place.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
    const { scrollTop, scrollLeft } = place;
    const sheet = sortableTable({ columns, rows, unit, names, caption, sort: sortOf(table, columns, sort),
      onSort: (next) => state.set({ sort: next }), actions: actionsOf(table, kind), isChosen: isChosen(table, kind) });
    place.replaceChildren(sheet.node);
    if (rows.length === 0) place.append(element('p', { class: 'quiet' }, 'Nothing to list.'));
    if (sheet.left > 0) place.append(element('p', { class: 'quiet' }, `${plural(sheet.left, 'more row', 'more rows')} in the CSV.`));
    place.scrollTo({ top: scrollTop, left: scrollLeft });
    if (focused) [...place.querySelectorAll('[data-focus]')].find((one) => one.dataset.focus === focused)?.focus({ preventScroll: true });
  }

  function actionsOf(table, kind) {
    const name = (row) => row.name || row.street || row.id || row.code || '';
    const show = ['Show on the map', (row) => `Show on the map: ${name(row)}`, (row) => state.set(showing(table, row, state.get(), kind))];
    const only = {
      areas: ['Only this', (row) => `Only this: ${name(row)}`, (row) => state.set({ area: `${kind}:${row.code}` })],
      months: ['Only this', (row) => `Only this: ${dateLabel(row.month)}`, (row) => state.set({ from: row.month, to: row.month })],
    }[table];
    return [table !== 'months' && show, only].filter(Boolean);
  }

  /** What the reader chose on the map is marked in the table. */
  function isChosen(table, kind) {
    const { pick, at } = state.get();
    if (table === 'peaks') return (row) => Boolean(at) && Math.abs(row.lon - at[0]) < 1e-6 && Math.abs(row.lat - at[1]) < 1e-6;
    const prefix = { areas: `area:${kind}:`, cells: 'cell:', places: 'place:' }[table];
    return (row) => Boolean(prefix) && pick === `${prefix}${row.key}`;
  }

  other.onChange((side) => side.resources.onChange(draw, 'areas', 'grid'));
  state.onChange(draw);
  areaName.onChange(draw);
  resources.onChange(draw, 'meta', 'summary', ...Object.values(TABLES).map((table) => table.resource));
  draw();
  return node;
}

function waitingWords(table, status) {
  if (status === 'failed') return 'This table could not be loaded.';
  if (table === 'cells' && status === 'idle') return 'Too many cells of this size are in view: zoom in, or choose larger cells.';
  return 'Loading…';
}
