// Where the data come from and under which licence.

import { element } from '../dom.js';

/** Licences often end with a full stop; more words follow here. */
const unstopped = (text) => text.replace(/\.+$/, '');

export function createSources(resources) {
  const node = element('p', { class: 'sources' });
  resources.onChange((_, { value }) => {
    const parts = (value?.datasets ?? []).map(({ name, licence }) => (licence ? `${name}: ${unstopped(licence)}` : name));
    const licences = (value?.datasets ?? []).map(({ licence }) => licence);
    const beneath = (value?.credits ?? []).filter((line) => !licences.includes(line)).map(unstopped);
    const lines = [parts.length && `Data: ${[...new Set(parts)].join('; ')}`, beneath.length && `Map: ${beneath.join('; ')}`];
    node.textContent = lines.filter(Boolean).join('. ');
    node.hidden = node.textContent === '';
  }, 'meta');
  return node;
}
