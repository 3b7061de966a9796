// One value that some modules set and others watch.

export function createSignal(initial) {
  const listeners = new Set();
  let value = initial;
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener(value);
    },
    onChange: (listener) => listeners.add(listener),
  };
}
