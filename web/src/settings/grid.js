// What belongs to the grid: the shape and size of its cells. A cell that was chosen is gone with its grid.

import { metresControl, radios } from '../controls.js';
import { element } from '../dom.js';
import { SCHEMA } from '../schema.js';
import { CELL_SIZES } from '../scales.js';

const SHAPES = [['square', 'Squares'], ['hex', 'Hexagons']];

export function createGridSettings(state) {
  const onNewGrid = (patch) => ({ ...patch, ...(state.get().pick.startsWith('cell:') && { pick: '' }) });
  const shape = radios(SCHEMA.shape.label, 'shape', SHAPES, (value) => state.set(onNewGrid({ shape: value })), { class: 'switch' });
  const cell = metresControl(state, 'cell', CELL_SIZES, (metres) => onNewGrid({ cell: metres }));
  return {
    main: element('div', { class: 'stack' }, shape.node, cell.node),
    draw(now) {
      shape.show(now.shape);
      cell.show(now.cell);
    },
  };
}
