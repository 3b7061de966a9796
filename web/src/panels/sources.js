// Where the data come from and under which licence.

import { element } from '../dom.js';

export function createSources(resources) {
  const node = element('p', { class: 'sources' });
  resources.onChange((_, { value }) => {
    const parts = (value?.datasets ?? []).map(({ name, licence }) => (licence ? `${name}: ${licence}` : name));
    node.textContent = parts.length ? `Data: ${[...new Set(parts)].join('; ')}` : '';
    node.hidden = parts.length === 0;
  }, 'meta');
  return node;
}
