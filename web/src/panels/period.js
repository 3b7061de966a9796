// The period: a bar for each month with a brush over it. Drag over the bars, or move the two ends by keyboard.

import { SCHEMA } from '../schema.js';
import { createBlock } from '../block.js';
import { button, element, svg } from '../dom.js';
import { createGesture } from '../gesture.js';
import { dateLabel, everyMonth, gapsIn, periodIndices, periodPatch } from '../months.js';
import { listing, plural } from '../numbers.js';
import { periodWords } from '../sentence.js';

const HEIGHT = 56;
const THUMB = 24;

/** `dates` is the node with which days are chosen exactly. */
export function createPeriodPanel(state, resources, dates) {
  const gesture = createGesture(state);
  const bars = svg('svg', { class: 'bars', 'aria-hidden': 'true', preserveAspectRatio: 'none' });
  const years = element('div', { class: 'years', 'aria-hidden': 'true' });
  const ends = { from: end('from'), to: end('to') };
  const quick = element('div', { class: 'quick', role: 'group', 'aria-label': 'Spans' });
  const rail = element('div', { class: 'rail' }, ends.from, ends.to);
  const hint = element('output', { class: 'bar-hint', 'aria-hidden': 'true', hidden: true });
  const gapNote = element('p', { class: 'quiet note' });
  const body = element('div', { class: 'brush' }, hint, bars, rail, years);
  const { node: section, say } = createBlock(state, 'Period', ['from', 'to'], body, gapNote, quick, dates);
  section.classList.add('skeleton');
  let months = [];
  let held = [];

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
    held = meta.months ?? [];
    months = everyMonth(held);
    const gaps = gapsIn(held);
    gapNote.textContent = gaps.length === 0 ? ''
      : gaps.length > 4 ? `${gaps.length} months between are not in the data.` : `Not in the data: ${listing(gaps.map(dateLabel))}.`;
    section.classList.remove('skeleton');
    section.hidden = months.length === 0;
    if (section.hidden) return;
    bars.setAttribute('viewBox', `0 0 ${months.length} ${HEIGHT}`);
    bars.replaceChildren(...months.map((month, i) => monthBar(i, !gaps.includes(month))));
    years.replaceChildren(...yearMarks(months));
    for (const input of Object.values(ends)) input.max = months.length - 1;
    quick.replaceChildren(...quickButtons());
  }

  function quickButtons() {
    const last = months.length - 1;
    const spans = [['All', months.length], ['Last 12', 12], ['Last 3', 3], ['Last month', 1]];
    return spans.filter(([, length], i) => i === 0 || length < months.length).map(([label, length]) => {
      const node = button(label, () => state.set(periodPatch(months, last - length + 1, last)), { class: 'small' });
      node.dataset.from = months[last - length + 1];
      return node;
    });
  }

  const numberIn = (month) => resources.value('months')?.byMonth?.[month] ?? 0;
  const barWords = (month) =>
    `${dateLabel(month)}: ${held.includes(month) ? plural(numberIn(month), 'incident') : 'not in the data'}`;

  function hover(event) {
    const { left, width } = bars.getBoundingClientRect();
    const share = Math.min(0.999, Math.max(0, (event.clientX - left) / width));
    hint.textContent = barWords(months[Math.floor(share * months.length)]);
    hint.style.left = `${100 * share}%`;
    hint.style.transform = `translateX(${-100 * share}%)`;
    hint.hidden = false;
  }

  function draw() {
    const meta = resources.value('meta');
    if (!meta || months.length === 0) return;
    const most = Math.max(1, ...months.map(numberIn));
    const { from, to } = periodIndices(state.get(), months);
    say(periodWords(state.get(), meta));
    [...bars.children].forEach((bar, i) => {
      const number = numberIn(months[i]);
      const height = Math.max(number > 0 ? 1.5 : 0, (HEIGHT * number) / most);
      const [rect] = bar.children;
      rect.setAttribute('y', HEIGHT - height);
      rect.setAttribute('height', height);
      bar.setAttribute('class', i >= from && i <= to ? 'in' : 'out');
    });
    const isWhole = (date, usual) => !date || date === usual;
    for (const node of quick.children) {
      const isOn = months[from] === node.dataset.from && to === months.length - 1
        && isWhole(state.get().from, months[from]) && isWhole(state.get().to, months[to]);
      node.setAttribute('aria-pressed', String(isOn));
    }
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

  bars.addEventListener('pointermove', hover);
  bars.addEventListener('pointerleave', () => (hint.hidden = true));
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

/** A bar, and over it a transparent rectangle of full height; a month that is not held is hatched. */
const monthBar = (i, isHeld) => svg('g', null,
  svg('rect', { x: i + 0.1, width: 0.8 }),
  svg('rect', { x: i, width: 1, y: 0, height: HEIGHT, class: isHeld ? 'whole' : 'whole gap' }));

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
