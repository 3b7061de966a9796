// Areas coloured by their count. One tab stop for the whole layer: arrow keys go from area to area by name,
// Enter opens the popup that a click opens.

import { DomEvent, geoJSON } from '../leaflet.js';
import { chosenKind } from '../addresses.js';
import { areaRamp } from '../palette.js';
import { classOf } from '../breaks.js';
import { count, plural } from '../numbers.js';
import { button, element } from '../dom.js';

const LINE = '#ffffff';
const NO_COUNT = '#dfe4dc';
const MANY_AREAS = 300;
const NEAR_ZOOM = 12;

export function addAreasLayer(map, state, resources, scale) {
  let layer = null;

  function remove() {
    layer?.remove();
    layer = null;
  }

  function draw() {
    const { layer: wanted } = state.get();
    const { value, status } = resources.get('areas');
    if (wanted !== 'areas' || !value) return remove();
    if (status === 'ready' && layer?.outlines !== value.outlines) replace(value);
    const limits = scale.limits('areas');
    if (limits && layer && (layer.counted !== value || layer.limits !== String(limits))) recount(value, limits);
    layer?.setStyle({ fillOpacity: state.get().opacity / 100 });
  }

  function replace(collection) {
    remove();
    const style = { color: LINE, weight: lineWeight(collection, map), fillColor: NO_COUNT };
    layer = geoJSON(collection, { pane: 'areas', style, filter: (feature) => Boolean(feature.geometry), onEachFeature });
    layer.outlines = collection.outlines;
    layer.addTo(map);
    makeOperable(layer);
  }

  /** New figures on the same shapes: nothing is taken off the map, so focus and popups stay. */
  function recount(collection, limits) {
    const colours = areaRamp(limits.length);
    const byCode = new Map(collection.features.map((feature) => [feature.properties.code, feature]));
    layer.counted = collection;
    layer.limits = String(limits);
    layer.eachLayer((path) => {
      path.feature = byCode.get(path.feature.properties.code);
      const { properties } = path.feature;
      path.setStyle({ fillColor: colours[classOf(properties.count, limits)] ?? NO_COUNT });
      path.getElement()?.setAttribute('aria-label', spoken(properties));
      if (path.isPopupOpen()) path.getPopup().update();
    });
  }

  function onEachFeature(_, path) {
    path.bindTooltip(() => hint(path.feature.properties), { sticky: true, className: 'area-hint' });
    path.bindPopup(() => card(path.feature.properties, map, state, resources), { autoPanPadding: [24, 24] });
    path.on('mouseover focus', () => path.setStyle({ weight: 2.5, color: '#14231f' }));
    path.on('mouseout blur', () => path.setStyle({ weight: lineWeight(layer.outlines, map), color: LINE }));
    path.on('popupopen', () => path.closeTooltip());
    path.on('mouseover', () => bringToFront(path));
  }

  map.on('zoomend', () => layer?.setStyle({ weight: lineWeight(layer.outlines, map) }));
  state.onChange(draw);
  resources.onChange(draw, 'areas');
  scale.onChange(draw);
}

/** Seen from afar, the lines between many small areas would hide the areas. */
const lineWeight = ({ features }, map) => (features.length > MANY_AREAS && map.getZoom() < NEAR_ZOOM ? 0.2 : 0.8);

const spoken = ({ name, code, count: number }) => `${name || code}: ${plural(number, 'incident')}`;

/** Moving a node takes the focus from it, so a path that may have the focus stays where it is. */
function bringToFront(path) {
  if (!document.activeElement?.matches('path')) path.bringToFront();
}

const hint = ({ name, code, count: number }) =>
  element('span', null, element('strong', null, name || code), ` ${plural(number, 'incident')}`);

function card({ name, code, count: number, rate }, map, state, resources) {
  const choose = () => {
    map.closePopup();
    state.set({ area: `${chosenKind(state.get(), resources.value('meta'))}:${code}` });
  };
  return element('div', { class: 'card' },
    element('h3', null, name || code),
    element('p', { class: 'figure' }, count(number), element('span', null, number === 1 ? ' incident' : ' incidents')),
    Number.isFinite(rate) && element('p', null, `${rate.toFixed(1)} per 1,000 residents`),
    element('p', { class: 'quiet' }, code),
    button('Only this area', choose, { class: 'primary' }));
}

/** Gives the paths a place in the tab order, names, and keys. */
function makeOperable(layer) {
  const byName = layer.getLayers().filter((path) => path.getElement())
    .sort((a, b) => String(a.feature.properties.name).localeCompare(String(b.feature.properties.name), 'en-GB'));
  byName.forEach((path, i) => {
    const node = path.getElement();
    node.setAttribute('role', 'button');
    node.setAttribute('tabindex', i === 0 ? '0' : '-1');
    DomEvent.on(node, 'focus', () => path.fire('focus').openTooltip(path.getBounds().getCenter()));
    DomEvent.on(node, 'blur', () => path.fire('blur').closeTooltip());
    DomEvent.on(node, 'keydown', (event) => onKey(event, byName, i));
  });
}

const STEP = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function onKey(event, paths, i) {
  if (event.key === 'Enter' || event.key === ' ') paths[i].openPopup(paths[i].getBounds().getCenter());
  else if (event.key in STEP) focus(paths[(i + STEP[event.key] + paths.length) % paths.length], paths);
  else return;
  DomEvent.stop(event);
}

function focus(path, paths) {
  if (!path) return;
  for (const other of paths) other.getElement().setAttribute('tabindex', other === path ? '0' : '-1');
  path.getElement().focus({ preventScroll: true });
}
