// One place through which the map speaks to those who listen. It waits for its turn, and says the same thing twice if asked.

import { element } from './dom.js';

export function createSpeaker(parent) {
  const node = element('div', { class: 'hidden', role: 'status', 'aria-live': 'polite' });
  parent.append(node);
  return function say(words) {
    node.replaceChildren(element('p', null, words));
  };
}
