// Puts the page together: one state, what the service says about it, and the parts that show both.
// Map modules and panels do not know each other; all they share is passed in here.

import { createState } from './state.js';
import { createAreaName } from './area-name.js';
import { createOutlines } from './outlines.js';
import { createComparison } from './compare.js';
import { isSecondEarlier } from './other-state.js';
import { fitToPaper } from './paper.js';
import { createScale } from './scale.js';
import { createSide } from './side.js';
import { getJson } from './request.js';
import { createAreaPanel } from './panels/area.js';
import { createBadge } from './panels/badge.js';
import { createCaption } from './panels/caption.js';
import { createComparePanel } from './panels/compare.js';
import { createChosenPanel } from './panels/chosen.js';
import { createClock } from './panels/clock.js';
import { createDates } from './panels/dates.js';
import { createDrawer } from './panels/drawer.js';
import { createFold } from './panels/fold.js';
import { createLayersPanel } from './panels/layers.js';
import { createLegend } from './panels/legend.js';
import { createLine } from './panels/line.js';
import { createNotice } from './panels/notice.js';
import { createOffencesPanel } from './panels/offences.js';
import { createOriginPanel } from './panels/origin.js';
import { createPeriodPanel } from './panels/period.js';
import { createPresetsPanel } from './panels/presets.js';
import { createSheet } from './panels/sheet.js';
import { createSources } from './panels/sources.js';
import { createTable } from './panels/table.js';
import { createTimesPanel } from './panels/times.js';
import { createWeightPanel } from './panels/weight.js';
import { createSignal } from './signal.js';

const place = (id) => document.getElementById(id);

const state = createState(window);
const outlinesOf = createOutlines(getJson);
const scale = createScale();
/** True while the reader draws an area on the map. */
const drawingArea = createSignal(false);
const bandwidthInHand = createSignal(false);
/** The second map of a comparison, once there is one. */
const otherSide = createSignal(null);
const busy = createSignal(true);
const first = createSide(state, place('map'), { outlinesOf, scale, bandwidthInHand, drawingArea });
const { resources, failedTiles, drawing } = first;
const areaName = createAreaName(state, resources, outlinesOf);
const pickedName = createAreaName(state, resources, outlinesOf, (now) => (now.pick.startsWith('area:') ? now.pick.slice('area:'.length) : ''));

const compare = createComparePanel(state, resources);
const { fold, unfold } = createFold(state, place('panel'), document.body);
place('panel-head').append(fold);
place('filters').replaceChildren(
  createPresetsPanel(state, resources, getJson),
  createChosenPanel(state, areaName),
  createPeriodPanel(state, resources, createDates(state, resources)),
  compare.node,
  createOffencesPanel(state, resources),
  createTimesPanel(state, resources, createClock(state, resources)),
  createAreaPanel(state, resources, { areaName, outlinesOf, drawingArea }),
  createOriginPanel(state, resources, getJson),
  createWeightPanel(state),
);
const layers = createLayersPanel(state, resources, { bandwidthInHand });
layers.legendPlace.append(createLegend(state, resources, scale));
place('corner').append(layers.node);
place('top').append(unfold, createBadge(resources));
place('over').append(createNotice(state, resources, failedTiles, { getJson, areaName }), createSources(resources));
place('behind').append(createTable(state, resources, areaName, otherSide));
place('below').append(createLine(state, resources, areaName));
createDrawer(place('drawer'), state, resources, { areaName, pickedName });
place('stage').append(createSheet(state, resources, { areaName, busy, legend: createLegend(state, resources, scale), badge: createBadge(resources) }));
fitToPaper(window, place('maps'));

const sides = [first];
const isSecondLeft = () => isSecondEarlier(state.get(), resources.value('meta')?.months ?? []);
const caption = createCaption(state, resources, () => (isSecondLeft() ? sides[1]?.resources : null));
place('side-a').prepend(caption.node);
createComparison(state, first, place('side-a'), { outlinesOf, scale, bandwidthInHand, drawingArea }, (second) => {
  sides.push(second);
  otherSide.set(second);
  const other = createCaption(second.state, second.resources, () => (isSecondLeft() ? null : resources));
  second.section.prepend(other.node);
  second.resources.onChange(caption.draw, 'summary');
  resources.onChange(other.draw, 'summary');
  compare.fillSecond(createPeriodPanel(second.state, second.resources), createOffencesPanel(second.state, second.resources));
  watchProgress(second);
});

function showProgress() {
  const isBusy = (side) => side.drawing.get() || side.resources.all().some((resource) => resource.status === 'loading');
  busy.set(sides.some(isBusy));
  document.body.classList.toggle('loading', busy.get());
}

function watchProgress(side) {
  side.resources.onChange(showProgress);
  side.drawing.onChange(showProgress);
}

watchProgress(first);
resources.start();
