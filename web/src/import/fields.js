// Labelled controls of the import forms. Each carries a name, by which its form finds the focus again after it was redrawn.

import { element } from '../dom.js';

let last = 0;
export const freshId = (stem) => `${stem}-${++last}`;

const labelled = (label, control, hint) => {
  const id = freshId('field');
  control.id = id;
  if (hint) control.setAttribute('aria-describedby', `${id}-hint`);
  return element('div', { class: 'entry' }, element('label', { for: id }, label), control,
    hint && element('small', { id: `${id}-hint` }, hint));
};

/** Options are `[value, label]` pairs; a value that none of them has is offered too. */
export function choice(name, label, options, value, onchange, hint) {
  const all = options.some(([known]) => known === value) ? options : [...options, [value, value]];
  const node = element('select', { name, onchange: () => onchange(node.value) },
    all.map(([one, text]) => element('option', { value: one, selected: one === value }, text)));
  return labelled(label, node, hint);
}

/** Headings of the file; the first option says what no heading means. */
export const columnChoice = (name, label, fields, value, onchange, none = 'none', hint = null) =>
  choice(name, label, [['', none], ...fields.map((field) => [field, field])], value ?? '', onchange, hint);

export function words(name, label, value, oninput, { hint = null, suggestions = [], ...attributes } = {}) {
  const list = suggestions.length > 0 ? freshId('list') : null;
  const node = element('input', {
    type: 'text', name, value: value ?? '', list, autocomplete: 'off', spellcheck: 'false', ...attributes, oninput: () => oninput(node.value.trim()),
  });
  const entry = labelled(label, node, hint);
  if (list) entry.append(element('datalist', { id: list }, suggestions.map((one) => element('option', { value: one }))));
  return entry;
}

export function tick(name, label, value, onchange) {
  const node = element('input', { type: 'checkbox', name, checked: value === true, onchange: () => onchange(node.checked) });
  return element('label', { class: 'check' }, node, label);
}

export const group = (title, ...children) =>
  element('fieldset', { class: 'entries' }, element('legend', null, title), ...children);

/** Puts new children in place and the focus back on the control of the same name. */
export function redraw(node, ...children) {
  const name = node.contains(document.activeElement) ? document.activeElement.getAttribute('name') : null;
  const open = [...node.querySelectorAll('details[open]')].map((details) => details.dataset.name);
  node.replaceChildren(...children.flat().filter(Boolean));
  for (const details of node.querySelectorAll('details[data-name]')) if (open.includes(details.dataset.name)) details.open = true;
  if (name) node.querySelector(`[name="${CSS.escape(name)}"]`)?.focus();
}
