// Areas with their counts. Shapes are large and stay the same, so they are asked for once for each version of the data;
// a filter asks only for the counts, as CSV.

import { cells } from './csv.js';

export function createCountedAreas(getCsv, outlinesOf) {
  /** The collection of one kind with the counts of a CSV address; `outlines` is the same object while the shapes are. */
  return async function countedAreas(address, kind, version, signal) {
    const [text, outlines] = await Promise.all([getCsv(address, signal), outlinesOf(kind, version)]);
    const rows = figuresByCode(text);
    const features = outlines.features.map((feature) => {
      const { code, name } = feature.properties;
      return { ...feature, properties: { code, name, count: 0, ...rows.get(code) } };
    });
    return { type: 'FeatureCollection', outlines, features };
  };
}

function figuresByCode(text) {
  const [heading = [], ...lines] = cells(text);
  const [code, ...columns] = ['code', 'count', 'population', 'rate'].map((name) => heading.indexOf(name));
  const number = (cell) => (cell ? Number(cell) : null);
  return new Map(lines.map((line) => {
    const [count, population, rate] = columns.map((column) => number(line[column]));
    return [line[code], { count: count ?? 0, population, rate }];
  }));
}
