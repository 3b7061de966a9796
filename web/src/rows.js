// The tables behind the map: which belongs to which layer, and their rows from answers of the service. Pure.

import { metresPerPixel } from './frame.js';
import { capital, inIncidents, kindLabel } from './numbers.js';

/** What each table is called, what it is drawn from, and its order unless the reader chose another. */
export const TABLES = {
  areas: { label: 'Areas', resource: 'areas', sort: '-count' },
  months: { label: 'Months', resource: 'summary', sort: 'month' },
  cells: { label: 'Cells', resource: 'grid', sort: '-count' },
  places: { label: 'Places', resource: 'places', sort: '-count' },
  peaks: { label: 'Peaks', resource: 'peaks', sort: 'rank' },
};

/** The table of the layer on the map. */
export function tableOf(layer, meta) {
  if (layer === 'areas') return meta?.areaKinds?.length ? 'areas' : 'months';
  return { density: 'peaks', grid: 'cells', points: 'places' }[layer];
}

export const NUMERIC = ['count', 'other', 'difference', 'population', 'rate', 'places', 'lon', 'lat', 'rank', 'value'];
const HEADINGS = {
  name: 'Name', code: 'Code', count: 'Incidents', population: 'Population', rate: 'Per 1,000', month: 'Month', id: 'Cell',
  street: 'On or near', places: 'Places', lon: 'Longitude', lat: 'Latitude', rank: 'Rank', difference: 'Difference',
};

/** `names` are those of the two maps of a comparison. */
export const heading = (column, unit, names) => names?.[column] ?? (column === 'value' ? capital(inIncidents(unit ?? 'density')) : HEADINGS[column]);

/** Areas as table rows; optional figures appear as columns only where the service gives them. */
export function areaRows(collection) {
  const rows = (collection?.features ?? []).map(({ properties, geometry }) => ({ ...properties, geometry, key: properties.code }));
  const has = (key) => rows.some((row) => row[key] !== null && row[key] !== undefined);
  const columns = ['name', 'code', 'count', ...['population', 'rate'].filter(has)];
  return { columns, rows };
}

/** Months as table rows; months without incidents are rows too. */
export function monthRows(byMonth, months) {
  return { columns: ['month', 'count'], rows: months.map((month) => ({ month, count: byMonth?.[month] ?? 0 })) };
}

/** The cells of a grid, each with its middle. */
export function cellRows(collection) {
  const rows = collection.features.map(({ properties: { id, count }, geometry }) => {
    const [west, south, east, north] = boxOf(geometry);
    return { key: id, id, count, lon: (west + east) / 2, lat: (south + north) / 2 };
  });
  return { columns: ['id', 'count', 'lon', 'lat'], rows };
}

/** Places at which incidents were put; where several were taken together, how many. */
export function placeRows(collection) {
  const rows = collection.features.map(({ properties: { count, places, streetName }, geometry: { coordinates: [lon, lat] } }) =>
    ({ key: `${lon},${lat}`, street: streetName ?? (places > 1 ? `${places} places near each other` : 'no street name'), count, places, lon, lat }));
  const columns = ['street', 'count', ...(rows.some((row) => row.places > 1) ? ['places'] : []), 'lon', 'lat'];
  return { columns, rows };
}

/** The highest points of the density, highest first. */
export function peakRows(collection) {
  const rows = collection.features.map(({ properties: { rank, value, count, streetName }, geometry: { coordinates: [lon, lat] } }) =>
    ({ key: rank, rank, street: streetName ?? '', value, count, lon, lat }));
  return { columns: ['rank', 'street', 'value', 'count', 'lon', 'lat'], rows, unit: collection.unit };
}

/** The order in force: the reader's where this table has that column. */
export const sortOf = (table, columns, sort) => (columns.includes(sort.replace(/^-/, '')) ? sort : TABLES[table].sort);

/** Sorted by a column; '-' in front turns the order. Equal rows keep their order. */
export function sorted(rows, sort) {
  const isDown = sort.startsWith('-');
  const key = isDown ? sort.slice(1) : sort;
  const compare = (a, b) => {
    if (typeof a[key] === 'number' && typeof b[key] === 'number') return a[key] - b[key];
    return String(a[key] ?? '').localeCompare(String(b[key] ?? ''), 'en-GB', { numeric: true });
  };
  return [...rows].sort((a, b) => (isDown ? compare(b, a) : compare(a, b)));
}

/** What a table shows, in words: "Cells of 250 m in view". */
export function subject(table, state, kind) {
  if (table === 'areas') return `Areas: ${kindLabel(kind)}`;
  const shape = state.shape === 'hex' ? 'Hexagons' : 'Squares';
  return { months: 'Months', cells: `${shape} of ${state.cell} m in view`, places: 'Places in view', peaks: 'Highest densities' }[table];
}

/** The patch of the state that shows a row on the map: its layer, where it lies, and that it is chosen. */
export function showing(table, row, state, kind) {
  const [lon, lat, zoom] = placeOf(table, row, state);
  const view = [Number(lon.toFixed(5)), Number(lat.toFixed(5)), zoom];
  if (table === 'areas') return { layer: 'areas', view, pick: `area:${kind}:${row.code}` };
  if (table === 'cells') return { layer: 'grid', view, pick: `cell:${row.id}` };
  // Places taken together part when one comes near: then there is no one place to choose.
  if (table === 'places') return { layer: 'points', view, pick: row.places > 1 ? '' : `place:${row.key}` };
  return { layer: 'density', view, at: [Number(lon.toFixed(6)), Number(lat.toFixed(6))] };
}

/** Near enough to see the row well, and never farther away than the reader already is. */
function placeOf(table, row, state) {
  const near = (zoom) => Math.min(18, Math.max(5, Math.floor(zoom), state.view?.[2] ?? 0));
  if (table !== 'areas') {
    const pixels = (metres, wanted) => Math.log2((metresPerPixel(row.lat, 0) * wanted) / metres);
    return [row.lon, row.lat, near({ cells: pixels(state.cell, 48), places: 16, peaks: 15 }[table])];
  }
  const [west, south, east, north] = boxOf(row.geometry);
  const widest = Math.max(east - west, 1.6 * (north - south), 1e-4);
  return [(west + east) / 2, (south + north) / 2, Math.min(16, Math.max(5, Math.floor(Math.log2((2 * 360) / widest))))];
}

function boxOf(geometry) {
  const numbers = geometry.coordinates.flat(Infinity);
  const [lons, lats] = [0, 1].map((odd) => numbers.filter((_, i) => i % 2 === odd));
  const [low, high] = [(list) => list.reduce((a, b) => Math.min(a, b)), (list) => list.reduce((a, b) => Math.max(a, b))];
  return [low(lons), low(lats), high(lons), high(lats)];
}
