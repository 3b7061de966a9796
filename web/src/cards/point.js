// The exact density at a point.

import { button, element } from '../dom.js';
import { inIncidents, measure } from '../numbers.js';
import { actions, facts, figure, quiet } from './parts.js';

const NEAR_ZOOM = 13;

export function pointCard({ state, now, resources }) {
  const { value } = resources.get('value');
  const { at, peak, unit } = value;
  const goToPeak = () => {
    const place = [peak.lon, peak.lat].map((degrees) => Number(degrees.toFixed(6)));
    state.set({ at: place, pick: '', view: [...place, now.view?.[2] ?? NEAR_ZOOM] });
  };
  return [
    figure(measure(at.value), inIncidents(unit ?? 'incidents per km²')),
    share(at.value, peak?.value),
    facts([['Longitude, latitude', `${at.lon.toFixed(5)}, ${at.lat.toFixed(5)}`]]),
    quiet('Worked out for exactly this point, not read from the picture.'),
    peak?.value > 0 && actions(button('Go to the peak', goToPeak)),
  ];
}

function share(value, peak) {
  if (!(peak > 0)) return null;
  const percent = (100 * value) / peak;
  const words = percent > 0 && percent < 1 ? 'under 1 %' : `${percent.toFixed(0)} %`;
  const bar = element('span', { class: 'bar-of', 'aria-hidden': 'true' });
  bar.style.width = `${Math.min(100, percent)}%`;
  return element('div', { class: 'share-of' }, element('p', null, `${words} of the peak (${measure(peak)})`), bar);
}
