// The two ends of the period exactly, to the day. Only months that the data hold can be chosen.

import { element, select } from '../dom.js';
import { dateLabel, daysIn, endPatch, everyMonth, gapsIn, monthOf } from '../months.js';

export function createDates(state, resources) {
  const ends = [end('from', 'From'), end('to', 'To')];
  const note = element('p', { class: 'quiet note' });
  const node = element('details', { class: 'dates', hidden: true }, element('summary', null, 'Exact dates'),
    ends.map((one) => one.node), note);
  let months = [];

  function end(name, label) {
    const month = select(label, [], () => take(name, month.node.value));
    const day = element('select', { 'aria-label': `${label} day`, onchange: () => take(name, day.value || month.node.value) });
    return { name, month: month.node, day, node: element('div', { class: 'date' }, month.field, day) };
  }

  function take(name, date) {
    state.set(endPatch(state.get(), months, name, date));
    draw();
  }

  function build({ months: held = [] }) {
    months = everyMonth(held);
    const gaps = gapsIn(held);
    node.hidden = months.length === 0;
    for (const one of ends) {
      one.month.replaceChildren(...months.map((month) =>
        element('option', { value: month, disabled: gaps.includes(month) }, dateLabel(month))));
    }
  }

  function draw() {
    if (months.length === 0) return;
    const now = state.get();
    for (const one of ends) {
      const date = now[one.name] || (one.name === 'from' ? months[0] : months.at(-1));
      one.month.value = monthOf(date);
      one.day.replaceChildren(...dayOptions(monthOf(date), one.name));
      one.day.value = date.length > 7 ? date : '';
    }
    const isExact = now.from.length > 7 || now.to.length > 7;
    if (isExact) node.open = true;
    note.textContent = isExact ? 'Incidents dated only by month count when the whole month is chosen.' : '';
  }

  state.onChange(draw);
  resources.onChange((_, { status, value }) => {
    if (status !== 'ready') return;
    build(value);
    draw();
  }, 'meta');
  return node;
}

const dayOptions = (month, name) => [
  element('option', { value: '' }, name === 'from' ? 'its first day' : 'its last day'),
  ...Array.from({ length: daysIn(month) }, (_, i) =>
    element('option', { value: `${month}-${String(i + 1).padStart(2, '0')}` }, `day ${i + 1}`)),
];
