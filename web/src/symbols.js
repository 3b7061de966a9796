// How places look on the map: how large, with what number, and which is meant by a point or a direction. Pure.

/** Radius in pixels of a single place, in steps of its count. */
const DOTS = [[100, 12], [50, 10], [20, 8.5], [10, 7], [5, 5.5], [2, 4.5], [1, 3.5]];
/** Radius in pixels of several places drawn as one. */
const DISCS = [[10_000, 22], [1000, 20], [100, 17], [10, 14], [0, 12]];

const step = (steps, count) => steps.find(([from]) => count >= from)?.[1] ?? steps.at(-1)[1];

export const radiusOf = ({ count, places }) => step(places > 1 ? DISCS : DOTS, count);

