// Which addresses of the service belong to a state. Pure: the same state always asks for the same things.

import { affecting } from './schema.js';
import { encode } from './state.js';

const FILTER = affecting('filter');
const DENSITY = [...FILTER, ...affecting('density')];
const without = (...left) => FILTER.filter((name) => !left.includes(name));
const join = (path, ...queries) => {
  const query = queries.filter(Boolean).join('&');
  return query ? `${path}?${query}` : path;
};

export const metaAddress = () => '/api/v1/meta';
export const summaryAddress = (state) => join('/api/v1/summary', encode(state, FILTER));
/** Incidents by month as if every month were chosen: the bars behind the period. */
export const monthsAddress = (state) => join('/api/v1/summary', encode(state, without('from', 'to')));
/** Incidents by offence as if every offence were chosen: the counts beside the offences. */
export const offencesAddress = (state) => join('/api/v1/summary', encode(state, without('offence', 'group')));
export const densityAddress = (state) => join('/api/v1/density', encode(state, DENSITY));
export const valueAddress = (state) => join('/api/v1/density', encode(state, [...DENSITY, 'at']));
export const areasCsvAddress = (state, kind) => join(`/api/v1/areas/${kind}.csv`, encode(state, FILTER));
export const outlinesAddress = (kind) => `/api/v1/areas/${kind}.geojson`;

/** The tile template for Leaflet; the version makes a new import a new address. */
export function tilesAddress(state, version) {
  const query = encode(state, DENSITY);
  return join('/tiles/density/{z}/{x}/{y}{r}.png', query, version && `v=${encodeURIComponent(version)}`);
}

const KIND_ORDER = ['forum', 'ward', 'neighbourhood', 'local-authority', 'lsoa'];
const rank = (kind) => (KIND_ORDER.indexOf(kind) + KIND_ORDER.length + 1) % (KIND_ORDER.length + 1);

/** The kind to show: the one asked for where it exists, else the most readable one; '' when there is none. */
export function chosenKind(state, meta) {
  const kinds = (meta?.areaKinds ?? []).map((entry) => entry.kind);
  if (kinds.includes(state.kind)) return state.kind;
  return kinds.sort((a, b) => rank(a) - rank(b))[0] ?? '';
}

/** Up to two kinds for the background, the coarse one first; small areas only when there is nothing else. */
export function backgroundKinds(meta) {
  const kinds = (meta?.areaKinds ?? []).filter((entry) => entry.areas > 0).sort((a, b) => a.areas - b.areas);
  const readable = kinds.filter((entry) => entry.areas <= 300);
  return (readable.length ? readable : kinds.slice(0, 1)).slice(0, 2).map((entry) => entry.kind);
}
