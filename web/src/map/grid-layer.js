// Incidents counted in squares or hexagons, painted on a canvas. The old picture stays until the new one is there.

import { cellAt, createCells, middleOf, nearestCell, outlineOf } from '../cells.js';
import { createCanvas } from '../canvas.js';
import { areaRamp } from '../palette.js';
import { classOf } from '../breaks.js';
import { nextCell } from '../lattice.js';
import { latOf, lonOf, planeX, planeY } from '../mercator.js';
import { measure, plural } from '../numbers.js';

const EDGE = 'rgb(255 255 255 / 75%)';
const EDGE_FROM_PIXELS = 7;
/** A browser paints many short paths some nine times faster than one with thousands of cells. */
const CELLS_IN_PATH = 16;

/** Returns what can be pointed at on it (see pointing.js). */
export function addGridLayer(map, state, resources, scale) {
  const canvas = createCanvas(map, 'cells', paint);
  let held = createCells({ features: [] });
  let from = null;
  let limits = [];
  let shape = 'square';
  let classes = [];

  function update() {
    const { layer, opacity } = state.get();
    const { value, status } = resources.get('grid');
    const now = scale.limits('grid');
    if (layer !== 'grid' || (!value && status !== 'loading')) clear();
    else if (now && status === 'ready' && (from !== value || String(limits) !== String(now))) take(value, now);
    canvas.setOpacity(opacity / 100);
    canvas.draw();
  }

  function clear() {
    if (from) held = createCells({ features: [] });
    from = null;
    classes = [];
  }

  function take(value, now) {
    if (from !== value) held = createCells(value);
    [from, limits, shape] = [value, now, state.get().shape];
    classes = areaRamp(limits.length).map((colour) => ({ colour, cells: [] }));
    for (const cell of held.cells) classes[Math.max(0, classOf(cell.count, limits))]?.cells.push(cell.index);
  }

  function paint(pen, view) {
    const side = cellPixels(view);
    const isLarge = side >= EDGE_FROM_PIXELS;
    pen.lineWidth = isLarge ? 1 : 0.5;
    for (const { colour, cells } of classes) {
      pen.fillStyle = colour;
      pen.strokeStyle = isLarge ? EDGE : colour;
      for (let at = 0; at < cells.length; at += CELLS_IN_PATH) paintSome(pen, view, cells.slice(at, at + CELLS_IN_PATH), side);
    }
  }

  function paintSome(pen, view, some, side) {
    pen.beginPath();
    for (const index of some) trace(pen, view, index, side);
    pen.fill();
    pen.stroke();
  }

  function trace(pen, { scale: pixels, left, top, width, height }, index, side) {
    const { starts, xs, ys } = held;
    const start = starts[index];
    const [x, y] = [xs[start] * pixels - left, ys[start] * pixels - top];
    if (x < -side || y < -side || x > width + side || y > height + side) return;
    pen.moveTo(x, y);
    for (let i = start + 1; i < starts[index + 1]; i++) pen.lineTo(xs[i] * pixels - left, ys[i] * pixels - top);
    pen.closePath();
  }

  /** No cell is wider or higher than this on the screen. */
  function cellPixels({ scale: pixels }) {
    if (held.cells.length === 0) return 0;
    const xs = held.xs.subarray(0, held.starts[1]);
    return (Math.max(...xs) - Math.min(...xs)) * pixels * 1.2;
  }

  state.onChange((now, before) => {
    const isOtherLattice = now.shape !== before.shape || now.cell !== before.cell;
    if (isOtherLattice && now.pick === before.pick && now.pick.startsWith('cell:')) state.adjust({ pick: '' });
    update();
  });
  resources.onChange(update, 'grid');
  scale.onChange(update);

  const amount = ({ count: number }) =>
    (state.get().weight === 'harm' ? `harm of ${measure(number)}` : plural(number, 'incident'));
  const where = (cell) => {
    const { x, y } = middleOf(held, cell);
    return { lat: latOf(y), lng: lonOf(x) };
  };

  return {
    name: 'cell',
    at: ({ lat, lng }) => cellAt(held, planeX(lng), planeY(lat)),
    nearest: ({ lat, lng }) => nearestCell(held, planeX(lng), planeY(lat)),
    next(cell, direction) {
      const found = nextCell(cell.id, direction, shape, (id) => held.byId.has(id));
      return found && { ...held.byId.get(found.id), passed: found.passed };
    },
    where,
    words: (cell) => `${amount(cell)}, cell ${cell.id}`,
    spoken: (cell) => {
      const passed = cell.passed > 0 ? `${plural(cell.passed, 'empty cell')} passed. ` : '';
      return `${passed}Cell ${cell.id}: ${amount(cell)}, class ${classOf(cell.count, limits) + 1} of ${limits.length}`;
    },
    shape: (cell) => ({ ring: outlineOf(held, cell) }),
    pick: (cell) => state.set({ pick: `cell:${cell.id}` }),
    pickedShape(pick) {
      const cell = held.byId.get(pick.slice('cell:'.length));
      return pick.startsWith('cell:') && cell ? { ring: outlineOf(held, cell) } : null;
    },
  };
}
