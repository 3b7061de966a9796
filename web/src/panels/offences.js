// Which offences: groups first, single offences below, each with what it would add.

import { element } from '../dom.js';
import { count } from '../numbers.js';

export function createOffencesPanel(state, resources) {
  const groups = element('ul', { class: 'choices' });
  const singles = element('ul', { class: 'choices' });
  const more = element('details', null, element('summary', null, 'Single offences'), singles);
  const words = element('output', { class: 'value' });
  const section = element('section', { class: 'block skeleton' },
    element('div', { class: 'heading' }, element('h2', null, 'Offences'), words), groups, more);
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
    const chosen = state.get().group.length + state.get().offence.length;
    words.textContent = chosen === 0 ? 'All' : `${chosen} chosen`;
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
