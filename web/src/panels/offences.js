// Which offences: groups first, single offences below, each with what it would add.

import { createBlock } from '../block.js';
import { element } from '../dom.js';
import { capital, count } from '../numbers.js';
import { offenceWords } from '../sentence.js';

export function createOffencesPanel(state, resources) {
  const groups = element('ul', { class: 'choices' });
  const singles = element('ul', { class: 'choices' });
  const more = element('details', null, element('summary', null, 'Single offences'), singles);
  const { node: section, say } = createBlock(state, 'Offences', ['group', 'offence'], groups, more);
  section.classList.add('skeleton');
  let rows = [];

  function build(meta) {
    section.classList.remove('skeleton');
    const groupRows = (meta.groups ?? []).map((group) => row('group', group, group.offences ?? [], state));
    const singleRows = (meta.offences ?? []).map((offence) => row('offence', offence, [offence.slug], state));
    rows = [...groupRows, ...singleRows];
    groups.replaceChildren(...groupRows.map((one) => one.node));
    singles.replaceChildren(...singleRows.map((one) => one.node));
    more.hidden = singleRows.length === 0;
    more.open = state.get().offence.length > 0 || groupRows.length === 0;
  }

  function draw() {
    const byOffence = resources.value('offences')?.byOffence;
    const sum = (offences) => offences.reduce((total, slug) => total + (byOffence?.[slug] ?? 0), 0);
    const most = Math.max(1, ...rows.map((one) => sum(one.offences)));
    say(capital(offenceWords(state.get(), resources.value('meta'))) || 'All');
    for (const one of rows) {
      one.box.checked = state.get()[one.name].includes(one.slug);
      one.number.textContent = byOffence ? count(sum(one.offences)) : '';
      one.bar.style.transform = `scaleX(${sum(one.offences) / most})`;
    }
  }

  state.onChange(draw);
  resources.onChange((name, resource) => {
    if (name === 'meta' && resource.status === 'ready') build(resource.value);
    if (resource.status !== 'loading') draw();
  }, 'meta', 'offences');
  return section;
}

function row(name, { slug, label, note }, offences, state) {
  const box = element('input', { type: 'checkbox', onchange: () => toggle(state, name, slug, box.checked) });
  const number = element('span', { class: 'number' });
  const bar = element('span', { class: 'share', 'aria-hidden': 'true' });
  const text = element('span', { class: 'text' }, label ?? slug, note && element('small', null, note));
  return { name, slug, offences, box, number, bar, node: element('li', null, element('label', null, bar, box, text, number)) };
}

function toggle(state, name, slug, isChosen) {
  const others = state.get()[name].filter((one) => one !== slug);
  state.set({ [name]: isChosen ? [...others, slug] : others });
}
