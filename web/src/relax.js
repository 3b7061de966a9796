// When nothing matches: which part of the filter could be dropped. Each suggestion is a label and a patch of the state.

import { SCHEMA, affecting, isDefault } from './schema.js';
import { DEFAULTS } from './state.js';

const FAMILIES = [
  { label: 'all months', names: ['from', 'to'] },
  { label: 'all offences', names: ['group', 'offence'] },
  { label: 'all days and hours', names: ['days', 'hours'] },
  { label: 'every area', names: ['area', 'bbox', 'polygon', 'zone'] },
  { label: 'every data set and source', names: ['dataset', 'source', 'flag'] },
];

const isSet = (state) => (name) => !isDefault(name, state[name]);

/** The patch that puts these back to their defaults. */
export const cleared = (names) => Object.fromEntries(names.map((name) => [name, DEFAULTS[name]]));

/** The parts of the filter that are in force, each with the patch that lifts it. */
export function relaxations(state) {
  return FAMILIES.filter((family) => family.names.some(isSet(state)))
    .map((family) => ({ label: family.label, patch: cleared(family.names) }));
}

/** The patch that lifts the whole filter. */
export const noFilter = () => cleared(affecting('filter'));

export const isFiltered = (state) => affecting('filter').some(isSet(state));

const CHIPS = ['area', 'source', 'dataset', 'flag', 'bbox', 'polygon', 'zone', 'weight'];

/** What is chosen without a control that shows it: a text and the patch that takes it away. */
export function chips(state, areaName = '') {
  return CHIPS.filter(isSet(state)).map((name) => {
    const value = name === 'area' ? areaName || state.area.split(':')[1] : SCHEMA[name].format(state[name]);
    const short = ['bbox', 'polygon'].includes(name) ? 'on the map' : value;
    return { text: `${SCHEMA[name].label}: ${short}`, patch: cleared([name]) };
  });
}
