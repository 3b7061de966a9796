// The first rows of a file: as they stand in it, or as they will be read, with what is refused and why in its place.

import { element } from '../dom.js';

/** @param offences labels by slug */
export function createPreview(offences = new Map()) {
  const title = element('h3', null, '');
  const note = element('p', { class: 'preview-note', role: 'status' });
  const scroll = element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Preview' });
  const node = element('div', { class: 'preview' }, title, note, scroll);

  function put(words, table, className = '') {
    note.textContent = words;
    note.className = `preview-note ${className}`;
    if (table) scroll.replaceChildren(table);
    node.classList.remove('waiting');
  }

  return {
    node,
    wait: () => node.classList.add('waiting'),
    /** As it stands in the file. */
    showRaw({ columns, rows }, things) {
      title.textContent = `The first ${rows.length} ${things}`;
      put('', tableOf(columns, rows.map((row) => element('tr', null, row.map((cell) => element('td', null, text(cell)))))));
    },
    /** As it will be read. */
    showRead({ read = [] }) {
      const refused = read.filter((row) => row.code).length;
      title.textContent = `The first ${read.length} rows, as they will be read`;
      put(refused > 0 ? `${refused} of ${read.length} would be refused.` : 'All of them can be read.', tableOf(HEADINGS, read.map((row) => readRow(row, offences)), 'read'), refused ? 'bad' : 'good');
    },
    showProblem: (words) => put(words, null, 'bad'),
  };
}

const HEADINGS = ['Line', 'When', 'Where', 'Offence', 'Source', 'Place', 'Flags'];

const tableOf = (headings, rows, className = null) => element('table', { class: className },
  element('thead', null, element('tr', null, headings.map((one) => element('th', { scope: 'col' }, one)))),
  element('tbody', null, rows));

function readRow(row, offences) {
  if (row.code) return refusedRow(row);
  const cells = [row.line, whenOf(row), whereOf(row), offences.get(row.offence) ?? row.offence, row.source, row.streetName, (row.flags ?? []).join(', ')];
  return element('tr', null, cells.map((cell) => element('td', null, text(cell))));
}

const refusedRow = ({ line, code, reason, column, value }) => element('tr', { class: 'refused' },
  element('td', null, text(line)),
  element('td', { colspan: HEADINGS.length - 1 }, element('strong', null, 'Refused: '), reason,
    column && element('span', { class: 'culprit' }, ` ${column}: `, element('q', null, text(value))), ' ', element('code', null, code)));

const spaced = (time) => String(time ?? '').replace('T', ' ');

function whenOf({ from, to, precision }) {
  if (!from) return 'not known';
  const start = precision === 'month' ? String(from).slice(0, 7) : spaced(from);
  if (precision !== 'interval' || !to || to === from) return precision === 'month' ? `${start} (month only)` : precision === 'day' ? `${start} (day only)` : start;
  return `${start} to ${spaced(to)}`;
}

const whereOf = ({ lon, lat }) =>
  lon === null || lon === undefined ? 'no location' : `${Number(lon).toFixed(5)}, ${Number(lat).toFixed(5)}`;

const text = (value) => (value === null || value === undefined || value === '' ? '–' : String(value));
