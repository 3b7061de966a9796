// What is on the map, in one plain line.

import { DAYS, SCHEMA, isDefault } from './schema.js';
import { count, inSentence, listing, plural } from './numbers.js';
import { periodLabel } from './months.js';

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "violence", "burglary and robbery", "6 kinds of offence"; '' when every offence is meant. */
export function offenceWords(state, meta) {
  const labelled = (list, slugs) =>
    slugs.map((slug) => inSentence(list?.find((entry) => entry.slug === slug)?.label ?? slug.replace(/-/g, ' ')));
  const labels = [...labelled(meta?.groups, state.group), ...labelled(meta?.offences, state.offence)];
  const distinct = [...new Set(labels)];
  return distinct.length > 3 ? `${distinct.length} kinds of offence` : listing(distinct);
}

/** The period that is counted; '' when neither the state nor the data say. */
export function periodWords(state, meta) {
  const held = [...(meta?.months ?? [])].sort();
  const from = state.from || held[0];
  const to = state.to || held.at(-1);
  return from && to ? periodLabel(from, to) : '';
}

/** "Mondays to Fridays, 18:00 to 06:00". */
export function timeWords(state) {
  const parts = [];
  if (state.days.length) parts.push(dayWords(state.days));
  if (state.hours) parts.push(state.hours.split('-').map((hour) => `${hour}:00`).join(' to '));
  return parts.join(', ');
}

function dayWords(days) {
  const indices = days.map((day) => DAYS.indexOf(day));
  const names = indices.map((index) => `${DAY_NAMES[index]}s`);
  const isRun = indices.length > 2 && indices.at(-1) - indices[0] === indices.length - 1;
  return isRun ? `${names[0]} to ${names.at(-1)}` : listing(names);
}

/** Filters that have no control of their own, such as "dataset demo". */
function otherWords(state) {
  const worded = ['source', 'dataset', 'flag'].filter((name) => !isDefault(name, state[name]));
  const said = worded.map((name) => `${inSentence(SCHEMA[name].label)} ${listing(state[name])}`);
  if (state.bbox || state.polygon || state.zone) said.push('inside a drawn area');
  if (state.weight === 'harm') said.push('weighted by harm');
  return said;
}

const isPlaced = (state) => Boolean(state.area || state.bbox || state.polygon || state.zone);
const isTimed = (state) => Boolean(state.hours || state.days.length);

/** What the figures leave out or could not place. Counted in, or a further number left out: never mixed up. */
function caveats(summary, state) {
  const { count: total, withoutLocation = 0, withoutTime = 0, monthOnlyLeftOut = 0 } = summary;
  const said = [];
  if (withoutLocation > 0) {
    said.push(isPlaced(state)
      ? `a further ${count(withoutLocation)} without location left out`
      : `${count(withoutLocation)} had no location`);
  }
  if (withoutTime > 0) {
    if (isTimed(state)) said.push(`a further ${count(withoutTime)} without time of day left out`);
    else if (withoutTime === total) said.push('none had a time of day');
    else said.push(`${count(withoutTime)}${withoutLocation > 0 && !isPlaced(state) ? '' : ' had'} no time of day`);
  }
  if (monthOnlyLeftOut > 0) said.push(`a further ${count(monthOnlyLeftOut)} dated only by month left out`);
  return said;
}

/** "4,212 incidents of violence, Jan to Dec 2023; 318 had no location, 2,101 no time of day." */
export function sentence(summary, state, meta, areaName = '') {
  const offences = offenceWords(state, meta);
  const subject = plural(summary.count, 'incident') + (offences ? ` of ${offences}` : '');
  const where = state.area ? ` in ${areaName || state.area.split(':')[1]}` : '';
  const said = [subject + where, periodWords(state, meta), timeWords(state), ...otherWords(state)].filter(Boolean);
  const notes = caveats(summary, state);
  return `${said.join(', ')}${notes.length ? `; ${notes.join(', ')}` : ''}.`;
}
