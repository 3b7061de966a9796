// Density tiles. The old picture stays until the new one is complete, so a changed filter never flashes.
// A picture with failed tiles is shown as far as it goes and asked for again a little later.

import { tileLayer } from '../leaflet.js';
import { tilesAddress } from '../addresses.js';
import { settled } from '../dom.js';

const SETTLE_MILLISECONDS = 60;
const RETRY_MILLISECONDS = 5000;

/** `drawing` says whether the picture on the map is not yet the one that was asked for. */
export function addDensityLayer(map, state, resources, { scale, failedTiles, drawing }) {
  let shown = null;
  let coming = null;
  let retryTimer = 0;

  /** Only our own listeners are taken off: by the layer's others Leaflet takes leave of the map. */
  function drop(layer) {
    layer?.off('loading tileerror load').remove();
  }

  function bring(address) {
    drop(coming);
    const layer = tileLayer(address, {
      maxZoom: 18, opacity: shown ? 0 : opacityOf(state), keepBuffer: 1, updateWhenIdle: false, className: 'density-tile',
    });
    let failed = 0;
    layer.address = address;
    layer.on('loading', () => (failed = 0));
    layer.on('tileerror', () => (failed += 1));
    layer.on('load', () => {
      failedTiles.set(failed);
      if (layer === coming) arrive();
      clearTimeout(retryTimer);
      if (failed > 0) retryTimer = setTimeout(again, RETRY_MILLISECONDS, layer);
    });
    coming = layer.addTo(map);
    drawing.set(true);
  }

  function arrive() {
    drop(shown);
    shown = coming;
    coming = null;
    drawing.set(false);
    shown.setOpacity(opacityOf(state));
  }

  function again(layer) {
    if (layer === shown && !coming) bring(layer.address);
  }

  function draw() {
    const version = resources.value('density')?.version ?? resources.value('meta')?.version;
    if (state.get().layer !== 'density' || !version) {
      drop(shown);
      drop(coming);
      shown = coming = null;
      failedTiles.set(0);
      drawing.set(false);
      return;
    }
    shown?.setOpacity(opacityOf(state));
    const shared = scale.isShared() ? scale.limits('density') : [];
    if (shared === null) return drawing.set(true);
    const address = tilesAddress(state.get(), version, shared);
    if (address === (coming ?? shown)?.address) return drawing.set(Boolean(coming));
    bring(address);
  }

  const drawSettled = settled(SETTLE_MILLISECONDS, draw);
  state.onChange(drawSettled);
  resources.onChange(drawSettled, 'meta', 'density');
  scale.onChange(drawSettled);
}

const opacityOf = (state) => state.get().opacity / 100;
