// Form controls of the layers: each is made once, and `show` brings it to a value without telling anyone.

import { element } from './dom.js';
import { createGesture } from './gesture.js';
import { SCHEMA } from './schema.js';

/** Some choices of which one holds; options are [value, label] pairs, and a label may be a node. */
export function radios(legend, name, options, onchange, attributes) {
  const inputs = options.map(([value]) => element('input', { type: 'radio', name, value, onchange: () => onchange(value) }));
  const node = element('fieldset', attributes, element('legend', null, legend),
    options.map(([, label], i) => element('label', null, inputs[i], element('span', null, label))));
  return { node, inputs, show: (value) => inputs.forEach((input) => (input.checked = input.value === value)) };
}

export function check(label, onchange) {
  const input = element('input', { type: 'checkbox', onchange: () => onchange(input.checked) });
  return { field: element('label', { class: 'check' }, input, label), show: (isOn) => (input.checked = isOn) };
}

/** A slider for a parameter in per cent. */
export function percentSlider(state, name) {
  const { label, min, max, step } = SCHEMA[name];
  const gesture = createGesture(state);
  const value = element('output');
  const input = element('input', { type: 'range', min, max, step, 'aria-label': label });
  input.addEventListener('input', () => gesture.change({ [name]: Number(input.value) }));
  input.addEventListener('change', gesture.end);
  const show = (number) => {
    input.value = number;
    input.setAttribute('aria-valuetext', `${number} %`);
    value.textContent = `${number} %`;
  };
  return { field: element('div', { class: 'field wide' }, element('span', null, label), value, input), show };
}

/**
 * A length in metres, by number or by slider. `scale` has `steps`, `toStep(metres)` and `toMetres(step)`, and `patch(metres)`
 * is what a choice sets.
 */
export function metresControl(state, name, scale, patch = (metres) => ({ [name]: metres })) {
  const { label, min, max } = SCHEMA[name];
  const gesture = createGesture(state);
  const exact = element('input', { type: 'number', min, max, step: 1, 'aria-label': `${label} in metres` });
  const input = element('input', { type: 'range', min: 0, max: scale.steps, step: 1, 'aria-label': label });
  let shown = null;
  input.addEventListener('input', () => gesture.change(patch(scale.toMetres(Number(input.value)))));
  input.addEventListener('change', gesture.end);
  exact.addEventListener('change', () => {
    const value = SCHEMA[name].parse(exact.value);
    if (value === undefined) show(shown);
    else state.set(patch(value));
  });

  function show(metres) {
    shown = metres;
    exact.value = metres;
    input.value = scale.toStep(metres);
    input.setAttribute('aria-valuetext', `${metres} m`);
  }
  const node = element('div', { class: 'field wide metres' }, element('span', null, label),
    element('span', { class: 'with-unit' }, exact, element('span', { 'aria-hidden': 'true' }, 'm')), input);
  return { node, show };
}
