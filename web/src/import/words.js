// What the import page says: what a file is, what would be done with it, how far it is, and what came of it.

import { count, kindLabel, listing, plural } from '../numbers.js';
import { everyMonth, periodLabel } from '../months.js';

export const KINDS = [
  ['incidents', 'Incidents'],
  ['areas', 'Areas (boundaries)'],
  ['members', 'Areas made of other areas'],
  ['lookup', 'Lookup from area to area'],
  ['background', 'Background of the map'],
];

export function bytes(size) {
  if (size < 1000) return plural(size, 'byte');
  const [unit, divisor] = size < 1e6 ? ['kB', 1e3] : size < 1e9 ? ['MB', 1e6] : ['GB', 1e9];
  const value = size / divisor;
  return `${value < 10 ? value.toFixed(1) : count(value)} ${unit}`;
}

/** First and last month of "2023-01 to 2024-06" as the service states them, or null. */
export function monthsIn(text) {
  const [from, to = from] = String(text ?? '').split(' to ');
  return /^\d{4}-\d{2}$/.test(from) ? { from, to } : null;
}

/** "Street-level crime of data.police.uk, Jan 2023 to Jun 2024 (18 months), 261,809 rows." */
export function whatItIs({ layout, suggested, facts = {}, fields = [] }) {
  if (/data\.police\.uk/i.test(layout)) return police(facts);
  if (facts.features !== undefined) {
    const held = suggested === 'background' ? 'Roads, water or places' : 'Boundaries';
    return `${held}: ${plural(Number(facts.features), 'feature')}, ${facts.crs ?? 'position system not stated'} (${layout}).`;
  }
  const size = `${plural(Number(facts.rows ?? 0), 'row')}, ${plural(fields.length, 'column')}`;
  const kinds = { members: 'A list of areas and what they are made of', lookup: 'A lookup from one kind of area to another',
    indicators: 'Figures of areas, such as residents, which this version cannot import yet' };
  return `${kinds[suggested] ?? 'A table (CSV) without a layout known here'}: ${size}.`;
}

function police(facts) {
  const months = monthsIn(facts.months);
  const held = months ? everyMonth([months.from, months.to]).length : 0;
  const parts = ['Street-level crime of data.police.uk'];
  if (months) parts.push(held === 1 ? periodLabel(months.from, months.to) : `${periodLabel(months.from, months.to)} (${held} months)`);
  parts.push(plural(Number(facts.rows ?? 0), 'row'));
  const skipped = Number(facts.skipped ?? 0);
  return `${parts.join(', ')}.${skipped > 0 ? ` ${plural(skipped, 'other file')} in it ${skipped === 1 ? 'is' : 'are'} passed over.` : ''}`;
}

/** What pressing Import would do. `plan` is the form as plan.js has it. */
export function whatItWillDo(plan, isPolice) {
  const sentences = {
    incidents: () => isPolice
      ? `Adds these incidents to the dataset “${plan.dataset || 'police-street'}”. Months that it already holds are compared row by row and brought up to date.`
      : `Adds these incidents to the dataset “${plan.dataset}”, as open data. Rows that it holds already are not added twice.`,
    areas: () => `Replaces all boundaries of the kind “${kindLabel(plan.areaKind)}” with those of this file, and counts every incident in them.`,
    members: () => `Builds the areas of the kind “${kindLabel(plan.areaKind)}” out of the areas that this file lists.`,
    lookup: () => plan.fromKind === plan.toKind
      ? `Maps older codes of the kind “${kindLabel(plan.fromKind)}” to its current ones.`
      : `Says which “${kindLabel(plan.toKind)}” each “${kindLabel(plan.fromKind)}” belongs to.`,
    background: () => `Replaces the ${plan.background} of the map's background with those of this file.`,
  };
  return `${sentences[plan.kind]()} All of it is loaded or none, and it can be undone.`;
}

/** How far a running import is, in words and as a share of one (null: not known). */
export function progressOf({ state, progress }, size) {
  if (state === 'queued') return { words: 'Waiting for the import before it', share: null };
  const { phase = '', done = 0, total = 0 } = progress ?? {};
  if (phase !== 'reading' || total <= 0) return { words: 'The server begins', share: null };
  if (done >= total) return { words: 'All read. Checking and storing it', share: null };
  const share = done / total;
  return { words: `Reading: ${Math.floor(share * 100)} % of ${bytes(size || total)}`, share };
}

const FIGURES = [
  ['accepted', 'new'], ['updated', 'brought up to date'], ['unchanged', 'already held and the same'],
  ['removed', 'gone from a month that was loaded again'], ['rejected', 'refused'],
  ['without location', 'without a location'], ['without time', 'without a time of day'],
  ['rows with a repeated crime id', 'with a crime ID that an earlier row has'],
  ['times in the repeated hour', 'in the hour that comes twice in October'],
];

/** `[{name, label, value}]` of an import, in the order in which people ask; zeros are left out but for new ones. */
export const figuresOf = (summary = {}) => FIGURES
  .filter(([name]) => summary[name] > 0 || (name === 'accepted' && summary[name] === 0))
  .map(([name, label]) => ({ name, label, value: summary[name] }));

/** Why rows were refused, most frequent first: `[{code, words, rows}]`. */
export const refusalsOf = (summary = {}) => Object.entries(summary)
  .filter(([name, rows]) => name.startsWith('rejected ') && rows > 0)
  .map(([name, rows]) => ({ code: name.slice(9), words: name.slice(9).replaceAll('-', ' '), rows }))
  .sort((a, b) => b.rows - a.rows);

const THINGS = { incidents: 'row', areas: 'area', members: 'row', lookup: 'row', background: 'feature' };

/** "261,809 rows read: 261,809 new." */
export function outcome({ kind, summary = {} }) {
  const read = plural(summary.read ?? 0, THINGS[kind] ?? 'row');
  const became = FIGURES.slice(0, 5).filter(([name]) => summary[name] > 0).map(([name, label]) => `${count(summary[name])} ${label}`);
  return `${read} read${became.length > 0 ? `: ${listing(became)}` : ', and nothing was new'}.`;
}

export const stateWords = ({ state, undone }) => {
  if (undone) return 'Undone';
  return { queued: 'Waiting', running: 'Running', done: 'Done', held: 'Held: nothing loaded', failed: 'Failed' }[state] ?? state;
};

/** "21 Nov 2026, 09:42" in the reader's own time. */
export const moment = (instant) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
