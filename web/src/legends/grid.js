// The legend of the grid; when there would be too many cells, what to do.

import { button } from '../dom.js';
import { gridBox, isGridOf } from '../frame.js';
import { countClassLabels } from '../breaks.js';
import { count, inSentence } from '../numbers.js';
import { areaRamp } from '../palette.js';
import { CELL_SIZES } from '../scales.js';
import { classes, note, notShown, subject, title } from './parts.js';

const cellWords = (now) => `${count(now.cell)} m ${now.shape === 'hex' ? 'hexagon' : 'square'}`;

export function gridLegend({ highest, withoutLocation }, { now, limits }) {
  return [
    title(`${subject(now)} in each ${cellWords(now)}`),
    limits.length > 0 ? classes(areaRamp(limits.length), countClassLabels(limits, count), now.opacity) : note('No incidents with a location.'),
    highest > 0 && note(`Highest: ${count(highest)}. Cells without incidents are left clear.`),
    notShown([[withoutLocation, 'without location']]),
  ];
}

/** Instead of the legend, when the service would not give so many cells. */
export function tooManyCells({ state, now, meta, frame }) {
  const fits = (metres) => metres > now.cell && (now.bbox ? isGridOf(now.bbox, metres) : gridBox(frame, meta, metres) !== null);
  const metres = CELL_SIZES.smallest(fits);
  return [
    title(`Too many cells of ${count(now.cell)} m`),
    note(metres ? `${count(metres)} m fits what is in view. Or zoom in.` : `Zoom in to see ${inSentence(cellWords(now))}s.`),
    metres && button(`Take ${count(metres)} m`, () => state.set({ cell: metres, pick: '' }), { class: 'small primary' }),
  ];
}
