// Days and hours, shown only where the data hold times of day: the clock, and the precise way beside it.

import { DAYS } from '../schema.js';
import { createBlock } from '../block.js';
import { button, element, select } from '../dom.js';
import { count } from '../numbers.js';
import { timeWords } from '../sentence.js';

const PRESETS = [['Any hour', ''], ['Day', '06-18'], ['Evening', '18-22'], ['Night', '22-06']];
const DAY_LABELS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const two = (hour) => String(hour).padStart(2, '0');

/** `clock` is the node that shows the week and chooses from it. */
export function createTimesPanel(state, resources, clock) {
  const days = DAYS.map((day, i) => button(DAY_LABELS[i], () => toggleDay(day),
    { class: 'day', 'aria-pressed': 'false' }));
  const presets = PRESETS.map(([label, hours]) => button(label, () => state.set({ hours }),
    { class: 'small', title: hours && timeWords({ days: [], hours }) }));
  const hourOptions = (first) => Array.from({ length: 24 }, (_, i) => two(i + first)).map((hour) => [hour, `${hour}:00`]);
  const start = select('From', [['', 'any'], ...hourOptions(0)], setHours);
  const end = select('until', [['', 'any'], ...hourOptions(1)], setHours);
  const note = element('p', { class: 'quiet note' });
  const { node: section, say } = createBlock(state, 'Days and hours', ['days', 'hours'], clock,
    element('div', { class: 'days', role: 'group', 'aria-label': 'Days' }, days),
    element('div', { class: 'quick', role: 'group', 'aria-label': 'Hours' }, presets),
    element('div', { class: 'pair' }, start.field, end.field), note);

  function toggleDay(day) {
    const { days: now } = state.get();
    const chosen = now.includes(day) ? now.filter((one) => one !== day) : [...now, day];
    state.set({ days: chosen.length === DAYS.length ? [] : chosen });
  }

  /** One end alone is completed: until midnight, or from midnight. */
  function setHours() {
    const [from, until] = [start.node.value, end.node.value];
    const wasSet = Boolean(state.get().hours);
    if (wasSet && (!from || !until)) return state.set({ hours: '' });
    const hours = from || until ? `${from || '00'}-${until || '24'}` : '';
    if (hours && hours.slice(0, 2) === hours.slice(3)) return draw();
    state.set({ hours: hours === '00-24' ? '' : hours });
  }

  function draw() {
    const now = state.get();
    section.hidden = !hasHours(now, resources);
    say(timeWords(now) || 'Any time');
    days.forEach((node, i) => node.setAttribute('aria-pressed', String(now.days.includes(DAYS[i]))));
    presets.forEach((node, i) => node.setAttribute('aria-pressed', String(now.hours === PRESETS[i][1])));
    const [from, until] = now.hours ? now.hours.split('-') : ['', ''];
    start.node.value = from;
    end.node.value = until === '00' ? '24' : until;
    note.textContent = notes(now, resources.value('temporal')).join(' ');
  }

  state.onChange(draw);
  resources.onChange(draw, 'meta', 'summary', 'temporal');
  draw();
  return section;
}

function notes({ hours }, temporal) {
  const [from, until] = hours ? hours.split('-').map(Number) : [0, 24];
  return [
    until > 0 && from > until && 'Over midnight: a night belongs to the evening on which it starts.',
    temporal?.excluded > 0 && `Not in the clock: ${count(temporal.excluded)} without a time of day.`,
    temporal && 'An incident known only to lie between two times is shared out over those hours; a choice takes it by its start.',
  ].filter(Boolean);
}

/** What the service says; where it does not, whether any incident of the present picture has a time. */
function hasHours(state, resources) {
  const said = resources.value('meta')?.hasHours;
  if (state.days.length || state.hours) return true;
  if (typeof said === 'boolean') return said;
  const summary = resources.value('summary');
  return Boolean(summary) && (summary.withoutTime ?? 0) < summary.count;
}
