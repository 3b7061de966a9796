// What the service has said about the present state. Each resource follows one address: when the address changes
// the request under way is aborted and the last good value stays until the new one arrives. After a failure there is
// no value, so that old figures never stand beside a new filter; only what the data are (meta) is kept.

import {
  areasCsvAddress, chosenKind, densityAddress, gridAddress, listedAddress, metaAddress, monthsAddress, offencesAddress, peaksAddress,
  pickedAddress, placesAddress, summaryAddress, temporalAddress, valueAddress,
} from './addresses.js';

const RETRY_MILLISECONDS = 10_000;

const isOn = (state, layer, table) => state.layer === layer || state.table === table;

/** name → the address that state, data and view ask for, or null when nothing needs it now. */
const ADDRESSES = {
  meta: metaAddress,
  summary: summaryAddress,
  months: monthsAddress,
  offences: offencesAddress,
  density: (state) => (state.layer === 'density' ? densityAddress(state) : null),
  value: (state) => (state.layer === 'density' && state.at ? valueAddress(state) : null),
  areas: (state, meta) => {
    const kind = chosenKind(state, meta);
    return kind && isOn(state, 'areas', 'areas') ? areasCsvAddress(state, kind) : null;
  },
  grid: (state, meta, frame) => (frame && meta && isOn(state, 'grid', 'cells') ? gridAddress(state, meta, frame, 'geojson') : null),
  places: (state, meta, frame) => (frame && isOn(state, 'points', 'places') ? placesAddress(state, frame, 'geojson') : null),
  peaks: (state) => (state.table === 'peaks' ? peaksAddress(state, 'geojson') : null),
  temporal: (state, meta) => (meta?.hasHours ? temporalAddress(state) : null),
  picked: pickedAddress,
  listed: listedAddress,
};

const idle = () => ({ status: 'idle', address: null, value: null, error: null });

/**
 * `asks` holds, by name, how to ask for what is not plain JSON: a function of the address, the data's description and a
 * signal. While `isAwake` says no, nothing new is asked for.
 */
export function createResources(state, getJson, asks = {}, isAwake = () => true) {
  const held = Object.fromEntries(Object.keys(ADDRESSES).map((name) => [name, idle()]));
  const underWay = {};
  const listeners = new Set();
  let retryTimer = 0;
  let frame = null;

  function publish(name, change) {
    held[name] = { ...held[name], ...change };
    for (const listener of [...listeners]) listener(name, held[name]);
  }

  function follow(name, again = false) {
    if (!isAwake()) return;
    const address = ADDRESSES[name](state.get(), held.meta.value, frame);
    if (address === held[name].address && !(again && address)) return;
    underWay[name]?.abort();
    if (address === null) publish(name, idle());
    else load(name, address);
  }

  async function load(name, address) {
    const controller = new AbortController();
    underWay[name] = controller;
    publish(name, { status: 'loading', address, error: null });
    try {
      const value = await ask(name, address, controller.signal);
      if (underWay[name] === controller) arrived(name, value);
    } catch (error) {
      if (underWay[name] === controller && error.name !== 'AbortError') failed(name, error);
    }
  }

  const ask = (name, address, signal) =>
    asks[name] ? asks[name](address, held.meta.value, signal) : getJson(address, signal);

  function arrived(name, value) {
    const known = held.meta.value;
    const isNewVersion = known && value.version && value.version !== known.version;
    publish(name, { status: 'ready', value });
    if (name === 'meta') followAll(isNewVersion);
    else if (isNewVersion && held.meta.status === 'ready') load('meta', metaAddress());
  }

  function failed(name, error) {
    publish(name, { status: 'failed', error, value: name === 'meta' ? held.meta.value : null });
    if (error.code !== 'server-away') return;
    clearTimeout(retryTimer);
    retryTimer = setTimeout(retry, RETRY_MILLISECONDS);
  }

  /** Asks for what the state needs now; all of it again when the data are new. */
  function followAll(isNewVersion = false) {
    for (const name of Object.keys(ADDRESSES)) follow(name, isNewVersion && name !== 'meta');
  }

  /** Asks again for everything that failed. */
  function retry() {
    if (!isAwake()) return;
    for (const [name, { status, address }] of Object.entries(held)) if (status === 'failed') load(name, address);
  }

  state.onChange(() => followAll());

  return {
    start: () => followAll(),
    /** Says which piece of ground is in view (see frame.js). */
    look(next) {
      if (String(next.box) === String(frame?.box) && next.zoom === frame.zoom) return;
      frame = next;
      followAll();
    },
    /** What was looked at last, or null. */
    frame: () => frame,
    retry,
    /** `{status: idle|loading|ready|failed, address, value, error}`; the value outlives a reload. */
    get: (name) => held[name],
    value: (name) => held[name].value,
    all: () => Object.values(held),
    /** Calls `listener(name, resource)` on each change of one of these (of any when none is named). */
    onChange(listener, ...names) {
      listeners.add((name, resource) => {
        if (names.length === 0 || names.includes(name)) listener(name, resource);
      });
    },
  };
}
