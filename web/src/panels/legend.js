// The legend of the layer on the map, always with its unit.

import { element } from '../dom.js';
import { areaRamp, ramp } from '../palette.js';
import { countClassLabels } from '../breaks.js';
import { chosenKind } from '../addresses.js';
import { count, inIncidents, inSentence, kindLabel, measure } from '../numbers.js';

const NO_COUNT = '#dfe4dc';

export function createLegend(state, resources, scale) {
  const node = element('section', { class: 'legend', 'aria-label': 'Legend' });

  function draw() {
    const { layer } = state.get();
    const { value, status } = resources.get(layer);
    node.classList.toggle('waiting', status === 'loading');
    if (!value) node.replaceChildren(element('p', { class: 'quiet' }, status === 'failed' ? 'No legend' : 'Loading…'));
    else if (layer === 'density') node.replaceChildren(...densityLegend(shared(value), state.get()));
    else node.replaceChildren(...areasLegend(value, state, resources, scale.limits('areas') ?? []));
  }

  /** Two maps share the limits of their classes; the colours are the same for as many classes. */
  const shared = (value) => (scale.isShared() ? { ...value, breaks: scale.limits('density') ?? value.breaks } : value);

  state.onChange(draw);
  scale.onChange(draw);
  resources.onChange(draw, 'density', 'areas', 'meta', 'summary');
  draw();
  return node;
}

function densityLegend({ unit = 'incidents per km²', breaks = [], colours, peak, method }, state) {
  const paint = colours?.length === breaks.length ? colours : ramp(breaks.length);
  if (breaks.length === 0) return [element('h2', null, capital(inIncidents(unit))), element('p', null, 'No incidents with a location.')];
  const labels = breaks.map((low, i) =>
    i + 1 < breaks.length ? `${measure(low)} to ${measure(breaks[i + 1])}` : `${measure(low)} or more`);
  return [
    element('h2', null, capital(inIncidents(unit))),
    classes(paint, labels, state.opacity),
    peak && element('p', { class: 'quiet' }, `Highest: ${measure(peak.value)}`),
    element('p', { class: 'quiet' }, kernelWords(method, state)),
  ].filter(Boolean);
}

function kernelWords(method, state) {
  const kernel = method?.kernel ?? state.kernel;
  const metres = Number(method?.bandwidthMetres ?? method?.bandwidth ?? state.bandwidth);
  const rule = typeof state.bandwidth === 'string' ? ` by ${state.bandwidth}` : '';
  return `Bandwidth ${Number.isFinite(metres) ? `${count(metres)} m` : 'unknown'}${rule}, ${kernel} kernel`;
}

function areasLegend(collection, state, resources, limits) {
  const counts = collection.features.map((feature) => feature.properties.count);
  const kind = chosenKind(state.get(), resources.value('meta'));
  const none = counts.some((number) => !(number > 0)) ? [{ colour: NO_COUNT, label: 'none' }] : [];
  return [
    element('h2', null, `Incidents in each ${inSentence(kindLabel(kind))}`),
    classes([...none.map((one) => one.colour), ...areaRamp(limits.length)],
      [...none.map((one) => one.label), ...countClassLabels(limits, count)], state.get().opacity),
    notPlaced(counts, resources.get('summary')),
  ].filter(Boolean);
}

/** What no area counts, from the total of the same filter. */
function notPlaced(counts, { value: summary, status }) {
  if (status !== 'ready') return null;
  const { count: total, withoutLocation = 0 } = summary;
  const outside = total - withoutLocation - counts.reduce((sum, number) => sum + number, 0);
  const parts = [[outside, 'outside these areas'], [withoutLocation, 'without location']];
  const said = parts.filter(([number]) => number > 0).map(([number, words]) => `${count(number)} ${words}`).join(', ');
  return said && element('p', { class: 'quiet' }, `Not shown: ${said}`);
}

/** Swatches from high to low. */
function classes(colours, labels, opacity) {
  const rows = labels.map((label, i) => {
    const colour = element('span', { class: 'colour' });
    colour.style.backgroundColor = colours[i];
    colour.style.opacity = opacity / 100;
    return element('li', null, element('span', { class: 'swatch' }, colour), label);
  });
  return element('ul', { class: 'classes' }, rows.reverse());
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
