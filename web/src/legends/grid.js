// The legend of the grid; when there would be too many cells, what to do.

import { button, element } from '../dom.js';
import { gridBox, isGridOf, isWholeGrid } from '../frame.js';
import { countClassLabels } from '../breaks.js';
import { count, inSentence } from '../numbers.js';
import { areaRamp } from '../palette.js';
import { CELL_SIZES } from '../scales.js';
import { classes, note, notShown, subject, title } from './parts.js';

const cellWords = (now) => `${count(now.cell)} m ${now.shape === 'hex' ? 'hexagon' : 'square'}`;

export function gridLegend({ highest, withoutLocation }, { state, now, meta, frame, limits }) {
  return [
    title(`${subject(now)} in each ${cellWords(now)}`),
    limits.length > 0 ? classes(areaRamp(limits.length), countClassLabels(limits, count), now.opacity) : note('No incidents with a location.'),
    highest > 0 && note(`Highest: ${count(highest)}. Cells without incidents are left clear.`),
    notShown([[withoutLocation, 'without location']]),
    ...(now.bbox || !frame || isWholeGrid(frame, meta, now.cell) ? [] : onlyNearlyAll({ state, now, meta, frame })),
  ];
}

/** From afar the outlying incidents are left out: says so, and offers the size of cell that has them all. */
function onlyNearlyAll({ state, now, meta, frame }) {
  const metres = CELL_SIZES.smallest((size) => size > now.cell && isWholeGrid(frame, meta, size));
  return [
    note(`Seen from so far away, cells are drawn only where nearly all incidents lie. Zoom in${metres ? ', or take larger cells,' : ''} for the rest.`),
    metres && takeButton(state, metres),
  ];
}

const takeButton = (state, metres, look = '') =>
  button(`Take ${count(metres)} m`, () => state.set({ cell: metres, pick: '' }), { class: `small ${look}` });

/** Whether no cells were asked for, or none given, because they would be too many. */
export const isTooManyCells = ({ status, error }, { meta, frame }) =>
  (status === 'failed' && error.status === 422) || (status === 'idle' && Boolean(meta && frame));

/** What to do when the service would not give so many cells. */
export function tooManyCells({ state, now, meta, frame }) {
  const fits = (metres) => metres > now.cell && (now.bbox ? isGridOf(now.bbox, metres) : gridBox(frame, meta, metres) !== null);
  const metres = CELL_SIZES.smallest(fits);
  return [
    title(`Too many cells of ${count(now.cell)} m`),
    element('p', null, metres ? `Cells of ${count(metres)} m fit what is in view. Or zoom in.` : `Zoom in to see ${inSentence(cellWords(now))}s.`),
    metres && takeButton(state, metres, 'primary'),
  ];
}
