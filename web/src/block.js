// A block of the filter panel: a heading, what is chosen in words, and the way back to everything.

import { button, element } from './dom.js';
import { cleared } from './relax.js';
import { isDefault } from './schema.js';

/** `names` are the parameters that the block sets. Gives its node and `say(words)`. */
export function createBlock(state, subject, names, ...children) {
  const title = `${subject}${state.called ?? ''}`;
  const heading = element('h2', { tabindex: -1 }, title);
  const words = element('output', { class: 'value' });
  const reset = button('Reset', () => {
    state.set(cleared(names));
    heading.focus({ preventScroll: true });
  }, { class: 'link reset', 'aria-label': `Reset ${title.toLowerCase()}` });
  const node = element('section', { class: 'block', role: 'group', 'aria-label': title },
    element('div', { class: 'heading' }, heading, words, reset), ...children);

  const draw = () => (reset.hidden = names.every((name) => isDefault(name, state.get()[name])));
  state.onChange(draw);
  draw();
  return {
    node,
    say(text) {
      if (words.textContent !== text) words.textContent = text;
    },
  };
}
