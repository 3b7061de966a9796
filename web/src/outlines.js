// Boundaries by area kind, asked for once for each version of the data and shared by whoever draws or names areas.

import { outlinesAddress } from './addresses.js';

export function createOutlines(getJson) {
  let held = { version: null, kinds: new Map() };

  /** A promise of the GeoJSON collection of one kind. */
  return function outlinesOf(kind, version) {
    if (held.version !== version) held = { version, kinds: new Map() };
    const { kinds } = held;
    if (!kinds.has(kind)) {
      const asked = getJson(outlinesAddress(kind));
      kinds.set(kind, asked);
      asked.catch(() => kinds.delete(kind));
    }
    return kinds.get(kind);
  };
}
