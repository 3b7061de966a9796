// The legend of the areas, and what no area counts.

import { countClassLabels } from '../breaks.js';
import { count, inSentence, kindLabel } from '../numbers.js';
import { areaRamp } from '../palette.js';
import { classes, notShown, subject, title } from './parts.js';

const NO_COUNT = '#dfe4dc';

export function areasLegend(collection, { now, kind, summary, limits }) {
  const counts = collection.features.map((feature) => feature.properties.count);
  const hasNone = counts.some((number) => !(number > 0));
  return [
    title(`${subject(now)} in each ${inSentence(kindLabel(kind))}`),
    classes([...(hasNone ? [NO_COUNT] : []), ...areaRamp(limits.length)],
      [...(hasNone ? ['none'] : []), ...countClassLabels(limits, count)], now.opacity),
    summary && notShown(leftOut(counts, summary)),
  ];
}

/** From the total of the same filter. */
function leftOut(counts, { count: total, withoutLocation = 0 }) {
  const outside = total - withoutLocation - counts.reduce((sum, number) => sum + number, 0);
  return [[outside, 'outside these areas'], [withoutLocation, 'without location']];
}
