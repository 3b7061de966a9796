// Puts the page together: one state, what the service says about it, and the parts that show both.
// Map modules and panels do not know each other; all they share is passed in here.

import { createState } from './state.js';
import { createAreaName } from './area-name.js';
import { createOutlines } from './outlines.js';
import { createSide } from './side.js';
import { getJson } from './request.js';
import { createBadge } from './panels/badge.js';
import { createChosenPanel } from './panels/chosen.js';
import { createFold } from './panels/fold.js';
import { createLayersPanel } from './panels/layers.js';
import { createLegend } from './panels/legend.js';
import { createLine } from './panels/line.js';
import { createNotice } from './panels/notice.js';
import { createOffencesPanel } from './panels/offences.js';
import { createPeriodPanel } from './panels/period.js';
import { createSources } from './panels/sources.js';
import { createTable } from './panels/table.js';
import { createTimesPanel } from './panels/times.js';

const place = (id) => document.getElementById(id);

const state = createState(window);
const outlinesOf = createOutlines(getJson);
const { resources, failedTiles, drawing } = createSide(state, place('map'), outlinesOf);
const areaName = createAreaName(state, resources, outlinesOf);

const { fold, unfold } = createFold(state, place('panel'), document.body);
place('panel-head').append(fold);
place('filters').replaceChildren(
  createChosenPanel(state, areaName),
  createPeriodPanel(state, resources),
  createOffencesPanel(state, resources),
  createTimesPanel(state, resources),
);
const layers = createLayersPanel(state, resources);
layers.legendPlace.append(createLegend(state, resources));
place('corner').append(layers.node);
place('top').append(unfold, createBadge(resources));
place('over').append(createNotice(state, resources, failedTiles, getJson), createSources(resources));
place('behind').append(createTable(state, resources));
place('below').append(createLine(state, resources, areaName));

function showProgress() {
  const isLoading = drawing.get() || resources.all().some((resource) => resource.status === 'loading');
  document.body.classList.toggle('loading', isLoading);
}
resources.onChange(showProgress);
drawing.onChange(showProgress);
resources.start();
