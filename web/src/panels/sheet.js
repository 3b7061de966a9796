// The map as a sheet of A4: what is on the screen in this state is what comes out of the printer, at its true size.

import { radios } from '../controls.js';
import { button, element, svg } from '../dom.js';
import { methodLine } from '../method.js';
import { everyMonth } from '../months.js';
import { isSecondEarlier } from '../other-state.js';
import { SCHEMA } from '../schema.js';
import { offenceWords, periodWords, sentence } from '../sentence.js';
import { encode } from '../state.js';

const ANSWERS = { density: 'density', grid: 'grid', areas: 'areas', points: 'places' };
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const LONGEST_ADDRESS = 420;

/** `legend` and `badge` are nodes of its own; `busy` is a signal: whether the map is still being drawn. */
export function createSheet(state, resources, { areaName, busy, legend, badge }) {
  const title = element('input', { type: 'text', class: 'sheet-title', maxlength: 80, 'aria-label': SCHEMA.title.label });
  title.addEventListener('change', () => state.adjust({ title: SCHEMA.title.parse(title.value.trim()) ?? '' }));
  const form = radios('Paper', 'sheet', [['landscape', 'Landscape'], ['portrait', 'Portrait']], (value) => state.adjust({ sheet: value }), { class: 'switch' });
  const print = button('Print', () => window.print(), { class: 'primary' });
  const back = button('Back to the map', () => state.set({ sheet: 'off' }));
  const [words, method, credits, printed] = ['sheet-words', 'sheet-method', 'sheet-credits', 'sheet-printed'].map((name) => element('p', { class: name }));
  const node = element('section', { id: 'sheet', 'aria-label': 'Sheet to print', hidden: true });
  const parts = [
    element('div', { class: 'sheet-bar' }, form.node, print, back),
    element('header', null, title, badge), element('div', { class: 'sheet-legend' }, legend), north(),
    element('footer', null, words, method, credits, printed),
  ];

  function draw() {
    const now = state.get();
    const wasOn = !node.hidden;
    const isOn = now.sheet !== 'off';
    node.hidden = !isOn;
    if (isOn !== wasOn) node.replaceChildren(...(isOn ? parts : []));
    for (const name of ['landscape', 'portrait']) document.body.classList.toggle(name, now.sheet === name);
    document.body.classList.toggle('sheet', isOn);
    if (isOn) write(now);
    if (isOn && !wasOn) print.focus();
  }

  function write(now) {
    const meta = resources.value('meta');
    const { value: summary, status } = resources.get('summary');
    form.show(now.sheet);
    if (document.activeElement !== title) title.value = now.title;
    title.placeholder = usualTitle(now, meta);
    const said = () => `${now.compare === 'on' ? sideWords(now, meta) : ''}${sentence(summary, now, meta, areaName.get())}`;
    words.textContent = status === 'ready' ? said() : 'The number of incidents is not known at the moment.';
    method.textContent = methodLine(now, { meta, answer: resources.value(ANSWERS[now.layer]) });
    credits.textContent = creditWords(meta);
    printed.textContent = `Printed on ${DATE.format(new Date())} from ${addressOf(now)}`;
  }

  function drawBusy() {
    print.disabled = busy.get();
    print.textContent = busy.get() ? 'Drawing…' : 'Print';
  }

  document.addEventListener('keydown', (event) => event.key === 'Escape' && !node.hidden && back.click());
  state.onChange(draw);
  resources.onChange(draw, 'meta', 'summary', 'density', 'grid', 'areas', 'places');
  areaName.onChange(draw);
  busy.onChange(drawBusy);
  draw();
  drawBusy();
  return node;
}

function usualTitle(now, meta) {
  const what = offenceWords(now, meta) || 'all incidents';
  const period = now.compare === 'on' ? 'two maps side by side' : periodWords(now, meta);
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}${period ? `, ${period}` : ''}`;
}

const creditWords = (meta) => {
  const lines = meta?.credits ?? (meta?.datasets ?? []).map(({ name, licence }) => (licence ? `${name}: ${licence}` : name));
  return lines.length > 0 ? `Data: ${[...new Set(lines)].join(' ')}` : '';
};

/** The address of the map, not of the sheet. */
function addressOf(now) {
  const query = encode({ ...now, sheet: 'off', title: '' });
  const address = `${location.origin}${location.pathname}${query ? `?${query}` : ''}`;
  return address.length <= LONGEST_ADDRESS ? address : `${location.origin} (the address of this map is too long to print; copy its link on the page)`;
}

/** North is up on every map of the web. */
const north = () => svg('svg', { class: 'north', viewBox: '0 0 24 34', role: 'img', 'aria-label': 'North is up' },
  svg('path', { d: 'M12 1 L19 21 L12 16 L5 21 Z' }), svg('text', { x: 12, y: 33, 'text-anchor': 'middle' }, 'N'));

/** The earlier period is on the left, whichever map it is of. */
const sideWords = (now, meta) => (isSecondEarlier(now, everyMonth(meta?.months ?? [])) ? 'Right map: ' : 'Left map: ');
