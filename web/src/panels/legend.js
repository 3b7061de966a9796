// The legend of the layer on the map, always with its unit, and the way to how it is made.

import { chosenKind } from '../addresses.js';
import { button, element } from '../dom.js';
import { areasLegend } from '../legends/areas.js';
import { densityLegend } from '../legends/density.js';
import { gridLegend, isTooManyCells } from '../legends/grid.js';
import { note } from '../legends/parts.js';
import { pointsLegend } from '../legends/points.js';

/** layer → the name of its answer, and how to draw that. */
const LEGENDS = {
  density: ['density', densityLegend],
  grid: ['grid', gridLegend],
  areas: ['areas', areasLegend],
  points: ['places', pointsLegend],
};

export function createLegend(state, resources, scale) {
  const body = element('div', { class: 'stack' });
  const method = button('How this is made', () => state.set({ pick: 'method' }), { class: 'link' });
  const node = element('section', { class: 'legend', 'aria-label': 'Legend' }, body, method);

  function draw() {
    const { layer } = state.get();
    const [name, legend] = LEGENDS[layer];
    const { value, status } = resources.get(name);
    node.classList.toggle('waiting', status === 'loading');
    body.classList.toggle('skeleton', !value && status === 'loading');
    const around = context(layer);
    body.replaceChildren(...(value ? legend(value, around) : instead(name, resources.get(name), around)).filter(Boolean));
    method.hidden = !value;
  }

  function context(layer) {
    const [now, meta, summary] = [state.get(), resources.value('meta'), resources.get('summary')];
    return {
      state, now, meta, kind: chosenKind(now, meta), frame: resources.frame(),
      summary: summary.status === 'ready' ? summary.value : null,
      // Two maps share the limits of their classes; one density has its own.
      limits: hasOwnClasses(layer) ? null : scale.limits(layer) ?? [],
    };
  }

  const hasOwnClasses = (layer) => layer === 'points' || (layer === 'density' && !scale.isShared());

  state.onChange(draw);
  scale.onChange(draw);
  resources.onChange(draw, 'density', 'grid', 'areas', 'places', 'meta', 'summary');
  draw();
  return node;
}

/** What to say while there is no answer. */
function instead(name, resource, around) {
  const { status, error } = resource;
  if (name === 'grid' && isTooManyCells(resource, around)) return [note('Too many cells to draw.')];
  if (name === 'places' && status === 'failed' && error.status === 422) return [note('Too many places in view: zoom in, or filter.')];
  return [note(status === 'failed' ? 'No legend: the layer could not be loaded.' : 'Loading…')];
}
