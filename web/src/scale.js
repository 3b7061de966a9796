// The classes of a layer, the same on every map of the page: a colour means one thing, left and right. With one map they
// are that map's own; with two, those of the map with the larger figures.

import { countBreaks } from './breaks.js';

const counts = (collection) => collection.features.map((feature) => feature.properties.count);

/** `{key, limits}` of one layer from the answers of all maps; null while one of them is missing. */
const RULES = {
  density: (answers) => larger(answers, (answer) => answer.peak?.value ?? 0).breaks ?? [],
  grid: (answers) => larger(answers, (answer) => answer.highest ?? 0).breaks ?? [],
  areas: (answers) => countBreaks(answers.flatMap(counts)),
};

const larger = (answers, of) => answers.reduce((a, b) => (of(b) > of(a) ? b : a));

export function createScale() {
  const sides = [];
  const listeners = new Set();
  const tell = () => listeners.forEach((listener) => listener());
  const shown = () => sides.filter((side) => side.isShown()).map((side) => side.resources);

  return {
    /** A map, which counts while it is shown. */
    add(resources, isShown) {
      sides.push({ resources, isShown });
      resources.onChange(tell, ...Object.keys(RULES));
    },
    isShared: () => shown().length > 1,
    /** Ascending lower limits of the classes of a layer, or null while an answer is missing. A map that failed has no say. */
    limits(layer) {
      const held = shown().map((resources) => resources.get(layer)).filter(({ status }) => status !== 'failed');
      if (held.length === 0) return [];
      if (held.some(({ value, status }) => !value || status === 'loading')) return null;
      return RULES[layer](held.map(({ value }) => value));
    },
    onChange: (listener) => listeners.add(listener),
  };
}
