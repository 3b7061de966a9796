// Comparison: off, or two maps. What the second map has of its own is chosen here with the same controls as the first.

import { button, element } from '../dom.js';
import { everyMonth } from '../months.js';
import { lengthWords } from '../compared.js';
import { earlierPeriods, firstComparison, monthCount, noComparison, ofSecondMap } from '../other-state.js';

/** `fillSecond` puts the controls of the second map in place, once there is one. */
export function createComparePanel(state, resources) {
  const turn = button('Compare', () => state.set(isOn() ? noComparison() : firstComparison(state.get(), months())), { class: 'small' });
  const swap = button('Swap', () => state.set(swapped(state.get(), months())), { class: 'small', title: 'Left becomes right' });
  const quick = element('div', { class: 'quick' });
  const own = element('div', { class: 'second-filters' });
  const note = element('p', { class: 'quiet' }, 'Both maps share everything else: area, days, hours, sources, layer and colours.');
  const lengths = element('p', { class: 'length-note', role: 'note' });
  const body = element('div', { class: 'second' }, quick, lengths, own, note);
  const node = element('section', { class: 'block compare' },
    element('div', { class: 'heading' }, element('h2', null, 'Comparison'), element('span', { class: 'pair-buttons' }, swap, turn)), body);

  const isOn = () => state.get().compare === 'on';
  const months = () => everyMonth(resources.value('meta')?.months ?? []);

  function draw() {
    turn.textContent = isOn() ? 'End comparison' : 'Compare side by side';
    turn.setAttribute('aria-pressed', String(isOn()));
    body.hidden = swap.hidden = !isOn();
    node.hidden = months().length === 0;
    quick.replaceChildren(...earlierPeriods(state.get(), months())
      .map(({ label, patch }) => button(label, () => state.set(patch), { class: 'small' })));
    lengths.textContent = isOn() ? lengthWords(monthCount(state.get(), months()), monthCount(ofSecondMap(state.get()), months())) : '';
    quick.hidden = quick.childElementCount === 0;
  }

  state.onChange(draw);
  resources.onChange(draw, 'meta');
  draw();
  return { node, fillSecond: (period, offences) => own.replaceChildren(period, folded(offences)) };
}

/** Most comparisons are of two periods: other offences stand behind a fold. */
const folded = (offences) => element('details', { class: 'second-offences' }, element('summary', null, 'Other offences on the second map'), offences);

/** Left and right change places; an empty period on the left is written out. */
function swapped(now, months) {
  const period = now['from-b'] || now['to-b']
    ? { from: now['from-b'], to: now['to-b'], 'from-b': now.from || months[0], 'to-b': now.to || months.at(-1) } : {};
  const offences = now['group-b'].length || now['offence-b'].length
    ? { group: now['group-b'], offence: now['offence-b'], 'group-b': now.group, 'offence-b': now.offence } : {};
  return { ...period, ...offences };
}
