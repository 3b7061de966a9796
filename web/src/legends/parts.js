// What the legends of all layers are made of.

import { element } from '../dom.js';
import { count } from '../numbers.js';

/** Swatches from high to low; `opacity` in per cent. */
export function classes(colours, labels, opacity) {
  const rows = labels.map((label, i) => {
    const colour = element('span', { class: 'colour' });
    colour.style.backgroundColor = colours[i];
    colour.style.opacity = opacity / 100;
    return element('li', null, element('span', { class: 'swatch' }, colour), label);
  });
  return element('ul', { class: 'classes' }, rows.reverse());
}

export const note = (text) => element('p', { class: 'quiet' }, text);

export const title = (text) => element('h2', null, text.charAt(0).toUpperCase() + text.slice(1));

/** What the layer leaves out, from [number, words] pairs; null when it is nothing. */
export function notShown(pairs) {
  const said = pairs.filter(([number]) => number > 0).map(([number, words]) => `${count(number)} ${words}`).join(', ');
  return said ? note(`Not shown: ${said}`) : null;
}

/** What is counted. */
export const subject = (state) => (state.weight === 'harm' ? 'Harm' : 'Incidents');
