// One area: how many, of which offences, in which months.

import { button } from '../dom.js';
import { shareWords } from '../mix.js';
import { actions, counted, csvLink, facts, months, offences, quiet } from './parts.js';

export function areaCard({ state, now, meta, resources, rest: area }) {
  const { value: picked } = resources.get('picked');
  const code = area.slice(area.indexOf(':') + 1);
  const isOnly = now.area === area;
  return [
    counted(picked.count),
    !now.area && quiet(`${shareWords(picked.count, resources.value('summary')?.count)} incidents of this filter.`),
    now.area && !isOnly && quiet('Counted without the area that is chosen in the filter.'),
    facts(rows(code, resources.value('areas'))),
    actions(isOnly ? button('All areas', () => state.set({ area: '' })) : button('Only this area', () => state.set({ area }), { class: 'primary' }),
      csvLink(picked, now, meta, area)),
    offences(picked.byOffence, meta),
    months(picked.byMonth, now, meta),
  ];
}

function rows(code, collection) {
  const { rate, population } = collection?.features.find(({ properties }) => properties.code === code)?.properties ?? {};
  return [
    ['Code', code],
    ...(Number.isFinite(rate) ? [['Per 1,000 residents', rate.toFixed(1)]] : []),
    ...(Number.isFinite(population) ? [['Residents', population.toLocaleString('en-GB')]] : []),
  ];
}
