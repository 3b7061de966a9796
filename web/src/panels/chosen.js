// What else is chosen, as chips that can be taken away, and the way back to everything.

import { button, element } from '../dom.js';
import { chips, isFiltered, noFilter } from '../relax.js';

export function createChosenPanel(state, areaName) {
  const list = element('ul', { class: 'chips' });
  const reset = button('Reset filters', () => state.set(noFilter()), { class: 'link' });
  const section = element('section', { class: 'block chosen', 'aria-label': 'Chosen' }, list, reset);

  function draw() {
    const now = state.get();
    list.replaceChildren(...chips(now, areaName.get()).map(({ text, patch }) =>
      element('li', null, text, button('×', () => state.set(patch), { 'aria-label': `Remove ${text}` }))));
    section.hidden = !isFiltered(now);
  }

  state.onChange(draw);
  areaName.onChange(draw);
  draw();
  return section;
}
