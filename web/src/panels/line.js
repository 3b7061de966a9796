// The line at the bottom: what is on the map in plain words, the table, and the link to exactly this.

import { button, element } from '../dom.js';
import { tableOf } from '../rows.js';
import { sentence } from '../sentence.js';

const COPIED_MILLISECONDS = 2500;

export function createLine(state, resources, areaName) {
  const words = element('p', { class: 'words skeleton', role: 'status' }, 'Counting incidents…');
  const table = button('Table', () => state.set({ table: state.get().table === 'off' ? usualTable() : 'off' }),
    { 'aria-controls': 'table' });
  const link = button('Copy link', () => copy(link));
  const print = button('Print', () => state.set({ sheet: 'landscape' }));
  const node = element('footer', { class: 'line' }, words, element('div', { class: 'actions' }, table, print, link));

  const usualTable = () => tableOf(state.get().layer, resources.value('meta'));

  function draw() {
    const { value, status } = resources.get('summary');
    table.setAttribute('aria-expanded', String(state.get().table !== 'off'));
    words.classList.toggle('waiting', status === 'loading');
    if (status === 'failed') say('The number of incidents is not known at the moment.');
    else if (status === 'ready') say(sentence(value, state.get(), resources.value('meta'), areaName.get()));
  }

  function say(text) {
    words.classList.remove('skeleton');
    if (words.textContent !== text) words.textContent = text;
  }

  state.onChange(draw);
  resources.onChange(draw, 'summary', 'meta');
  areaName.onChange(draw);
  return node;
}

async function copy(link) {
  const isCopied = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
  link.textContent = isCopied ? 'Link copied' : 'Copy it from the address bar';
  setTimeout(() => (link.textContent = 'Copy link'), COPIED_MILLISECONDS);
}
