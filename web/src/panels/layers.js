// The layer switch, and below it what belongs to the chosen layer: its legend, its first setting, and the rest folded.

import { percentSlider, radios } from '../controls.js';
import { element } from '../dom.js';
import { createAreasSettings } from '../settings/areas.js';
import { createBackgroundSettings } from '../settings/background.js';
import { createDensitySettings } from '../settings/density.js';
import { createGridSettings } from '../settings/grid.js';

const LAYERS = [['density', 'Density'], ['grid', 'Grid'], ['areas', 'Areas'], ['points', 'Points']];
const PHONE = '(max-width: 700px)';
const NARROW = 700;

/** `bandwidthInHand` is a signal that this panel sets. */
export function createLayersPanel(state, resources, { bandwidthInHand }) {
  const layer = radios('Layer', 'layer', LAYERS, (value) => state.set({ layer: value }), { class: 'switch layer' });
  const settings = {
    density: createDensitySettings(state, resources, bandwidthInHand),
    grid: createGridSettings(state),
    areas: createAreasSettings(state, resources),
  };
  const opacity = percentSlider(state, 'opacity');
  const background = createBackgroundSettings(state);
  const legendPlace = element('div', { class: 'legend-place' });
  const all = Object.values(settings);
  const fold = element('details', { class: 'legend-fold', open: !matchMedia(PHONE).matches },
    element('summary', null, 'Legend and settings'),
    element('div', { class: 'legend-body' }, settings.areas.main, legendPlace, settings.density.main, settings.grid.main,
      element('details', { class: 'settings' }, element('summary', null, 'More settings'),
        all.map((one) => one.more).filter(Boolean), opacity.field, background.node)));
  const node = element('div', { class: 'layers' }, layer.node, fold);
  foldWhereNarrow(fold, state);

  function draw() {
    const now = state.get();
    const meta = resources.value('meta');
    layer.show(now.layer);
    layer.inputs[2].disabled = Boolean(meta) && !meta.areaKinds?.length;
    for (const [name, one] of Object.entries(settings)) {
      one.main.hidden = name !== now.layer;
      if (one.more) one.more.hidden = name !== now.layer;
      one.draw(now);
    }
    opacity.show(now.opacity);
    background.draw(now);
  }

  state.onChange(draw);
  resources.onChange(draw, 'meta', 'density');
  draw();
  return { node, legendPlace };
}

/** Beside a drawer on a small screen the legend would hide what was clicked: it folds, unless it is what the drawer is about. */
function foldWhereNarrow(fold, state) {
  let wasNarrow = null;
  new ResizeObserver(([{ contentRect: { width } }]) => {
    const isNarrow = width <= NARROW;
    if (wasNarrow !== null && isNarrow !== wasNarrow && state.get().pick !== 'method') fold.open = !isNarrow;
    wasNarrow = isNarrow;
  }).observe(document.getElementById('stage'));
}
