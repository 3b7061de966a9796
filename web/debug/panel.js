// Opens one panel alone: ?panel=clock&answers=usual, and any parameter of the page behind it.

import { createAreaName } from '/area-name.js';
import { createCountedAreas } from '/counted-areas.js';
import { element } from '/dom.js';
import { createOutlines } from '/outlines.js';
import { createResources } from '/resources.js';
import { createScale } from '/scale.js';
import { createSignal } from '/signal.js';
import { createState } from '/state.js';
import { answer } from './answers.js';
import { CASES, FIRST_STATE, PANELS, WIDE } from './panels.js';

const asked = new URLSearchParams(location.search);
const [panel, how] = [asked.get('panel') ?? '', CASES.find((name) => name === asked.get('answers')) ?? 'usual'];
asked.delete('panel');
asked.delete('answers');

/** A window whose address is shown on the page, so that the panel's name stays in the real one. */
function createWindow(first) {
  let search = first;
  const write = (_, __, address) => {
    search = address.startsWith('?') ? address : '';
    document.getElementById('address').textContent = search || '(defaults)';
  };
  write(null, '', first ? `?${first}` : '/');
  return {
    location: { get search() { return search; }, pathname: '/' },
    history: { pushState: write, replaceState: write },
    addEventListener: () => {},
  };
}

async function open() {
  const place = document.getElementById('place');
  place.classList.toggle('wide', WIDE.includes(panel));
  document.getElementById('cases').append(...CASES.flatMap((name) =>
    [element('a', { href: `/debug/panel.html?panel=${panel}&answers=${name}` }, name), ' ']));
  if (!Object.hasOwn(PANELS, panel)) return place.append('No such panel.');
  const state = createState(createWindow(String(asked) || FIRST_STATE[panel] || ''));
  const getJson = (address) => answer(address, how);
  const outlinesOf = createOutlines(getJson);
  const countedAreas = createCountedAreas(getJson, outlinesOf);
  const resources = createResources(state, getJson, { areas: (address) => countedAreas(address, 'ward', '1') });
  const scale = createScale();
  scale.add(resources, () => true);
  const page = { state, resources, getJson, outlinesOf, place, areaName: createAreaName(state, resources, outlinesOf),
    scale, drawingArea: createSignal(false), bandwidthInHand: createSignal(false), otherSide: createSignal(null), busy: createSignal(false), failedTiles: createSignal(0),
    legend: element('div'), badge: element('div') };
  const made = PANELS[panel](await import(`/panels/${panel}.js`), page);
  place.append(...[made].flat());
  resources.start();
  resources.look({ box: [-2.4, 51.36, -2.3, 51.42], zoom: 13 });
}

open();
