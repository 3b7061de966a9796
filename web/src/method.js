// How a layer is made, in words: what a reader needs to trust the picture, and another to make it again. Pure.

import { count, inIncidents, inSentence, kindLabel, plural } from './numbers.js';

const CRS = { 'EPSG:27700': 'British National Grid (EPSG:27700), metres on the ground' };

/** [term, words] of the layer; `answer` is the service's, `words` the filter's sentence, `kind` that of the areas. */
export function methodRows(now, { meta, answer, summary, words, kind, date }) {
  const layer = LAYERS[now.layer](now, { meta, answer, kind });
  return [
    ['Counted', words],
    ['Left out', leftOut(now, summary)],
    ...layer,
    ['Weights', now.weight === 'harm' ? 'each incident counts for the harm of its offence' : 'each incident counts one'],
    ['Coordinates', CRS[meta?.groundCrs] ?? meta?.groundCrs ?? ''],
    ['Accuracy', answer?.method?.accuracy ?? ''],
    ['Data', (meta?.credits ?? meta?.datasets?.map(({ name, licence }) => (licence ? `${name}: ${licence}` : name)) ?? []).join(' ')],
    ['Data version', answer?.version ?? meta?.version ?? ''],
    ['Date', date],
  ].filter(([, text]) => text);
}

const LAYERS = {
  density: (now, { answer }) => [
    ['Shown', `${inIncidents(answer?.unit ?? 'incidents per km²')} of ground, at every point`],
    ['Kernel', kernelWords(answer?.method?.kernel ?? now.kernel)],
    ['Bandwidth', bandwidthWords(now, answer?.method)],
    ['Picture', answer?.method?.tiles ?? ''],
    ['Edges', 'no correction: just inside the edge of the data the density is lower than if the ground beyond were known'],
  ],
  grid: (now) => [
    ['Shown', `incidents in each cell; cells without any are left clear`],
    ['Cells', now.shape === 'hex'
      ? `hexagons, ${count(now.cell)} m between opposite sides, point upwards, one of them centred on the origin of the grid`
      : `squares of ${count(now.cell)} m, counted from the origin of the grid: east and north by whole cells`],
    ['Whole cells', 'a cell at the edge of the view, of an area or of a box is counted as a whole if its centre lies inside'],
    ['Classes', 'quantiles of the cells with incidents, rounded; from the whole filter, so that panning changes no colour'],
  ],
  areas: (now, { kind }) => [
    ['Shown', `incidents in each ${inSentence(kindLabel(kind))}; not a rate, so large areas tend to have more`],
    ['Boundaries', 'an incident counts for the area that its position lies in'],
    ['Classes', 'quantiles of the areas with incidents, rounded'],
  ],
  points: () => [
    ['Shown', 'a circle for each place on which incidents stand; close ones are drawn as one until you zoom in'],
    ['Size', 'grows in steps with the number: 1, 2, 5, 10, 20, 50, 100, 1,000'],
    ['Places', 'open data are moved to the nearest of a list of points, so several incidents share one'],
  ],
};

const KERNELS = {
  quartic: 'quartic (biweight)', gaussian: 'Gaussian; the bandwidth is its standard deviation',
};
const kernelWords = (kernel) => KERNELS[kernel] ?? kernel;

function bandwidthWords(now, method) {
  const metres = method?.bandwidthMetres ?? now.bandwidth;
  const said = Number.isFinite(metres) ? `${count(metres)} m` : 'unknown';
  return typeof now.bandwidth === 'string' ? `${said}, chosen by the rule ${now.bandwidth}` : `${said}, set by hand`;
}

function leftOut(now, summary) {
  if (!summary) return '';
  const isTimed = now.hours || now.days.length;
  const said = [
    summary.withoutLocation > 0 && `${plural(summary.withoutLocation, 'incident')} without location: they cannot be drawn`,
    isTimed && summary.withoutTime > 0 && `${count(summary.withoutTime)} without time of day: they cannot be told by hour`,
    summary.monthOnlyLeftOut > 0 && `${count(summary.monthOnlyLeftOut)} dated only by month: they cannot be told by day`,
  ].filter(Boolean);
  return said.join('; ') || 'nothing';
}

/** The same in one line, for a sheet of paper. */
export function methodLine(now, { meta, answer }) {
  const made = {
    density: () => `${inIncidents(answer?.unit ?? 'incidents per km²')}, ${answer?.method?.kernel ?? now.kernel} kernel, bandwidth ${bandwidthWords(now, answer?.method)}`,
    grid: () => `whole ${now.shape === 'hex' ? 'hexagons' : 'squares'} of ${count(now.cell)} m`,
    areas: () => 'counts, not rates',
    points: () => 'circles grow in steps with the number of incidents',
  }[now.layer]();
  const crs = meta?.groundCrs ? `${meta.groundCrs}` : '';
  return `Method: ${[made, crs, `data version ${answer?.version ?? meta?.version ?? 'unknown'}`].filter(Boolean).join('; ')}.`;
}
