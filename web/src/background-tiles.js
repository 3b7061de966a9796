// Where the background comes from, and its vector tiles: asked for once, read, and kept for a while. Pure but for what is
// handed in.

import { readTile } from './mvt.js';

const KEPT = 160;

/** What there is to draw: {kind: 'picture'|'vector', address, minZoom, maxZoom, isOurs}, or null. */
export function sourceOf(meta) {
  const background = meta?.background;
  if (background?.tiles) {
    const { type, address, minZoom, maxZoom } = background.tiles;
    return { kind: type === 'mvt' ? 'vector' : 'picture', address, minZoom, maxZoom, isOurs: false };
  }
  if (!background?.loaded?.length) return null;
  const address = `/tiles/background/{z}/{x}/{y}.mvt?v=${encodeURIComponent(meta.version)}`;
  return { kind: 'vector', address, minZoom: 5, maxZoom: 17, isOurs: true };
}

/**
 * The tile that a place on the map is drawn from. Beyond the deepest zoom of the source that is a part of a coarser
 * tile: `scale` times as large, and moved by x and y of its own sides.
 */
export function tileFor({ z, x, y }, { minZoom, maxZoom }) {
  if (z < minZoom) return null;
  const up = Math.max(0, z - maxZoom);
  const scale = 2 ** up;
  const tile = { z: z - up, x: Math.floor(x / scale), y: Math.floor(y / scale) };
  return { tile, scale, dx: x - tile.x * scale, dy: y - tile.y * scale };
}

export const addressOf = (template, { z, x, y }) =>
  template.replace('{z}', z).replace('{x}', x).replace('{y}', y);

/** A way to get the layers of a tile; what failed is asked for again when it is wanted again. */
export function createTileReader(getBytes) {
  const kept = new Map();
  return function layersAt(address) {
    if (kept.has(address)) return kept.get(address);
    const layers = getBytes(address).then((bytes) => (bytes.length > 0 ? readTile(bytes) : []));
    kept.set(address, layers);
    layers.catch(() => kept.delete(address));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value);
    return layers;
  };
}
