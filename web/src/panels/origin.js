// Who recorded it, in which data set, and what it is flagged with: lists to tick, where the data hold something to choose from.
// How many incidents each stands for is asked for only while its list is open.

import { summaryAddress } from '../addresses.js';
import { createBlock } from '../block.js';
import { element, settled } from '../dom.js';
import { count, inSentence, kindLabel, listing } from '../numbers.js';
import { SCHEMA } from '../schema.js';

const NAMES = ['source', 'dataset', 'flag'];
/** From how many entries a list is a choice: a flag parts the incidents into those with it and those without. */
const LEAST = { source: 2, dataset: 2, flag: 1 };
const SETTLE_MILLISECONDS = 200;

const held = (meta) => ({
  source: meta.sources ?? [],
  dataset: (meta.datasets ?? []).map((one) => one.name),
  flag: meta.flags ?? [],
});

export function createOriginPanel(state, resources, getJson) {
  const lists = NAMES.map((name) => createList(name, state, getJson));
  const { node, say } = createBlock(state, 'Sources and flags', NAMES, lists.map((list) => list.node));

  function draw() {
    const meta = resources.value('meta');
    const names = meta ? held(meta) : { source: [], dataset: [], flag: [] };
    for (const list of lists) list.show(names[list.name]);
    node.hidden = lists.every((list) => list.node.hidden);
    const chosen = NAMES.flatMap((name) => state.get()[name]);
    say(chosen.length === 0 ? 'All' : listing(chosen.map(kindLabel).map(inSentence)));
  }

  state.onChange(draw);
  resources.onChange(draw, 'meta');
  draw();
  return node;
}

function createList(name, state, getJson) {
  const title = element('span');
  const items = element('ul', { class: 'choices' });
  const node = element('details', { class: 'origin' }, element('summary', null, title), items);
  const askSoon = settled(SETTLE_MILLISECONDS, ask);
  let rows = [];
  let key = '';

  function show(slugs) {
    const chosen = state.get()[name];
    const all = [...new Set([...slugs, ...chosen])];
    node.hidden = all.length < LEAST[name] && chosen.length === 0;
    title.textContent = `${SCHEMA[name].label}: ${chosen.length === 0 ? 'all' : listing(chosen.map(kindLabel).map(inSentence))}`;
    if (String(all) !== String(rows.map((row) => row.slug))) {
      rows = all.map((slug) => row(slug, (isChosen) => toggle(slug, isChosen)));
      items.replaceChildren(...rows.map((one) => one.node));
    }
    for (const one of rows) one.box.checked = chosen.includes(one.slug);
    askSoon();
  }

  function toggle(slug, isChosen) {
    const others = state.get()[name].filter((one) => one !== slug);
    state.set({ [name]: isChosen ? [...others, slug] : others });
  }

  /** The incidents of each entry under the rest of the filter. */
  async function ask() {
    if (!node.open || node.hidden) return;
    const now = state.get();
    const asked = summaryAddress({ ...now, [name]: [] });
    if (asked === key) return;
    key = asked;
    await Promise.all(rows.map(async (one) => {
      const answer = await getJson(summaryAddress({ ...now, [name]: [one.slug] })).catch(() => null);
      if (key === asked) one.number.textContent = answer ? count(answer.count) : '';
    }));
  }

  node.addEventListener('toggle', ask);
  return { name, node, show };
}

function row(slug, onToggle) {
  const box = element('input', { type: 'checkbox', onchange: () => onToggle(box.checked) });
  const number = element('span', { class: 'number' });
  const text = element('span', { class: 'text' }, kindLabel(slug));
  return { slug, box, number, node: element('li', null, element('label', null, box, text, number)) };
}
