// What everyone must know about the data before reading the map: synthetic, or not for everyone.

import { element } from '../dom.js';

export function createBadge(resources) {
  const node = element('div', { class: 'badges' });
  resources.onChange((_, { value }) => {
    const held = value?.datasets ?? [];
    const isRestricted = held.some((one) => one.access && one.access !== 'open');
    node.replaceChildren(...(held.some((one) => one.synthetic) ? [synthetic()] : []),
      ...(isRestricted ? [restricted()] : []));
  }, 'meta');
  return node;
}

const synthetic = () =>
  badge('Synthetic data', 'Invented for demonstration: no real incident, person or victim.', 'synthetic');
const restricted = () =>
  badge('Restricted data', 'Not for publication. Do not share pictures of this map.', 'restricted');
const badge = (text, title, kind) => element('p', { class: `badge ${kind}`, title }, text);
