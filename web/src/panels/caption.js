// What one map of a comparison shows, above it.

import { element } from '../dom.js';
import { count } from '../numbers.js';
import { offenceWords, periodWords } from '../sentence.js';
import { comparedWords } from '../compared.js';

/** `other()` gives the resources of the other map while that is the one on the left, and else null. */
export function createCaption(state, resources, other) {
  const period = element('strong');
  const figure = element('span', { class: 'figure' });
  const more = element('span', { class: 'quiet' });
  const node = element('p', { class: 'caption', role: 'status' }, period, figure, more);

  function draw() {
    const meta = resources.value('meta');
    const { value, status } = resources.get('summary');
    node.classList.toggle('waiting', status === 'loading');
    period.textContent = periodWords(state.get(), meta);
    figure.textContent = value ? `${count(value.count)} incidents` : '';
    const left = other()?.get('summary');
    const compared = left?.status === 'ready' && status === 'ready' ? comparedWords(left.value.count, value.count) : '';
    more.textContent = [offenceWords(state.get(), meta) || 'all offences', compared].filter(Boolean).join('; ');
  }

  state.onChange(draw);
  resources.onChange(draw, 'summary', 'meta');
  draw();
  return { node, draw };
}
