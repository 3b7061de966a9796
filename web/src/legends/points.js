// The legend of the points: how large a place is drawn, and what a number in a circle means.

import { element, svg } from '../dom.js';
import { count, plural } from '../numbers.js';
import { placeRadius, sampleCounts } from '../symbols.js';
import { note, notShown, subject, title } from './parts.js';

export function pointsLegend({ features, withoutLocation }, { now }) {
  const places = features.reduce((sum, { properties }) => sum + (properties.places ?? 1), 0);
  const highest = features.reduce((most, { properties }) => Math.max(most, properties.count), 0);
  const hasSeveral = features.some(({ properties }) => properties.places > 1);
  return [
    title(`${subject(now)} at each place`),
    features.length > 0 ? element('ul', { class: 'sizes' }, sampleCounts(highest).map(sample)) : note('No place in view.'),
    features.length > 0 && note(`${plural(places, 'place')} in view.${hasSeveral ? ' A circle with a number holds several places that lie close together.' : ''}`),
    notShown([[withoutLocation, 'without location']]),
  ];
}

function sample(incidents) {
  const radius = placeRadius(incidents);
  const size = 2 * radius + 2;
  return element('li', null,
    svg('svg', { width: size, height: size, 'aria-hidden': 'true' }, svg('circle', { cx: size / 2, cy: size / 2, r: radius })), count(incidents));
}
