// Boundaries by area kind, asked for once for each version of the data and shared by whoever draws or names areas.

import { outlinesAddress } from './addresses.js';
import { withoutGaps } from './shapes.js';

export function createOutlines(getJson) {
  let held = { version: null, kinds: new Map() };

  /** A promise of the GeoJSON collection of one kind. */
  return function outlinesOf(kind, version) {
    if (held.version !== version) held = { version, kinds: new Map() };
    const { kinds } = held;
    if (!kinds.has(kind)) {
      const asked = getJson(outlinesAddress(kind)).then(tidy);
      kinds.set(kind, asked);
      asked.catch(() => kinds.delete(kind));
    }
    return kinds.get(kind);
  };
}

function tidy(collection) {
  const features = collection.features.map((feature) => ({ ...feature, geometry: withoutGaps(feature.geometry) }));
  return { ...collection, features };
}
