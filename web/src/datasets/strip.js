// The months that a dataset holds, as a strip of bars over the months of all datasets; a month without a bar is a gap.

import { element, svg } from '../dom.js';
import { dateLabel } from '../months.js';
import { count, plural } from '../numbers.js';
import { heldMonths, monthsInWords } from './holdings.js';

const HEIGHT = 36;

export function monthStrip(months, all) {
  const { most } = heldMonths(months);
  const first = all.findIndex((month) => month in months);
  const last = all.findLastIndex((month) => month in months);
  const bars = all.map((month, i) => {
    const number = months[month] ?? 0;
    const height = number > 0 ? Math.max(2, (HEIGHT * number) / most) : 0;
    const isGap = number === 0 && i > first && i < last;
    return svg('g', { class: isGap ? 'gap-month' : null },
      svg('rect', { x: i + 0.08, width: 0.84, y: HEIGHT - height, height }),
      isGap && svg('rect', { class: 'missing', x: i + 0.08, width: 0.84, y: 0, height: HEIGHT }),
      svg('rect', { class: 'whole', x: i, width: 1, y: 0, height: HEIGHT }, svg('title', null, `${dateLabel(month)}: ${plural(number, 'incident')}`)));
  });
  return element('div', { class: 'strip' },
    svg('svg', { viewBox: `0 0 ${Math.max(1, all.length)} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'img',
      'aria-label': `${monthsInWords(months)}. Most in a month: ${count(most)}.` }, bars),
    element('small', null, monthsInWords(months)));
}
