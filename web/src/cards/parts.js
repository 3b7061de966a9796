// What the cards of the drawer are made of.

import { csv } from '../csv.js';
import { element, svg } from '../dom.js';
import { monthsOf, offenceRows } from '../mix.js';
import { dateLabel } from '../months.js';
import { count, plural } from '../numbers.js';

const HEIGHT = 56;

export const quiet = (text) => element('p', { class: 'quiet' }, text);

export const figure = (number, words) => element('p', { class: 'figure' }, number, element('span', null, ` ${words}`));

export const counted = (number) => figure(count(number), number === 1 ? 'incident' : 'incidents');

export const actions = (...buttons) => element('div', { class: 'actions' }, buttons);

/** Terms and what is said of them. */
export const facts = (rows) => element('dl', { class: 'facts' },
  rows.map(([term, words]) => element('div', null, element('dt', null, term), element('dd', null, words))));

export const part = (heading, ...children) => element('section', { class: 'part' }, element('h3', null, heading), ...children);

/** A bar for each offence, with its label and number. */
export function offences(byOffence, meta) {
  const rows = offenceRows(byOffence, meta);
  return rows.length > 0 && part('Offences', element('ul', { class: 'mix' }, rows.map(({ label, count: number, share }) => {
    const bar = element('span', { class: 'bar-of', 'aria-hidden': 'true' });
    bar.style.width = `${Math.max(1, 100 * share)}%`;
    return element('li', null, element('span', null, label), element('span', { class: 'number' }, count(number)), bar);
  })));
}

/** A bar for each month of the filter. */
export function months(byMonth, now, meta) {
  const rows = monthsOf(byMonth, now, meta);
  if (rows.length < 2) return null;
  const most = rows.reduce((a, b) => (b.count > a.count ? b : a));
  const bars = rows.map(({ month, count: number }, i) => {
    const height = number > 0 ? Math.max(1.5, (HEIGHT * number) / most.count) : 0;
    return svg('g', null,
      svg('rect', { x: i + 0.1, width: 0.8, y: HEIGHT - height, height }),
      svg('rect', { x: i, width: 1, y: 0, height: HEIGHT, class: 'whole' }, svg('title', null, `${dateLabel(month)}: ${count(number)}`)));
  });
  return part('Months',
    svg('svg', { class: 'month-bars', viewBox: `0 0 ${rows.length} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'img',
      'aria-label': rows.map(({ month, count: number }) => `${dateLabel(month)} ${number}`).join(', ') }, bars),
    element('p', { class: 'ends', 'aria-hidden': 'true' }, element('span', null, dateLabel(rows[0].month)), element('span', null, dateLabel(rows.at(-1).month))),
    most.count > 0 && quiet(`Most in ${dateLabel(most.month)}: ${plural(most.count, 'incident')}.`));
}

let offered = '';

/** The figures of a card to take away; one card is open at a time. */
export function csvLink({ byOffence, byMonth }, now, meta, name) {
  const rows = [
    ...offenceRows(byOffence, meta).map((row) => ({ by: 'offence', what: row.label, incidents: row.count })),
    ...monthsOf(byMonth, now, meta).map((row) => ({ by: 'month', what: row.month, incidents: row.count })),
  ];
  URL.revokeObjectURL(offered);
  offered = URL.createObjectURL(new Blob([csv(['by', 'what', 'incidents'], rows)], { type: 'text/csv' }));
  return element('a', { class: 'button', href: offered, download: `nightjar-${name.replace(/[^\w-]+/g, '-')}.csv` }, 'CSV');
}
