// The one state of the page. It is exactly what the address bar says: a link, the back button and a reload
// give the same picture. A change is written to the address first and read back from it.

import { NAMES, SCHEMA, isDefault } from './schema.js';

export const DEFAULTS = Object.freeze(Object.fromEntries(NAMES.map((name) => [name, SCHEMA[name].default])));

/** Percent-encodes what a query string needs, and leaves readable what it does not. */
const escape = (text) => encodeURIComponent(text).replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%3B/g, ';');

/** The query string of these parameters; defaults are left out. */
export function encode(state, names = NAMES) {
  return names
    .filter((name) => !isDefault(name, state[name]))
    .map((name) => `${name}=${escape(SCHEMA[name].format(state[name]))}`)
    .join('&');
}

/** Reads a query string; what is unknown or malformed keeps its default and is listed in `ignored`. */
export function decode(search) {
  const state = { ...DEFAULTS };
  const ignored = [];
  for (const [name, text] of new URLSearchParams(search)) {
    const value = Object.hasOwn(SCHEMA, name) ? SCHEMA[name].parse(text) : undefined;
    if (value === undefined) ignored.push(`${name}=${text}`);
    else state[name] = value;
  }
  return { state: Object.freeze(state), ignored };
}

/**
 * The state bound to a window's address. `set(patch)` adds a step that the back button takes back;
 * `adjust(patch)` changes the present step, for what moves continuously (the view, a slider).
 */
export function createState(window) {
  const listeners = new Set();
  const first = decode(window.location.search);
  let current = first.state;

  function become(next) {
    const previous = current;
    current = next;
    for (const listener of [...listeners]) listener(current, previous);
  }

  function change(patch, write) {
    const query = encode({ ...current, ...patch });
    if (query === encode(current)) return;
    window.history[write](null, '', query ? `?${query}` : window.location.pathname);
    become(decode(query).state);
  }

  window.addEventListener('popstate', () => become(decode(window.location.search).state));

  return {
    ignored: first.ignored,
    get: () => current,
    set: (patch) => change(patch, 'pushState'),
    adjust: (patch) => change(patch, 'replaceState'),
    /** Calls `listener(state, previous)` after each change; returns how to stop. */
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
