// One map and what is on it. A page has one side, and a comparison has two: each with its own filter, and so with its own
// answers of the service, and all else in common.

import { chosenKind } from './addresses.js';
import { createCountedAreas } from './counted-areas.js';
import { createMap } from './map/map.js';
import { addAreasLayer } from './map/areas-layer.js';
import { addBackgroundLayer } from './map/background-layer.js';
import { addDensityLayer } from './map/density-layer.js';
import { addGroundLayer } from './map/ground-layer.js';
import { addNamesLayer } from './map/names-layer.js';
import { addValuePopup } from './map/value-popup.js';
import { getBytes, getCsv, getJson } from './request.js';
import { createResources } from './resources.js';
import { createSignal } from './signal.js';

/**
 * `outlinesOf` gives the shapes of a kind of areas and `scale` the classes of the layers: all sides share them. A side that
 * is not shown asks for nothing.
 */
export function createSide(state, node, { outlinesOf, scale, isShown = () => true }) {
  const countedAreas = createCountedAreas(getCsv, outlinesOf);
  const resources = createResources(state, getJson, {
    areas: (address, meta, signal) => countedAreas(address, chosenKind(state.get(), meta), meta.version, signal),
  }, isShown);
  scale.add(resources, isShown);
  const failedTiles = createSignal(0);
  const drawing = createSignal(false);
  const { map, quietly } = createMap(node, state, resources);
  const showNames = addNamesLayer(map);
  addGroundLayer(map, state, resources, { outlinesOf, showNames: (names) => showNames('areas', names) });
  addBackgroundLayer(map, state, resources, { getBytes, showNames: (names) => showNames('background', names) });
  addDensityLayer(map, state, resources, { scale, failedTiles, drawing });
  addAreasLayer(map, state, resources, scale);
  addValuePopup(map, state, resources);
  return { map, quietly, resources, failedTiles, drawing };
}
