// The period: a bar for each month with a brush over it. Drag over the bars, or move the two ends by keyboard.

import { SCHEMA } from '../schema.js';
import { button, element, svg } from '../dom.js';
import { createGesture } from '../gesture.js';
import { dateLabel, everyMonth, periodIndices, periodPatch } from '../months.js';
import { count } from '../numbers.js';
import { periodWords } from '../sentence.js';

const HEIGHT = 56;
const THUMB = 24;

export function createPeriodPanel(state, resources) {
  const gesture = createGesture(state);
  const words = element('output', { class: 'value' });
  const bars = svg('svg', { class: 'bars', 'aria-hidden': 'true', preserveAspectRatio: 'none' });
  const years = element('div', { class: 'years', 'aria-hidden': 'true' });
  const ends = { from: end('from'), to: end('to') };
  const quick = element('div', { class: 'quick' });
  const rail = element('div', { class: 'rail' }, ends.from, ends.to);
  const body = element('div', { class: 'brush' }, bars, rail, years);
  const section = element('section', { class: 'block skeleton' },
    element('div', { class: 'heading' }, element('h2', null, 'Period'), words), body, quick);
  let months = [];

  function end(name) {
    const label = name === 'from' ? 'First month' : 'Last month';
    const input = element('input', { type: 'range', class: `end ${name}`, min: 0, step: 1, 'aria-label': label });
    input.addEventListener('input', () => moveEnd(name, Number(input.value)));
    input.addEventListener('change', gesture.end);
    return input;
  }

  function moveEnd(name, index) {
    const now = periodIndices(state.get(), months);
    const from = name === 'from' ? Math.min(index, now.to) : now.from;
    const to = name === 'to' ? Math.max(index, now.from) : now.to;
    gesture.change(periodPatch(months, from, to));
    draw();
  }

  function build(meta) {
    months = everyMonth(meta.months ?? []);
    section.classList.remove('skeleton');
    section.hidden = months.length === 0;
    if (section.hidden) return;
    bars.setAttribute('viewBox', `0 0 ${months.length} ${HEIGHT}`);
    bars.replaceChildren(...months.map((month, i) => monthBar(month, i)));
    years.replaceChildren(...yearMarks(months));
    for (const input of Object.values(ends)) input.max = months.length - 1;
    quick.replaceChildren(...quickButtons());
  }

  function quickButtons() {
    const last = months.length - 1;
    const spans = [['All months', months.length], ['Last 12', 12], ['Last 3', 3]];
    return spans.filter(([, length], i) => i === 0 || length < months.length).map(([label, length]) =>
      button(label, () => state.set(periodPatch(months, last - length + 1, last)), { class: 'small' }));
  }

  function draw() {
    const meta = resources.value('meta');
    if (!meta || months.length === 0) return;
    const byMonth = resources.value('months')?.byMonth ?? {};
    const most = Math.max(1, ...months.map((month) => byMonth[month] ?? 0));
    const { from, to } = periodIndices(state.get(), months);
    words.textContent = periodWords(state.get(), meta);
    [...bars.children].forEach((bar, i) => {
      const number = byMonth[months[i]] ?? 0;
      const height = Math.max(number > 0 ? 1.5 : 0, (HEIGHT * number) / most);
      const [rect, whole] = bar.children;
      rect.setAttribute('y', HEIGHT - height);
      rect.setAttribute('height', height);
      bar.setAttribute('class', i >= from && i <= to ? 'in' : 'out');
      whole.firstChild.textContent = `${dateLabel(months[i])}: ${count(number)}`;
    });
    setEnd(ends.from, from, months.length, `${SCHEMA.from.label} ${dateLabel(months[from])}`);
    setEnd(ends.to, to, months.length, `${SCHEMA.to.label} ${dateLabel(months[to])}`);
  }

  /** On the rail the end nearer to where the pointer went down follows it. */
  let grasped = null;
  function drag(start, index) {
    const { from, to } = periodIndices(state.get(), months);
    grasped ??= Math.abs(start - from) < Math.abs(start - to) || start < from ? 'from' : 'to';
    moveEnd(grasped, index);
  }

  onDrag(bars, () => months.length, (a, b) => gesture.change(periodPatch(months, a, b)), gesture.end);
  onDrag(rail, () => months.length, drag, () => {
    grasped = null;
    gesture.end();
  });
  state.onChange(draw);
  resources.onChange((name, resource) => {
    if (name === 'meta' && resource.status === 'ready') build(resource.value);
    if (resource.status !== 'loading') draw();
  }, 'meta', 'months');
  return section;
}

/** The end is as small as its thumb and stands in the middle of its month's bar; the rail takes the pointer. */
function setEnd(input, index, length, spoken) {
  input.value = index;
  input.style.left = `calc(${(100 * (index + 0.5)) / length}% - ${THUMB / 2}px)`;
  input.setAttribute('aria-valuetext', spoken);
}

/** A bar, and over it a transparent rectangle of full height that carries the hint. */
const monthBar = (month, i) => svg('g', null,
  svg('rect', { x: i + 0.1, width: 0.8 }),
  svg('rect', { x: i, width: 1, y: 0, height: HEIGHT, class: 'whole' }, svg('title', null, month)));

function yearMarks(months) {
  const starts = months.map((month, i) => ({ month, i })).filter(({ month, i }) => i === 0 || month.endsWith('-01'));
  const roomy = starts.filter(({ i }, k) => k === starts.length - 1 || starts[k + 1].i - i > 2);
  return roomy.map(({ month, i }) => {
    const mark = element('span', null, month.slice(0, 4));
    mark.style.left = `${(100 * i) / months.length}%`;
    return mark;
  });
}

/** Calls `choose(start, end)` with month indices while a pointer is dragged from one month to another. */
function onDrag(node, length, choose, done) {
  let start = null;
  const indexAt = (event) => {
    const { left, width } = node.getBoundingClientRect();
    return Math.min(length() - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * length())));
  };
  node.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    start = indexAt(event);
    node.setPointerCapture(event.pointerId);
    choose(start, start);
    event.preventDefault();
  });
  node.addEventListener('pointermove', (event) => start !== null && choose(start, indexAt(event)));
  for (const name of ['pointerup', 'pointercancel']) {
    node.addEventListener(name, () => {
      start = null;
      done();
    });
  }
}
