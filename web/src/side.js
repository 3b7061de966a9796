// One map and what is on it. A page has one side, and a comparison has two: each with its own filter, and so with its own
// answers of the service, and all else in common.

import { chosenKind } from './addresses.js';
import { createCountedAreas } from './counted-areas.js';
import { createMap } from './map/map.js';
import { addAreasLayer } from './map/areas-layer.js';
import { addBackgroundLayer } from './map/background-layer.js';
import { addBandwidthRing } from './map/bandwidth-ring.js';
import { addDensityLayer } from './map/density-layer.js';
import { addDensityPoint } from './map/density-point.js';
import { addDrawing } from './map/drawing.js';
import { addDrawnArea } from './map/drawn-area.js';
import { addGridLayer } from './map/grid-layer.js';
import { addGroundLayer } from './map/ground-layer.js';
import { addNamesLayer } from './map/names-layer.js';
import { addPicked } from './map/picked.js';
import { addPointing } from './map/pointing.js';
import { addPointsLayer } from './map/points-layer.js';
import { addWalking } from './map/walking.js';
import { createMarks } from './marks.js';
import { getBytes, getCsv, getJson } from './request.js';
import { createResources } from './resources.js';
import { createSignal } from './signal.js';
import { createSpeaker } from './speaker.js';

/**
 * `outlinesOf` gives the shapes of a kind of areas and `scale` the classes of the layers: all sides share them. A side that
 * is not shown asks for nothing.
 */
export function createSide(state, node, { outlinesOf, scale, bandwidthInHand, drawingArea, isShown = () => true }) {
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
  const keepClear = (symbols) => showNames('symbols', symbols);
  operate(map, state, resources, { scale, bandwidthInHand, drawingArea, keepClear });
  return { map, quietly, resources, failedTiles, drawing };
}

/** What is on the map that can be pointed at, chosen and drawn. */
function operate(map, state, resources, { scale, bandwidthInHand, drawingArea, keepClear }) {
  const mark = createMarks(map);
  const say = createSpeaker(map.getContainer());
  const hands = { mark, say, isBusy: drawingArea.get };
  const targets = {
    density: addDensityPoint(map, state, getJson, mark),
    grid: addGridLayer(map, state, resources, scale),
    areas: addAreasLayer(map, state, resources, { scale, isBusy: drawingArea.get }),
    points: addPointsLayer(map, state, resources, keepClear),
  };
  addPicked(state, resources, targets, mark);
  addPointing(map, state, targets, hands);
  addWalking(map, state, resources, targets, hands);
  addBandwidthRing(map, state, resources, bandwidthInHand);
  addDrawnArea(map, state, drawingArea, say);
  addDrawing(map, state, drawingArea, say);
}
