// Areas coloured by their count. One tab stop for the whole layer: arrow keys go from area to area by name, Enter chooses as
// a click does, Escape goes back to the map.

import { DomEvent, geoJSON } from '../leaflet.js';
import { chosenKind } from '../addresses.js';
import { areaRamp } from '../palette.js';
import { classOf } from '../breaks.js';
import { plural } from '../numbers.js';
import { element } from '../dom.js';

const LINE = '#ffffff';
const NO_COUNT = '#dfe4dc';
const MANY_AREAS = 300;
const NEAR_ZOOM = 12;

/** Returns what picked.js needs of a target (see pointing.js). `isBusy()` says that clicks mean something else just now. */
export function addAreasLayer(map, state, resources, { scale, isBusy }) {
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
    makeOperable(layer, map, pick);
  }

  /** New figures on the same shapes: nothing is taken off the map, so the focus stays. */
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
    });
  }

  function onEachFeature(_, path) {
    path.bindTooltip(() => hint(path.feature.properties), { sticky: true, className: 'area-hint' });
    path.on('click', () => isBusy() || pick(path));
    path.on('mouseover focus', () => path.setStyle({ weight: 2.5, color: '#14231f' }));
    path.on('mouseout blur', () => path.setStyle({ weight: lineWeight(layer.outlines, map), color: LINE }));
    path.on('mouseover', () => bringToFront(path));
  }

  const kind = () => chosenKind(state.get(), resources.value('meta'));

  function pick(path) {
    path.closeTooltip();
    state.set({ pick: `area:${kind()}:${path.feature.properties.code}` });
  }

  /** With the map in focus Enter goes to the areas. */
  map.getContainer().addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.target !== map.getContainer() || isBusy() || !layer) return;
    layer.getLayers().find((path) => path.getElement()?.getAttribute('tabindex') === '0')?.getElement().focus({ preventScroll: true });
  });

  map.on('zoomend', () => layer?.setStyle({ weight: lineWeight(layer.outlines, map) }));
  state.onChange(draw);
  resources.onChange(draw, 'areas');
  scale.onChange(draw);

  return {
    pickedShape(picked) {
      const code = picked.startsWith(`area:${kind()}:`) && picked.slice(`area:${kind()}:`.length);
      const path = code && layer?.getLayers().find((one) => one.feature.properties.code === code);
      return path ? { geometry: path.feature.geometry } : null;
    },
  };
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

/** Gives the paths a place in the tab order, names, and keys. */
function makeOperable(layer, map, pick) {
  const byName = layer.getLayers().filter((path) => path.getElement())
    .sort((a, b) => String(a.feature.properties.name).localeCompare(String(b.feature.properties.name), 'en-GB'));
  byName.forEach((path, i) => {
    const node = path.getElement();
    node.setAttribute('role', 'button');
    node.setAttribute('tabindex', i === 0 ? '0' : '-1');
    DomEvent.on(node, 'focus', () => path.fire('focus').openTooltip(path.getBounds().getCenter()));
    DomEvent.on(node, 'blur', () => path.fire('blur').closeTooltip());
    DomEvent.on(node, 'keydown', (event) => onKey(event, byName, i, { map, pick }));
  });
}

const STEP = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function onKey(event, paths, i, { map, pick }) {
  if (event.key === 'Enter' || event.key === ' ') pick(paths[i]);
  else if (event.key === 'Escape') map.getContainer().focus({ preventScroll: true });
  else if (event.key in STEP) focus(paths[(i + STEP[event.key] + paths.length) % paths.length], paths);
  else return;
  DomEvent.stop(event);
}

function focus(path, paths) {
  if (!path) return;
  for (const other of paths) other.getElement().setAttribute('tabindex', other === path ? '0' : '-1');
  path.getElement().focus({ preventScroll: true });
}
