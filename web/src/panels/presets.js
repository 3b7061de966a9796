// A menu of ready-made questions, at the top of the filters. Choosing one sets the whole question in one step.

import { button, element } from '../dom.js';
import { hasData, isInForce, presetPatch } from '../presets.js';

export function createPresetsPanel(state, resources, getJson) {
  const list = element('ul', { class: 'preset-list', id: 'preset-list', hidden: true });
  const name = element('span', { class: 'preset-name' });
  const turn = button('', () => open(list.hidden), { class: 'preset-button', 'aria-controls': list.id, 'aria-expanded': 'false' });
  turn.append(element('span', { class: 'quiet' }, 'Preset'), name, element('span', { class: 'mark', 'aria-hidden': 'true' }, '▾'));
  const node = element('section', { class: 'presets', 'aria-label': 'Presets', hidden: true }, turn, list);
  let presets = null;
  let rows = [];

  function open(isOpen) {
    list.hidden = !isOpen;
    turn.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) (rows.find((row) => row.isOn) ?? rows.find((row) => !row.node.disabled))?.node.focus();
  }

  async function load() {
    if (presets) return;
    presets = [];
    presets = await getJson('/api/v1/presets').then((answer) => answer.presets ?? [], () => []);
    build();
  }

  function build() {
    const months = resources.value('meta')?.months ?? [];
    rows = (presets ?? []).map((preset) => ({ preset, patch: presetPatch(preset, months) })).filter(({ patch }) => patch)
      .map(({ preset, patch }) => ({ ...preset, patch, node: item(preset, patch, hasData(patch, months)) }));
    list.replaceChildren(...rows.map((row) => element('li', null, row.node)));
    node.hidden = rows.length === 0;
    draw();
  }

  function item({ label, note }, patch, isPossible) {
    const choose = () => {
      state.set(patch);
      open(false);
      turn.focus();
    };
    const node = button(element('span', { class: 'label' }, label), choose, { disabled: !isPossible, class: 'preset' });
    const hint = isPossible ? note : 'The data do not hold these months.';
    if (hint) node.append(element('small', null, hint));
    return node;
  }

  function draw() {
    for (const row of rows) {
      row.isOn = isInForce(state.get(), row.patch);
      row.node.toggleAttribute('aria-current', row.isOn);
    }
    name.textContent = rows.find((row) => row.isOn)?.label ?? 'none chosen';
  }

  node.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && !list.hidden) {
      open(false);
      turn.focus();
    } else if (step && !list.hidden) {
      const able = rows.map((row) => row.node).filter((one) => !one.disabled);
      able.at((able.indexOf(document.activeElement) + step) % able.length)?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener('pointerdown', (event) => !list.hidden && !node.contains(event.target) && open(false));
  state.onChange(draw);
  resources.onChange((_, { status }) => status === 'ready' && load().then(build), 'meta');
  return node;
}
