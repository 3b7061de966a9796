// The legend of the points: how large a place is drawn, and what a number in a circle means.

import { element, svg } from '../dom.js';
import { count, plural } from '../numbers.js';
import { radiusOf } from '../symbols.js';
import { note, notShown, subject, title } from './parts.js';

const SAMPLES = [1, 10, 100, 1000];

export function pointsLegend({ features, withoutLocation }, { now }) {
  const places = features.reduce((sum, { properties }) => sum + (properties.places ?? 1), 0);
  const singles = features.filter(({ properties }) => !(properties.places > 1));
  const several = features.filter(({ properties }) => properties.places > 1);
  const highest = singles.reduce((most, { properties }) => Math.max(most, properties.count), 0);
  const samples = SAMPLES.filter((one, i) => i === 0 || one <= highest);
  return [
    title(`${subject(now)} at each place`),
    singles.length > 0 && element('ul', { class: 'sizes' },
      samples.map((one, i) => element('li', null, symbol({ count: one, places: 1 }), i === SAMPLES.length - 1 ? `${count(one)} or more` : count(one)))),
    several.length > 0 && element('p', { class: 'several' }, symbol({ count: 10, places: 2 }), 'With a number: several places close together. Zoom in to part them.'),
    note(features.length > 0 ? `${plural(places, 'place')} in view.` : 'No place in view.'),
    notShown([[withoutLocation, 'without location']]),
  ];
}

function symbol(place) {
  const radius = radiusOf(place);
  const size = 2 * radius + 2;
  const circle = svg('circle', { cx: size / 2, cy: size / 2, r: radius });
  const words = place.places > 1 && svg('text', { x: size / 2, y: size / 2, dy: '0.35em', 'text-anchor': 'middle' }, 'n');
  return svg('svg', { width: size, height: size, class: place.places > 1 ? 'disc' : 'dot', 'aria-hidden': 'true' }, circle, words);
}
