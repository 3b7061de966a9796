// Canned answers of the service, the same each time: a small town with two years of data.

const MONTHS = Array.from({ length: 24 }, (_, i) => `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`)
  .filter((month) => month !== '2023-08');
const OFFENCES = ['anti-social-behaviour', 'burglary', 'drugs', 'violence-and-sexual-offences'];
const label = (slug) => slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
const byKey = (keys, figure) => Object.fromEntries(keys.map((key, i) => [key, figure(i)]));
const collection = (features, more) => ({ type: 'FeatureCollection', features, version: '1', ...more });
const point = (i, properties) => ({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [-2.36 + i * 0.003, 51.38 + (i % 5) * 0.002] } });
const square = (i, properties) => {
  const [west, south] = [-2.4 + (i % 8) * 0.01, 51.36 + Math.floor(i / 8) * 0.01];
  const ring = [[west, south], [west + 0.01, south], [west + 0.01, south + 0.01], [west, south + 0.01], [west, south]];
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
};
const WARDS = ['Abbey', 'Kingsmead', 'Oldfield Park', 'Twerton', 'Walcot', 'Widcombe & Lyncombe'];

const META = {
  version: '1', incidents: 4212, months: MONTHS, hasHours: true, extent: [-2.4, 51.36, -2.3, 51.42], focus: [-2.4, 51.36, -2.3, 51.42],
  datasets: [{ name: 'demo', synthetic: true, access: 'open', licence: '' }, { name: 'hospital', synthetic: true, access: 'restricted', licence: 'By agreement' }],
  offences: OFFENCES.map((slug) => ({ slug, label: label(slug), harm: 1 })),
  groups: [{ slug: 'all-crime', label: 'All crime', offences: OFFENCES.slice(1), note: 'everything but anti-social behaviour' },
    { slug: 'violence', label: 'Violence', offences: OFFENCES.slice(3), note: '' }],
  sources: ['council', 'police'], flags: ['alcohol', 'domestic'], areaKinds: [{ kind: 'ward', areas: WARDS.length }],
  background: { loaded: [], tiles: null }, credits: ['Synthetic data'],
};
const PRESETS = [
  { slug: 'year', label: 'The last 12 months', note: 'The latest twelve months held.', state: { from: 'last-11', to: 'last' } },
  { slug: 'nights', label: 'Weekend nights', note: 'Friday and Saturday nights.', state: { days: 'fri,sat', hours: '22-04' } },
];
const busy = (hour) => 4 + 3 * Math.sin(((hour % 24) - 9) / 3.8) + ([4, 5].includes(Math.floor((hour - 6) / 24)) && (hour - 6) % 24 > 13 ? 9 : 0);

/** [pattern of the path, answer to `n`, which is 1 as usual and 0 for a service without any incident]. */
const ANSWERS = [
  [/\/meta$/, (n) => (n ? META : { ...META, incidents: 0, months: [] })],
  [/\/summary$/, (n) => ({ version: '1', count: 4212 * n, withoutLocation: 318 * n, withoutTime: 201 * n, monthOnlyLeftOut: 0,
    byOffence: byKey(OFFENCES, (i) => n * (1900 - i * 400)), byMonth: byKey(n ? MONTHS : [], (i) => 150 + ((i * 37) % 60)) })],
  [/\/temporal$/, (n) => ({ version: '1', count: 4212 * n, excluded: 201 * n, months: [], hourOfWeek: Array.from({ length: 168 }, (_, i) => n * busy(i)) })],
  [/\/presets$/, () => ({ presets: PRESETS })],
  [/\/density$/, (n) => ({ version: '1', unit: 'events per km²', breaks: n ? [50, 100, 200, 400] : [], peak: { lon: -2.36, lat: 51.38, value: 733 },
    at: { value: 512 }, integral: 4212, method: { kernel: 'quartic', bandwidthMetres: 300 } })],
  [/\/peaks\.geojson$/, (n) => collection(Array.from({ length: 9 * n }, (_, i) =>
    point(i, { rank: i + 1, value: 733 / (i + 1), count: 90 - i, streetName: 'On or near High Street' })), { unit: 'events per km²' })],
  [/\/places\.geojson$/, (n) => collection(Array.from({ length: 620 * n }, (_, i) =>
    point(i, { count: 1 + ((i * 53) % 97), places: 1 + (i % 2), streetName: i % 2 ? null : `On or near Street ${i}` })))],
  [/\/grid\.geojson$/, (n) => collection(Array.from({ length: 48 * n }, (_, i) => square(i, { id: `c${i % 8}r${Math.floor(i / 8)}`, count: 1 + ((i * 29) % 40) })),
    { breaks: [1, 10, 20, 30], highest: 40 })],
  [/\/areas\/ward\.geojson$/, () => collection(WARDS.map((name, i) => square(i, { code: `E${i}`, name })))],
  [/\/areas\/ward\.csv$/, (n) => ['code,name,count,population,rate', ...WARDS.map((name, i) => `E${i},${name},${n * (700 - i * 90)},5000,${n * (140 - i * 18)}`)].join('\n')],
  [/\/cells\//, (n) => ({ version: '1', id: 'c1r2', count: 12 * n, byOffence: {}, byMonth: {}, centre: [-2.36, 51.38] })],
  [/\/datasets$/, () => ({ version: '1', datasets: [], areaKinds: META.areaKinds, background: [] })],
];

/** The answer to an address; a service that is `waiting` never gives one. */
export async function answer(address, how) {
  const { pathname } = new URL(address, 'http://debug');
  if (how === 'waiting' && !pathname.endsWith('/meta')) return new Promise(() => {});
  if (how === 'failed') throw Object.assign(new Error('refused'), { title: 'The server is busy', advice: 'Try again in a moment.', code: 'busy' });
  const found = ANSWERS.find(([pattern]) => pattern.test(pathname));
  if (!found) throw Object.assign(new Error(pathname), { title: `No canned answer for ${pathname}`, advice: 'Add one to web/debug/answers.js.', code: 'unknown' });
  return found[1](how === 'nothing' ? 0 : 1);
}
