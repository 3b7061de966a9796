// Which addresses of the service belong to a state. Pure: the same state always asks for the same things.

import { clusterMetres, gridBox } from './frame.js';
import { affecting } from './schema.js';
import { encode } from './state.js';

const FILTER = affecting('filter');
const DENSITY = [...FILTER, ...affecting('density')];
const LISTED = 50;
const PEAKS = [...FILTER, 'kernel', 'bandwidth'];
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
export const temporalAddress = (state) => join('/api/v1/temporal', encode(state, without('days', 'hours')));
export const peaksAddress = (state, type) => join(`/api/v1/peaks.${type}`, encode(state, PEAKS));

/** Cells of the piece of ground in view; a box of the filter is the study box itself. Null when that would be too many. */
export function gridAddress(state, meta, frame, type) {
  const box = state.bbox ?? gridBox(frame, meta, state.cell);
  if (!box) return null;
  const named = { ...state, bbox: box };
  return join(`/api/v1/grid.${type}`, encode(named, [...FILTER, ...affecting('grid')]));
}

/** Places in view, those that would lie on one another on the screen as one. */
export function placesAddress(state, frame, type) {
  const within = `within=${frame.box.join(',')}`;
  const metres = clusterMetres(frame);
  return join(`/api/v1/places.${type}`, encode(state, FILTER), within, metres > 0 && `cluster=${metres}`);
}

/** How much of the filter stands in what was clicked; null when nothing of the kind was. */
export function pickedAddress(state) {
  const [kind, rest] = [state.pick.split(':')[0], state.pick.slice(state.pick.indexOf(':') + 1)];
  if (kind === 'area') return summaryAddress({ ...state, area: rest });
  if (kind === 'cell') return join(`/api/v1/cells/${state.shape}/${state.cell}/${rest}`, encode(state, FILTER));
  if (kind === 'place') return summaryAddress({ ...state, bbox: boxAround(rest.split(',').map(Number)) });
  return null;
}

/** The first incidents at the place that was clicked; null when none was. */
export function listedAddress(state) {
  if (!state.pick.startsWith('place:')) return null;
  const bbox = boxAround(state.pick.slice('place:'.length).split(',').map(Number));
  return join('/api/v1/incidents.geojson', encode({ ...state, bbox }, FILTER), `limit=${LISTED}`);
}

/** A metre or so around a place: distinct places of the open data stand farther apart. */
const boxAround = ([lon, lat]) =>
  [lon - 1e-5, lat - 1e-5, lon + 1e-5, lat + 1e-5].map((degrees) => Number(degrees.toFixed(6)));

export const outlinesAddress = (kind) => `/api/v1/areas/${kind}.geojson`;

/** The tile template for Leaflet; the version makes a new import a new address. Two maps share the limits of their classes. */
export function tilesAddress(state, version, limits = []) {
  const query = encode(state, DENSITY);
  const breaks = limits.length > 0 && `breaks=${limits.join(',')}`;
  return join('/tiles/density/{z}/{x}/{y}{r}.png', query, breaks, version && `v=${encodeURIComponent(version)}`);
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
