// The week as seven evenings by twenty-four hours: the picture of when incidents happen, and the control that chooses.
// Dragging chooses a rectangle; by keyboard arrows move, Space or Shift with an arrow begins one, Enter takes it.

import { element } from '../dom.js';
import {
  COLUMNS, ROWS, cellWords, filterOf, hourOfColumn, hourOfWeek, isCounted, shareWords, totalsWords,
} from '../clock.js';
import { count } from '../numbers.js';
import { viridis } from '../palette.js';
import { timeWords } from '../sentence.js';

const LABELS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, -COLUMNS], End: [0, COLUMNS] };
const HINT = 'Drag over the clock to choose. Each row is an evening and its night.';
const clamp = (number, below) => Math.min(below - 1, Math.max(0, number));
/** Few are light and many dark, as on the areas. */
const colour = (share) => viridis(1 - share);

export function createClock(state, resources) {
  const cells = Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (_, column) => cell(row, column)));
  const grid = element('div', { class: 'clock', role: 'grid', 'aria-multiselectable': 'true',
    'aria-label': 'Incidents by day and hour. Arrow keys move, Space begins a choice, Enter takes it, Escape clears it.' },
  cells.map((row, i) => element('div', { role: 'row', class: 'evening' },
    element('span', { role: 'rowheader', class: 'day-name' }, LABELS[i]), row)));
  const readout = element('p', { class: 'quiet readout' }, HINT);
  const scale = createScale();
  const node = element('div', { class: 'clock-body' }, hourMarks(), grid, scale.node, readout);
  let at = { row: 4, column: 12 };
  let anchor = null;

  const hours = () => resources.value('temporal')?.hourOfWeek;
  const draft = () => (anchor ? filterOf(anchor, at) : null);

  function draw() {
    const values = hours();
    const most = Math.max(0, ...(values ?? []));
    const chosen = draft() ?? state.get();
    node.classList.toggle('skeleton', !values);
    node.classList.toggle('waiting', resources.get('temporal').status === 'loading');
    node.classList.toggle('chosen-some', Boolean(chosen.days.length || chosen.hours));
    scale.show(most);
    cells.forEach((row, i) => row.forEach((one, j) => {
      const value = values?.[hourOfWeek(i, j)];
      one.style.backgroundColor = value > 0 ? colour(value / most) : '';
      one.setAttribute('aria-selected', String(isCounted(chosen, hourOfWeek(i, j))));
      one.setAttribute('aria-label', `${cellWords(i, j)}${value === undefined ? '' : `, ${shareWords(value)}`}`);
      one.tabIndex = i === at.row && j === at.column ? 0 : -1;
    }));
  }

  /** What lies under the pointer or has the focus; while one chooses, what the choice holds. */
  function read({ row, column }) {
    const values = hours();
    if (!values) return;
    if (anchor) return (readout.textContent = choiceWords(draft(), values));
    readout.replaceChildren(element('strong', null, cells[row][column].getAttribute('aria-label')),
      element('br'), totalsWords(values, row, column));
  }

  function take() {
    const { days, hours: window } = filterOf(anchor ?? at, at);
    const now = state.get();
    const isSame = String(days) === String(now.days) && window === now.hours;
    anchor = null;
    read(at);
    state.set(isSame ? { days: [], hours: '' } : { days, hours: window });
    draw();
  }

  function clear() {
    if (anchor) anchor = null;
    else state.set({ days: [], hours: '' });
    draw();
  }

  function move([down, right], isExtending) {
    if (isExtending) anchor ??= at;
    at = { row: clamp(at.row + down, ROWS), column: clamp(at.column + right, COLUMNS) };
    draw();
    cells[at.row][at.column].focus();
    read(at);
  }

  function onKey(event) {
    const { days, hours: window } = state.get();
    if (STEPS[event.key]) move(STEPS[event.key], event.shiftKey);
    else if (event.key === 'Enter' || (event.key === ' ' && anchor)) take();
    else if (event.key === ' ') anchor = at;
    else if (event.key === 'Escape' && (anchor || days.length || window)) clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
    draw();
  }

  function cellAt({ clientX, clientY }) {
    const [first, last] = [cells[0][0].getBoundingClientRect(), cells[ROWS - 1][COLUMNS - 1].getBoundingClientRect()];
    const share = (position, start, end, parts) => clamp(Math.floor(((position - start) / (end - start)) * parts), parts);
    return { row: share(clientY, first.top, last.bottom, ROWS), column: share(clientX, first.left, last.right, COLUMNS) };
  }

  grid.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.target.getAttribute('role') !== 'gridcell') return;
    anchor = at = cellAt(event);
    grid.setPointerCapture(event.pointerId);
    event.preventDefault();
    draw();
  });
  grid.addEventListener('pointermove', (event) => {
    const place = cellAt(event);
    if (grid.hasPointerCapture(event.pointerId) && anchor && String(Object.values(place)) !== String(Object.values(at))) {
      at = place;
      draw();
    }
    read(place);
  });
  grid.addEventListener('pointerup', (event) => grid.hasPointerCapture(event.pointerId) && anchor && take());
  grid.addEventListener('pointercancel', () => {
    anchor = null;
    draw();
  });
  grid.addEventListener('pointerleave', () => (readout.textContent = HINT));
  grid.addEventListener('focusin', () => read(at));
  grid.addEventListener('keydown', onKey);
  state.onChange(draw);
  resources.onChange(draw, 'temporal');
  draw();
  return node;
}

function choiceWords(filter, values) {
  const sum = values.reduce((total, value, hour) => (isCounted(filter, hour) ? total + value : total), 0);
  return `${timeWords(filter) || 'Any time'}: ${shareWords(sum)}`;
}

const cell = () => element('div', { role: 'gridcell', class: 'cell', tabindex: -1 });

/** Marks at 06:00, 12:00, 18:00, midnight and the end. */
function hourMarks() {
  const marks = [0, 6, 12, 18, 24].map((column) => {
    const mark = element('span', null, String(hourOfColumn(column)).padStart(2, '0'));
    mark.style.left = `${(100 * column) / COLUMNS}%`;
    return mark;
  });
  return element('div', { class: 'hour-marks', 'aria-hidden': 'true' }, marks);
}

/** The colours from none to the busiest hour of the week, with their unit. */
function createScale() {
  const strip = element('span', { class: 'strip', 'aria-hidden': 'true' });
  const most = element('span');
  strip.style.backgroundImage = `linear-gradient(to right, ${[0, 0.25, 0.5, 0.75, 1].map(colour).join(', ')})`;
  return {
    node: element('p', { class: 'quiet scale' }, '0', strip, most),
    show: (number) => (most.textContent = number > 0 ? `${count(number)} incidents, busiest hour` : 'no incident has a time'),
  };
}
