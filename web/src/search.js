// Finding areas by name or code. Pure.

import { kindLabel } from './numbers.js';

/** Without accents, case and punctuation: "St. Mary’s" is found as "st marys". */
export const plain = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’.]/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** 0 the whole name, 1 it begins so, 2 a word of it begins so, 3 the code begins so, 4 somewhere in it; -1 nowhere. */
function rank(wanted, name, code) {
  if (name === wanted || code === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (` ${name}`.includes(` ${wanted}`)) return 2;
  if (code.startsWith(wanted)) return 3;
  return name.includes(wanted) ? 4 : -1;
}

/** The places that match best, nearest first; of equal ones those of the coarser kind, then by name. */
export function found(text, places, most) {
  const wanted = plain(text);
  if (!wanted) return [];
  return places
    .map((place, i) => ({ place, i, rank: rank(wanted, plain(place.name), plain(place.code)) }))
    .filter((one) => one.rank >= 0)
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .slice(0, most)
    .map((one) => one.place);
}

/** Areas of a collection as places to find, in the order of their names. */
export const placesOf = (kind, collection) => collection.features
  .map(({ properties: { code, name } }) => ({ kind, code: String(code), name: String(name || code), kindLabel: kindLabel(kind) }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }));

/** Kinds with few areas come at once, the others when something is typed. */
const FEW = 300;

export function kindsToSearch(meta, isTyped) {
  const kinds = (meta?.areaKinds ?? []).filter((entry) => entry.areas > 0).sort((a, b) => a.areas - b.areas);
  return kinds.filter((entry) => isTyped || entry.areas <= FEW).map((entry) => entry.kind);
}
