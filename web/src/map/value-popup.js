// The exact density at the chosen point, in a popup.

import { popup } from '../leaflet.js';
import { button, element } from '../dom.js';
import { inIncidents, measure } from '../numbers.js';

export function addValuePopup(map, state, resources) {
  let shown = null;

  function close() {
    const old = shown;
    shown = null;
    old?.remove();
  }

  function draw() {
    const { at, layer } = state.get();
    if (!at || layer !== 'density') return close();
    const place = [at[1], at[0]];
    if (!shown) {
      shown = popup({ className: 'value-popup', autoPanPadding: [24, 24], closeOnClick: false })
        .on('remove', () => shown && state.set({ at: null }))
        .setLatLng(place).setContent(card(resources.get('value'))).openOn(map);
    } else {
      shown.setLatLng(place).setContent(card(resources.get('value')));
    }
  }

  function card({ status, value, error }) {
    if (status === 'failed') return note(error.title);
    if (status !== 'ready' || !value?.at) return note('Working out the value…');
    return element('div', { class: 'card' },
      element('p', { class: 'figure' }, measure(value.at.value), element('span', null, ` ${inIncidents(value.unit ?? 'incidents per km²')}`)),
      share(value),
      element('p', { class: 'quiet' }, `at ${value.at.lon.toFixed(5)}, ${value.at.lat.toFixed(5)} (longitude, latitude)`),
      value.peak?.value > 0 && button('Go to the peak', () => goToPeak(value.peak), { class: 'link' }));
  }

  function goToPeak({ lon, lat }) {
    map.panTo([lat, lon]);
    state.set({ at: [Number(lon.toFixed(6)), Number(lat.toFixed(6))] });
  }

  state.onChange(draw);
  resources.onChange(draw, 'value');
  draw();
}

const note = (text) => element('div', { class: 'card' }, element('p', { class: 'quiet' }, text));

function share({ at, peak }) {
  if (!(peak?.value > 0)) return null;
  const percent = (100 * at.value) / peak.value;
  const words = percent > 0 && percent < 1 ? 'under 1 %' : `${percent.toFixed(0)} %`;
  return element('p', null, `${words} of the peak (${measure(peak.value)})`);
}
