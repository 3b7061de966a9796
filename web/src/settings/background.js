// What lies under and over every layer: boundaries and names, roads and water.

import { check } from '../controls.js';
import { element } from '../dom.js';
import { SCHEMA } from '../schema.js';

const NAMES = ['outlines', 'ground'];

export function createBackgroundSettings(state) {
  const checks = NAMES.map((name) => check(SCHEMA[name].label, (isOn) => state.set({ [name]: isOn ? 'on' : 'off' })));
  return {
    node: element('fieldset', { class: 'stack' }, element('legend', null, 'Background'), checks.map((one) => one.field)),
    draw: (now) => NAMES.forEach((name, i) => checks[i].show(now[name] === 'on')),
  };
}
