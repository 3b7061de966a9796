// Where: an area found by its name, an area drawn on the map, and the way back to everywhere.

import { createBlock } from '../block.js';
import { button, element } from '../dom.js';
import { found, kindsToSearch, placesOf } from '../search.js';

const NAMES = ['area', 'bbox', 'polygon', 'zone'];
const MOST = 12;

/** `outlinesOf(kind, version)` knows the names; `drawingArea` is the signal that is true while one draws. */
export function createAreaPanel(state, resources, { areaName, outlinesOf, drawingArea }) {
  const list = element('ul', { class: 'options', id: 'area-options', role: 'listbox', 'aria-label': 'Areas', hidden: true });
  const input = element('input', { type: 'text', role: 'combobox', class: 'search', placeholder: 'Find an area by name or code',
    'aria-label': 'Find an area', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id,
    autocomplete: 'off', spellcheck: 'false' });
  const search = element('div', { class: 'combobox' }, input, list);
  const draw = button('Draw an area on the map', () => drawingArea.set(!drawingArea.get()), { 'aria-pressed': 'false' });
  const { node, say } = createBlock(state, 'Area', NAMES, search, draw);
  const kinds = new Map();
  let options = [];
  let active = -1;

  const isShort = () => input.value.trim().length < 2;

  async function load() {
    const meta = resources.value('meta');
    if (!meta) return;
    await Promise.all(kindsToSearch(meta, !isShort()).map(async (kind) => {
      const collection = await outlinesOf(kind, meta.version).catch(() => null);
      if (collection) kinds.set(kind, placesOf(kind, collection));
    }));
  }

  async function look() {
    const asked = input.value;
    showOptions();
    await load();
    if (input.value === asked && document.activeElement === input) showOptions();
  }

  function showOptions() {
    const order = kindsToSearch(resources.value('meta'), true);
    const places = order.flatMap((kind) => kinds.get(kind) ?? []);
    options = found(input.value, places, MOST);
    active = -1;
    const none = element('li', { class: 'quiet none', role: 'option', 'aria-disabled': 'true' }, 'No area of this name');
    list.replaceChildren(...options.map(option));
    if (options.length === 0 && !isShort() && places.length > 0) list.append(none);
    open(list.children.length > 0);
  }

  function option(place, i) {
    const node = element('li', { role: 'option', id: `area-option-${i}`, 'aria-selected': 'false' },
      element('span', null, place.name), element('small', null, place.kindLabel));
    node.addEventListener('pointerdown', (event) => event.preventDefault());
    node.addEventListener('click', () => choose(place));
    return node;
  }

  function open(isOpen) {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) list.scrollIntoView({ block: 'nearest' });
    else input.removeAttribute('aria-activedescendant');
  }

  function mark(index) {
    active = (index + options.length) % options.length;
    options.forEach((_, i) => list.children[i].setAttribute('aria-selected', String(i === active)));
    input.setAttribute('aria-activedescendant', `area-option-${active}`);
    list.children[active].scrollIntoView({ block: 'nearest' });
  }

  function choose(place) {
    input.value = '';
    open(false);
    drawingArea.set(false);
    state.set({ area: `${place.kind}:${place.code}`, bbox: null, polygon: '', zone: '' });
  }

  input.addEventListener('input', look);
  input.addEventListener('focus', load);
  input.addEventListener('blur', () => open(false));
  input.addEventListener('keydown', (event) => {
    const steps = { ArrowDown: active + 1, ArrowUp: active < 0 ? -1 : active - 1 };
    if (event.key in steps && options.length > 0) {
      if (list.hidden) open(true);
      mark(steps[event.key]);
    } else if (event.key === 'Enter' && !list.hidden && options.length > 0) choose(options[Math.max(0, active)]);
    else if (event.key === 'Escape' && (input.value || !list.hidden)) {
      if (list.hidden) input.value = '';
      open(false);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });

  function show() {
    const now = state.get();
    say(words(now, areaName.get()));
    search.hidden = !resources.value('meta')?.areaKinds?.length;
    draw.setAttribute('aria-pressed', String(drawingArea.get()));
    draw.textContent = drawingArea.get() ? 'Stop drawing' : now.polygon ? 'Draw another area' : 'Draw an area on the map';
  }

  state.onChange(show);
  areaName.onChange(show);
  drawingArea.onChange(show);
  resources.onChange(show, 'meta');
  show();
  return node;
}

function words({ area, bbox, polygon, zone }, name) {
  const said = [area && (name || area.slice(area.indexOf(':') + 1)), bbox && 'a box', polygon && 'a drawn area', zone && `zone ${zone}`];
  return said.filter(Boolean).join(', ') || 'Everywhere';
}
