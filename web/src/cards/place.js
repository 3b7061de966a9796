// One place on which incidents stand.

import { element } from '../dom.js';
import { plural } from '../numbers.js';
import { whenWords } from '../when.js';
import { actions, csvLink, facts, figure, months, offences, part, quiet } from './parts.js';
import { count } from '../numbers.js';

const WHAT = 'A snap point: published incidents are moved to the nearest of a list of points, mostly the middle of a street, '
  + 'so that no home can be told. They may have happened some way off.';

export function placeCard({ now, meta, resources, rest: place }) {
  const { value: picked } = resources.get('picked');
  return [
    figure(count(picked.count), `${picked.count === 1 ? 'incident' : 'incidents'} at this snap point`),
    quiet(WHAT),
    facts([['Longitude, latitude', place.split(',').map((degrees) => Number(degrees).toFixed(5)).join(', ')]]),
    actions(csvLink(picked, now, meta, 'place')),
    offences(picked.byOffence, meta),
    months(picked.byMonth, now, meta),
    list(resources.get('listed'), picked.count, meta),
  ];
}

function list({ status, value, error }, all, meta) {
  if (status === 'failed') return part('Incidents', quiet(error.title));
  if (!value) return part('Incidents', quiet('Loading…'));
  const { features } = value;
  if (features.length === 0) return null;
  const heading = features.length < all ? `The first ${features.length} of ${count(all)} incidents` : plural(all, 'incident');
  const label = (slug) => meta?.offences?.find((one) => one.slug === slug)?.label ?? slug;
  return part(heading, element('ol', { class: 'incidents' }, features.map(({ properties }) =>
    element('li', null, element('span', null, label(properties.offence)), element('span', { class: 'quiet' }, whenWords(properties))))));
}

/** The street, where the first incident names one. */
export const streetOf = ({ value }) => value?.features[0]?.properties.streetName ?? '';
