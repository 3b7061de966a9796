// What belongs to the density: bandwidth, kernel and colours. `inHand` is true while somebody is at the bandwidth.

import { BANDWIDTH_RULES, KERNELS, SCHEMA } from '../schema.js';
import { metresControl, radios } from '../controls.js';
import { element, select } from '../dom.js';
import { RAMPS } from '../palette.js';
import { BANDWIDTHS } from '../scales.js';

const RULES = { scott: 'Scott’s rule', nrd0: 'Silverman’s rule (nrd0)', ns: 'Normal scale (ns)', agp: 'Adaptive grid (agp)' };
const { min, max } = SCHEMA.bandwidth;

export function createDensitySettings(state, resources, inHand) {
  const bandwidth = metresControl(state, 'bandwidth', BANDWIDTHS);
  const rule = select('Bandwidth by', [['', 'as set above'], ...BANDWIDTH_RULES.map((name) => [name, RULES[name]])],
    (value) => state.set({ bandwidth: value || present() }));
  const kernel = select(SCHEMA.kernel.label, KERNELS.map((name) => [name, kernelLabel(name)]), (value) => state.set({ kernel: value }));
  const ramp = radios(SCHEMA.ramp.label, 'ramp', SCHEMA.ramp.options.map((name) => [name, swatch(name)]),
    (value) => state.set({ ramp: value }), { class: 'ramps' });
  tellInHand(bandwidth.node, inHand);

  /** The bandwidth in force in metres, also when a rule chose it. */
  function present() {
    const said = Number(resources.value('density')?.method?.bandwidthMetres);
    return said >= min && said <= max ? Math.round(said) : SCHEMA.bandwidth.default;
  }

  return {
    main: bandwidth.node,
    more: element('div', { class: 'stack' }, rule.field, kernel.field, ramp.node),
    draw(now) {
      const isGiven = typeof now.bandwidth === 'number';
      bandwidth.show(isGiven ? now.bandwidth : present());
      rule.node.value = isGiven ? '' : now.bandwidth;
      kernel.node.value = now.kernel;
      ramp.show(now.ramp);
    },
  };
}

const kernelLabel = (name) => name.charAt(0).toUpperCase() + name.slice(1) + (name === 'gaussian' ? ' (sigma)' : '');

function swatch(name) {
  const band = element('span', { class: 'band', 'aria-hidden': 'true' });
  band.style.backgroundImage = `linear-gradient(to right, ${RAMPS[name].join(', ')})`;
  return element('span', null, band, name.charAt(0).toUpperCase() + name.slice(1));
}

/** In hand while it has the focus, lies under the pointer or is dragged. */
function tellInHand(node, inHand) {
  const holds = new Set();
  const when = (event, hold, isHeld) => node.addEventListener(event, () => {
    if (isHeld) holds.add(hold);
    else holds.delete(hold);
    inHand.set(holds.size > 0);
  });
  when('focusin', 'focus', true);
  when('focusout', 'focus', false);
  when('pointerenter', 'pointer', true);
  when('pointerleave', 'pointer', false);
}
