// Ready-made questions. A preset names what it sets; months may be told from the latest one held: last, last-3. Pure.

import { cleared } from './relax.js';
import { NAMES, SCHEMA, affecting } from './schema.js';
import { encode } from './state.js';

const RELATIVE = /^last(?:-(\d{1,3}))?$/;
const MONTHS = ['from', 'to', 'from-b', 'to-b'];
/** What a preset speaks about: all of this goes back to its default unless the preset names it. */
const RESET = ['compare', ...affecting('filter'), ...affecting('other')];

/** The month that many before another. */
export function monthsBefore(month, number) {
  const [year, of] = month.split('-').map(Number);
  const months = year * 12 + of - 1 - number;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function resolved(name, text, latest) {
  const relative = MONTHS.includes(name) && RELATIVE.exec(text);
  if (!relative) return text;
  return latest ? monthsBefore(latest, Number(relative[1] ?? 0)) : undefined;
}

/** The patch of the state that a preset means for these months, or null when it cannot be read. */
export function presetPatch({ state }, months) {
  const latest = [...months].sort().at(-1);
  const patch = cleared(RESET);
  for (const [name, text] of Object.entries(state)) {
    const worded = NAMES.includes(name) ? resolved(name, text, latest) : undefined;
    const value = worded === undefined ? undefined : SCHEMA[name].parse(worded);
    if (value === undefined) return null;
    patch[name] = value;
  }
  return patch;
}

/** Whether the state is what the patch would make of it. */
export const isInForce = (state, patch) => encode(state) === encode({ ...state, ...patch });

/** Why these data cannot answer a preset; '' when they can. */
export function obstacle(patch, { months = [], hasHours = true }) {
  const within = (from, to) => months.some((month) => (!from || month >= from.slice(0, 7)) && (!to || month <= to.slice(0, 7)));
  const second = patch.compare !== 'on' || within(patch['from-b'] || patch.from, patch['to-b'] || patch.to);
  if (!second || !within(patch.from, patch.to)) return 'The data do not hold these months.';
  return (patch.hours || patch.days.length > 0) && !hasHours ? 'The data do not state the hour.' : '';
}
