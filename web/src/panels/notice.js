// What stands in the way, and what to do: no data, nothing matches, an error, a server that is away.

import { button, element } from '../dom.js';
import { summaryAddress } from '../addresses.js';
import { plural } from '../numbers.js';
import { relaxations } from '../relax.js';
import { SCHEMA } from '../schema.js';
import { DEFAULTS } from '../state.js';

export function createNotice(state, resources, failedTiles, getJson) {
  const node = element('div', { class: 'notice', role: 'status', hidden: true });
  let ignored = state.ignored;
  let asked = null;

  function show(key, ...children) {
    if (node.dataset.key === key && key !== '') return;
    node.dataset.key = key;
    node.replaceChildren(...children.filter(Boolean));
    node.hidden = children.length === 0;
  }

  function draw() {
    const failed = resources.all().find((resource) => resource.status === 'failed');
    const { value: meta } = resources.get('meta');
    const { value: summary, status } = resources.get('summary');
    if (status !== 'ready' || summary?.count !== 0) asked = null;
    if (failed) return showProblem(failed.error);
    if (meta && !meta.months?.length && !(summary?.count > 0)) return showNoData();
    if (status === 'ready' && summary.count === 0) return showEmpty();
    if (failedTiles.get() > 0) return showTiles();
    if (ignored.length > 0) return showIgnored();
    show('');
  }

  function showProblem({ title, detail, advice, parameter }) {
    const name = SCHEMA[parameter]?.label;
    const drop = () => state.set({ [parameter]: DEFAULTS[parameter] });
    show(`problem ${title} ${detail}`, element('h2', null, title), detail && element('p', null, detail),
      element('p', null, advice),
      name ? button(`Drop ${name.toLowerCase()}`, drop, { class: 'primary' })
        : button('Try again', resources.retry, { class: 'primary' }));
  }

  function showNoData() {
    show('no data', element('h2', null, 'No incidents are loaded yet'),
      element('p', null, 'Load a file with “nightjar import incidents FILE --store STORE”, then reload this page.'));
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
    const key = summaryAddress(state.get());
    if (asked === key) return;
    asked = key;
    const ways = relaxations(state.get());
    const list = element('ul', { class: 'ways' });
    show(`empty ${key}`, element('h2', null, 'No incident matches all of this'), list);
    const counts = await Promise.all(ways.map(({ patch }) =>
      getJson(summaryAddress({ ...state.get(), ...patch })).then((answer) => answer.count, () => 0)));
    if (asked !== key) return;
    const useful = ways.map((way, i) => ({ ...way, count: counts[i] })).filter((way) => way.count > 0);
    list.replaceChildren(...useful.map(({ label, patch, count }) => element('li', null,
      button(`Show ${label}`, () => state.set(patch)), ` ${plural(count, 'incident')}`)));
    if (useful.length === 0) list.append(element('li', null, 'No single change helps: reset the filters and start again.'));
  }

  state.onChange(() => (ignored = []));
  resources.onChange(draw);
  failedTiles.onChange(draw);
  return node;
}
