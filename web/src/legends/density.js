// The legend of the density: its classes, its highest value, and what it was made with.

import { count, inIncidents, measure } from '../numbers.js';
import { ramp } from '../palette.js';
import { classes, note, notShown, title } from './parts.js';

/** `limits` replace the answer's own where two maps share their classes. */
export function densityLegend({ unit = 'incidents per km²', breaks = [], colours, peak, method }, { now, summary, limits }) {
  const lows = limits ?? breaks;
  const paint = colours?.length === lows.length ? colours : ramp(lows.length).reverse();
  const labels = lows.map((low, i) => (i + 1 < lows.length ? `${measure(low)} to ${measure(lows[i + 1])}` : `${measure(low)} or more`));
  return [
    title(inIncidents(unit)),
    lows.length > 0 ? classes(paint, labels, now.opacity) : note('No incidents with a location.'),
    peak?.value > 0 && note(`Highest: ${measure(peak.value)}`),
    summary && notShown([[summary.withoutLocation, 'without location']]),
    note(kernelWords(method, now)),
  ];
}

function kernelWords(method, state) {
  const kernel = method?.kernel ?? state.kernel;
  const metres = Number(method?.bandwidthMetres ?? state.bandwidth);
  const rule = typeof state.bandwidth === 'string' ? ` by ${state.bandwidth}` : '';
  return `Bandwidth ${Number.isFinite(metres) ? `${count(metres)} m` : 'unknown'}${rule}, ${kernel} kernel`;
}
