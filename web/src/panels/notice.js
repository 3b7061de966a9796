// What stands in the way, and what to do: no data, nothing matches, an error, a server that is away.

import { button, element } from '../dom.js';
import { summaryAddress } from '../addresses.js';
import { isTooManyCells, tooManyCells } from '../legends/grid.js';
import { count, plural } from '../numbers.js';
import { noFilter, relaxations } from '../relax.js';
import { SCHEMA } from '../schema.js';
import { DEFAULTS } from '../state.js';

/** Failures that are said where their answer would stand: in the drawer, or where the legend says what would fit. */
const isSaidElsewhere = (name, { code, status }) =>
  code !== 'server-away' && (['picked', 'value', 'listed'].includes(name) || (['grid', 'places'].includes(name) && status === 422));

export function createNotice(state, resources, failedTiles, { getJson, areaName }) {
  const trying = element('p', { class: 'quiet' });
  const node = element('div', { class: 'notice', role: 'status', hidden: true });
  const failures = new Map();
  let ignored = state.ignored;
  let asked = null;

  function show(key, ...children) {
    if (node.dataset.key === key && key !== '') return;
    node.dataset.key = key;
    node.replaceChildren(...children.filter(Boolean));
    node.hidden = children.length === 0;
  }

  /** A failure stands until its answer is there, also while it is asked for again. */
  function follow(name, { status, error }) {
    if (status === 'failed' && !isSaidElsewhere(name, error)) failures.set(name, error);
    else if (status !== 'loading') failures.delete(name);
    draw();
  }

  function draw() {
    const { value: meta } = resources.get('meta');
    const { value: summary, status } = resources.get('summary');
    if (status !== 'ready' || summary?.count !== 0) asked = null;
    if (failures.size > 0) return showProblem([...failures.values()].find(({ code }) => code === 'server-away') ?? [...failures.values()][0]);
    if (meta && !meta.months?.length && !(summary?.count > 0)) return showNoData();
    if (status === 'ready' && summary.count === 0) return showEmpty();
    if (status === 'ready' && summary.count === summary.withoutLocation) return showPlaceless(summary.count);
    if (state.get().layer === 'grid' && isTooManyCells(resources.get('grid'), { meta, frame: resources.frame() })) return showTooMany(meta);
    if (failedTiles.get() > 0) return showTiles();
    if (ignored.length > 0) return showIgnored();
    show('');
  }

  function showProblem({ title, detail, advice, parameter }) {
    const name = SCHEMA[parameter]?.label;
    const drop = () => state.set({ [parameter]: DEFAULTS[parameter] });
    const isTrying = [...failures.keys()].some((one) => resources.get(one).status === 'loading');
    trying.textContent = isTrying ? 'Trying again…' : advice;
    show(`problem ${title} ${detail}`, element('h2', null, title), detail && element('p', null, detail), trying,
      name ? button(`Drop ${name.toLowerCase()}`, drop, { class: 'primary' })
        : button('Try again', resources.retry, { class: 'primary' }));
  }

  function showNoData() {
    show('no data', element('h2', null, 'No incidents are loaded yet'),
      element('p', null, 'Load a file on the import page, or with “nightjar import incidents FILE --store STORE”, then reload this page.'),
      element('a', { class: 'button', href: '/import.html' }, 'Import a file'));
  }

  function showPlaceless(number) {
    show(`placeless ${number}`, element('h2', null, number === 1 ? 'This incident has no location' : 'None of these has a location'),
      element('p', null, `${plural(number, 'incident')} match, and nothing can be drawn. The table by month counts them.`),
      button('Table by month', () => state.set({ table: 'months' })));
  }

  function showTooMany(meta) {
    const parts = tooManyCells({ state, now: state.get(), meta, frame: resources.frame() }).filter(Boolean);
    show(`cells ${parts.map((part) => part.textContent).join()}`, ...parts);
  }

  function showTiles() {
    show('tiles', element('h2', null, 'Part of the map could not be drawn'),
      element('p', null, 'The server may be busy. This page tries again by itself.'));
  }

  function showIgnored() {
    const dismiss = () => {
      ignored = [];
      draw();
    };
    show('ignored', element('h2', null, 'Part of the link could not be read'),
      element('p', null, `Left out: ${ignored.join(', ')}`), button('Close', dismiss));
  }

  /** Says for each part of the filter how many incidents there would be without it. */
  async function showEmpty() {
    const now = state.get();
    const key = summaryAddress(now);
    if (asked === key) return;
    asked = key;
    const list = element('ul', { class: 'ways' });
    show(`empty ${key}`, element('h2', null, 'No incident matches all of this'), list);
    const countOf = (patch) => getJson(summaryAddress({ ...now, ...patch })).then((answer) => answer.count, () => 0);
    const ways = relaxations(now, resources.value('meta'), areaName.get());
    const counts = await Promise.all(ways.map(({ patch }) => countOf(patch)));
    const useful = ways.map((way, i) => ({ ...way, number: counts[i] })).filter(({ number }) => number > 0);
    const all = useful.length > 0 ? 0 : await countOf(noFilter());
    if (asked !== key) return;
    list.replaceChildren(...useful.map(({ label, patch, none, others, number }) => element('li', null,
      element('span', null, `None ${none}; ${count(number)} ${others}.`), button(`Show ${label}`, () => state.set(patch), { class: 'small' }))));
    if (useful.length > 0) return;
    list.append(element('li', null, element('span', null, `No single change helps; ${plural(all, 'incident')} without any filter.`),
      button('Reset filters', () => state.set(noFilter()), { class: 'small' })));
  }

  state.onChange(() => {
    ignored = [];
    draw();
  });
  resources.onChange(follow);
  failedTiles.onChange(draw);
  window.addEventListener('online', resources.retry);
  return node;
}
