// Cells of a grid by their place in it: rows to the north, columns to the east. A row of hexagons stands half a cell to the
// east of the row below it. Pure.

const ID = /^c(-?\d+)r(-?\d+)$/;

/** `{column, row}` of an id such as "c12r-7". */
export function cellOf(id) {
  const found = ID.exec(id);
  return found && { column: Number(found[1]), row: Number(found[2]) };
}

export const idOf = ({ column, row }) => `c${column}r${row}`;

const isEven = (number) => number % 2 === 0;

/** The next cell of the lattice; to the north and south hexagons go by turns to the right and to the left, and so straight. */
export function neighbour({ column, row }, direction, shape) {
  if (direction === 'east') return { column: column + 1, row };
  if (direction === 'west') return { column: column - 1, row };
  if (direction === 'north') return { column: shape === 'hex' && !isEven(row) ? column - 1 : column, row: row + 1 };
  return { column: shape === 'hex' && isEven(row) ? column + 1 : column, row: row - 1 };
}

const MOST_STEPS = 2000;

/**
 * The next cell in a direction that `has(id)` knows, and how many were passed over; null when there is none up to the end
 * of what is known.
 */
export function nextCell(id, direction, shape, has) {
  let cell = cellOf(id);
  for (let passed = 0; passed < MOST_STEPS; passed++) {
    cell = neighbour(cell, direction, shape);
    if (has(idOf(cell))) return { id: idOf(cell), passed };
  }
  return null;
}
