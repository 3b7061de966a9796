// The outline around what was chosen on the map.

/** `targets` by layer (see pointing.js); the answers that may bring the thing into view are watched. */
export function addPicked(state, resources, targets, mark) {
  let shown = '';

  function draw() {
    const { layer, pick } = state.get();
    const shape = pick ? targets[layer]?.pickedShape(pick) ?? null : null;
    const now = JSON.stringify(shape);
    if (now === shown) return;
    shown = now;
    mark('picked', shape);
  }

  state.onChange(draw);
  resources.onChange(draw, 'grid', 'places', 'areas');
}
