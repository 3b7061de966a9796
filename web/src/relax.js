// When nothing matches: which part of the filter could be dropped. Each suggestion is a label and a patch of the state, and
// words for what there is none of with that part, and some of without it.

import { SCHEMA, affecting, isDefault } from './schema.js';
import { offenceWords, periodWords, timeWords } from './sentence.js';
import { DEFAULTS } from './state.js';

const FAMILIES = [
  { label: 'all months', names: ['from', 'to'], none: (state, meta) => `in ${periodWords(state, meta)}`, others: 'in other months' },
  { label: 'all offences', names: ['group', 'offence'], none: (state, meta) => `of ${offenceWords(state, meta)}`, others: 'of other offences' },
  { label: 'all days and hours', names: ['days', 'hours'], none: (state) => `${state.days.length ? 'on' : 'from'} ${timeWords(state)}`, others: 'at other times' },
  { label: 'every area', names: ['area', 'bbox', 'polygon', 'zone'],
    none: (state, meta, areaName) => (state.area ? `in ${areaName || state.area.split(':')[1]}` : 'inside the drawn area'), others: 'elsewhere' },
  { label: 'every data set and source', names: ['dataset', 'source', 'flag'], none: () => 'of this data set, source or flag', others: 'of others' },
];

const isSet = (state) => (name) => !isDefault(name, state[name]);

/** The patch that puts these back to their defaults. */
export const cleared = (names) => Object.fromEntries(names.map((name) => [name, DEFAULTS[name]]));

/** The parts of the filter that are in force, each with the patch that lifts it. */
export function relaxations(state, meta, areaName = '') {
  return FAMILIES.filter((family) => family.names.some(isSet(state)))
    .map(({ label, names, none, others }) => ({ label, patch: cleared(names), none: none(state, meta, areaName), others }));
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
