// The drawer: what was clicked on the map, and how the layer is made. A column on a wide screen, a sheet on a phone.

import { button, element } from '../dom.js';
import { areaCard } from '../cards/area.js';
import { cellCard } from '../cards/cell.js';
import { methodCard } from '../cards/method.js';
import { placeCard, streetOf } from '../cards/place.js';
import { pointCard } from '../cards/point.js';
import { kindLabel } from '../numbers.js';

/** what was picked → the answer that its card waits for, the card, and its heading */
const CARDS = {
  point: { name: 'value', card: pointCard, heading: () => ['Density', 'At this point'] },
  area: { name: 'picked', card: areaCard, heading: ({ rest, pickedName }) => [kindLabel(rest.split(':')[0]), pickedName || rest.slice(rest.indexOf(':') + 1)] },
  cell: { name: 'picked', card: cellCard, heading: ({ rest }) => ['Cell of the grid', rest] },
  place: { name: 'picked', card: placeCard, heading: ({ resources }) => ['Place', streetOf(resources.get('listed')) || 'Snap point'] },
  method: { name: null, card: methodCard, heading: ({ now }) => [`Layer: ${now.layer}`, 'How this is made'] },
};

export function createDrawer(node, state, resources, { areaName, pickedName }) {
  const kind = element('p', { class: 'quiet' });
  const title = element('h2', { tabindex: -1, id: 'drawer-title', 'aria-live': 'polite' });
  const close = button('Close', () => state.set({ pick: '', at: null }), { class: 'small' });
  const body = element('div', { class: 'drawer-body' });
  node.setAttribute('aria-labelledby', title.id);
  node.append(element('header', null, element('div', null, kind, title), close), body);

  function draw() {
    const now = state.get();
    const [what, rest] = wordsOf(now);
    turn(Boolean(what));
    if (!what) return body.replaceChildren();
    const { name, card, heading } = CARDS[what];
    const around = { state, now, rest, resources, meta: resources.value('meta'), areaName: areaName.get(), pickedName: pickedName.get() };
    say(...heading(around));
    const { status, error, value } = name ? resources.get(name) : { status: 'ready', value: true };
    fill(value && status === 'ready' ? card(around) : instead(status, error));
  }

  /** New figures take no focus away: it goes to the button of the same name, else to the heading. */
  function fill(nodes) {
    const held = body.contains(document.activeElement) ? document.activeElement.textContent : null;
    body.replaceChildren(...nodes.filter(Boolean));
    if (held !== null) ([...body.querySelectorAll('button, a')].find((one) => one.textContent === held) ?? title).focus();
  }

  function say(above, text) {
    kind.textContent = above;
    if (title.textContent !== text) title.textContent = text;
  }

  function instead(status, error) {
    if (status !== 'failed') return [element('div', { class: 'skeleton lines', 'aria-label': 'Loading' }, [1, 2, 3, 4].map(() => element('span')))];
    return [element('p', null, error.title), error.detail && element('p', { class: 'quiet' }, error.detail), element('p', { class: 'quiet' }, error.advice),
      button('Try again', resources.retry)];
  }

  /** Opened by keyboard it takes the focus, and gives it back where it can. */
  const returnTo = followKeys();
  function turn(isOpen) {
    if (isOpen === !node.hidden) return;
    const hadFocus = node.contains(document.activeElement);
    node.hidden = !isOpen;
    if (isOpen) returnTo.remember(title);
    else returnTo.restore(hadFocus);
  }

  document.addEventListener('keydown', (event) => {
    const isElsewhere = event.target.closest?.('#panel, select, [role=listbox]');
    if (event.key === 'Escape' && !node.hidden && !isElsewhere && !event.defaultPrevented) close.click();
  });
  state.onChange(draw);
  resources.onChange(draw, 'meta', 'value', 'picked', 'listed', 'summary', 'density', 'grid', 'areas', 'places');
  areaName.onChange(draw);
  pickedName.onChange(draw);
  draw();
}

/** `[kind, rest]` of what is in the drawer, or nothing. */
function wordsOf(now) {
  if (now.pick) {
    const end = now.pick.indexOf(':');
    return end < 0 ? [now.pick, ''] : [now.pick.slice(0, end), now.pick.slice(end + 1)];
  }
  return now.at && now.layer === 'density' ? ['point', ''] : [];
}

function followKeys() {
  let isByKey = false;
  let origin = null;
  document.addEventListener('keydown', () => (isByKey = true), true);
  document.addEventListener('pointerdown', () => (isByKey = false), true);
  return {
    remember(title) {
      origin = document.activeElement;
      if (isByKey) title.focus();
    },
    restore(hadFocus) {
      if (hadFocus) (origin?.isConnected && origin !== document.body ? origin : document.getElementById('map')).focus();
      origin = null;
    },
  };
}
