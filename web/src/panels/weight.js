// What an incident weighs in densities and grids: one, or the harm of its offence.

import { createBlock } from '../block.js';
import { element } from '../dom.js';

const CHOICES = {
  count: ['Each incident counts one', ''],
  harm: ['By harm', 'Weights are set in data/offences.csv. Numbers of incidents stay as they are.'],
};

export function createWeightPanel(state) {
  const rows = Object.entries(CHOICES).map(([value, [label, note]]) => {
    const box = element('input', { type: 'radio', name: 'weight', value, onchange: () => state.set({ weight: value }) });
    const text = element('span', { class: 'text' }, label, note && element('small', null, note));
    return { box, node: element('li', null, element('label', null, box, text)) };
  });
  const { node, say } = createBlock(state, 'Weight', ['weight'],
    element('ul', { class: 'choices', role: 'radiogroup', 'aria-label': 'Weight' }, rows.map((row) => row.node)));

  function draw() {
    const { weight } = state.get();
    for (const { box } of rows) box.checked = box.value === weight;
    say(weight === 'harm' ? 'By harm' : 'Each counts one');
  }

  state.onChange(draw);
  draw();
  return node;
}
