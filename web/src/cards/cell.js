// One cell of the grid.

import { button } from '../dom.js';
import { shareWords } from '../mix.js';
import { count } from '../numbers.js';
import { actions, counted, csvLink, facts, months, offences, quiet } from './parts.js';

export function cellCard({ state, now, meta, resources, rest: id }) {
  const { value: picked } = resources.get('picked');
  const size = now.shape === 'hex' ? `hexagon, ${count(now.cell)} m between sides` : `square of ${count(now.cell)} m`;
  return [
    counted(picked.count),
    quiet(`${shareWords(picked.count, resources.value('summary')?.count)} incidents of this filter.`),
    facts([['Cell', id], ['Size', size], ['Centre', picked.centre?.map((degrees) => degrees.toFixed(5)).join(', ') ?? '']]),
    actions(picked.outline && button('Draw this cell as filter', () => state.set({ polygon: polygonOf(picked.outline), bbox: null })),
      csvLink(picked, now, meta, `cell-${id}`)),
    offences(picked.byOffence, meta),
    months(picked.byMonth, now, meta),
  ];
}

/** As the filter writes it: the last corner is not the first one again. */
export const polygonOf = ({ coordinates: [ring] }) =>
  ring.slice(0, -1).map((corner) => corner.map((degrees) => Number(degrees.toFixed(7))).join(',')).join(';');
