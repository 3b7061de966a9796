// The name of an area in the state: of the one that the filter chooses, or of another. A link holds only its code, so the
// name is looked up in the boundaries of its kind.

/** `areaOf` gives the area that is meant as kind:code, or ''. */
export function createAreaName(state, resources, outlinesOf, areaOf = (now) => now.area) {
  const listeners = new Set();
  let known = { area: '', name: '' };

  async function follow() {
    const area = areaOf(state.get());
    const meta = resources.value('meta');
    if (area === known.area || !meta) return;
    known = { area, name: '' };
    const [kind, code] = [area.split(':')[0], area.slice(area.indexOf(':') + 1)];
    if (!meta.areaKinds?.some((entry) => entry.kind === kind)) return;
    const collection = await outlinesOf(kind, meta.version).catch(() => null);
    const found = collection?.features.find((feature) => feature.properties.code === code);
    if (known.area !== area || !found) return;
    known.name = found.properties.name;
    for (const listener of listeners) listener(known.name);
  }

  state.onChange(follow);
  resources.onChange(follow, 'meta');
  return {
    /** The name, or '' while it is not known. */
    get: () => (known.area === areaOf(state.get()) ? known.name : ''),
    onChange: (listener) => listeners.add(listener),
  };
}
