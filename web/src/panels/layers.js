// The layer switch with what belongs to each layer: bandwidth and kernel, or the kind of area.

import { BANDWIDTH_RULES, KERNELS, SCHEMA } from '../schema.js';
import { element, select } from '../dom.js';
import { createGesture } from '../gesture.js';
import { chosenKind } from '../addresses.js';
import { kindLabel } from '../numbers.js';

const LAYERS = { density: 'Density', areas: 'Areas' };
const RULES = { scott: 'Scott’s rule', nrd0: 'Silverman’s rule (nrd0)', ns: 'Normal scale (ns)', agp: 'Adaptive grid (agp)' };
const STEPS = 120;
const PHONE = '(max-width: 700px)';

/** Metres on a logarithmic slider, rounded as people would. */
const { min, max } = SCHEMA.bandwidth;
const toStep = (metres) => Math.round((STEPS * Math.log(metres / min)) / Math.log(max / min));
const toMetres = (step) => {
  const metres = min * (max / min) ** (step / STEPS);
  const unit = metres < 200 ? 5 : metres < 1000 ? 25 : metres < 4000 ? 100 : 250;
  return Math.min(max, Math.max(min, Math.round(metres / unit) * unit));
};

export function createLayersPanel(state, resources) {
  const switches = Object.entries(LAYERS).map(([value, label]) => radio(value, label, state));
  const density = densityControls(state, resources);
  const kind = select(SCHEMA.kind.label, [], (value) => state.set({ kind: value }));
  const opacity = slider(SCHEMA.opacity.label, SCHEMA.opacity, (value) => ({ opacity: value }), state);
  const outlines = element('input', { type: 'checkbox',
    onchange: () => state.set({ outlines: outlines.checked ? 'on' : 'off' }) });
  const settings = element('details', { class: 'settings' }, element('summary', null, 'Settings'),
    density.node, opacity.field, element('label', { class: 'check' }, outlines, SCHEMA.outlines.label));
  const legendPlace = element('div', { class: 'legend-place' });
  const node = element('div', { class: 'layers' },
    element('fieldset', { class: 'switch' }, element('legend', { class: 'hidden' }, 'Layer'), switches.map((one) => one.field)),
    element('details', { class: 'legend-fold', open: !matchMedia(PHONE).matches },
      element('summary', null, 'Legend'), element('div', { class: 'legend-body' }, kind.field, legendPlace, settings)));

  function draw() {
    const now = state.get();
    const kinds = (resources.value('meta')?.areaKinds ?? []).map((entry) => entry.kind);
    for (const one of switches) one.input.checked = one.input.value === now.layer;
    switches[1].input.disabled = Boolean(resources.value('meta')) && kinds.length === 0;
    kind.field.hidden = now.layer !== 'areas' || kinds.length === 0;
    if ([...kind.node.options].map((option) => option.value).join() !== kinds.join()) {
      kind.node.replaceChildren(...kinds.map((one) => element('option', { value: one }, kindLabel(one))));
    }
    kind.node.value = chosenKind(now, resources.value('meta'));
    density.node.hidden = now.layer !== 'density';
    density.draw(now);
    opacity.show(now.opacity, `${now.opacity} %`);
    outlines.checked = now.outlines === 'on';
  }

  state.onChange(draw);
  resources.onChange(draw, 'meta', 'density');
  draw();
  return { node, legendPlace };
}

function radio(value, label, state) {
  const input = element('input', { type: 'radio', name: 'layer', value, onchange: () => state.set({ layer: value }) });
  return { input, field: element('label', null, input, element('span', null, label)) };
}

function slider(label, limits, patch, state) {
  const gesture = createGesture(state);
  const input = element('input',
    { type: 'range', min: limits.min, max: limits.max, step: limits.step ?? 1, 'aria-label': label });
  const value = element('output');
  input.addEventListener('input', () => gesture.change(patch(Number(input.value))));
  input.addEventListener('change', gesture.end);
  const show = (number, text) => {
    input.value = number;
    input.setAttribute('aria-valuetext', text);
    value.textContent = text;
  };
  return { show, input, field: element('label', { class: 'field wide' }, element('span', null, label), value, input) };
}

function densityControls(state, resources) {
  const rule = select('Rule',
    [['', 'none, as set'], ...BANDWIDTH_RULES.map((name) => [name, RULES[name]])],
    (value) => state.set({ bandwidth: value || present() }));
  const metres = slider(SCHEMA.bandwidth.label, { min: 0, max: STEPS }, (step) => ({ bandwidth: toMetres(step) }), state);
  const exact = element('input', { type: 'number', min, max, step: 1, 'aria-label': 'Bandwidth in metres',
    onchange: () => {
      const value = SCHEMA.bandwidth.parse(exact.value);
      if (value === undefined) draw(state.get());
      else state.set({ bandwidth: value });
    } });
  const kernel = select(SCHEMA.kernel.label, KERNELS.map((name) => [name, name]), (value) => state.set({ kernel: value }));
  const node = element('div', { class: 'density-controls' }, metres.field,
    element('label', { class: 'field' }, element('span', null, 'Metres'), exact), rule.field, kernel.field);

  /** The bandwidth in force in metres, also when a rule chose it. */
  function present() {
    const said = Number(resources.value('density')?.method?.bandwidthMetres);
    return said >= min && said <= max ? Math.round(said) : SCHEMA.bandwidth.default;
  }

  function draw(now) {
    const number = typeof now.bandwidth === 'number' ? now.bandwidth : present();
    metres.show(toStep(number), `${number} m`);
    exact.value = number;
    rule.node.value = typeof now.bandwidth === 'number' ? '' : now.bandwidth;
    kernel.node.value = now.kernel;
  }
  return { node, draw };
}
