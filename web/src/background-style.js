// How the background looks: what a feature of a vector tile is, and in which colours and widths that is drawn. The names
// of layers and classes are those of our own tiles and of three common schemas: OpenMapTiles, Protomaps and Shortbread.
// Pure. Everything is pale on purpose: the data above must stay the loudest thing on the map.

const WATER = '#cbdbe3';
const CASING = { major: '#c3cbc6', minor: '#d0d7d2', local: '#d9dfda' };

/** Widths in pixels at some zooms; between them they grow evenly. */
const WIDTHS = {
  major: [[7, 0.8], [10, 1.6], [13, 3.4], [16, 8], [18, 13]],
  minor: [[11, 0.8], [13, 2.2], [16, 6], [18, 10]],
  local: [[13, 0.7], [15, 2.6], [16, 4.4], [18, 8]],
  path: [[14, 0.7], [18, 1.6]],
  rail: [[10, 0.6], [18, 1.4]],
  river: [[8, 1], [12, 2], [16, 5]],
  stream: [[12, 0.6], [16, 2]],
  boundary: [[5, 0.6], [14, 1.2]],
};

const FILLS = { water: WATER, green: '#eef3ea', built: '#f4f4f0', land: '#fafbf8' };
const LINES = { path: '#dde2dc', rail: '#d8dcd9', river: WATER, stream: WATER, boundary: '#ccd3cf' };
const DASHES = { path: [3, 2], boundary: [5, 3] };

const ORDER = ['land', 'built', 'green', 'water', 'stream', 'river', 'boundary', 'path', 'rail', 'local', 'minor', 'major'];

const ROAD_WORDS = new Map(Object.entries({
  motorway: 'major', trunk: 'major', primary: 'major', highway: 'major', major_road: 'major', major: 'major',
  secondary: 'minor', tertiary: 'minor', medium_road: 'minor', unclassified: 'minor', minor: 'minor',
  residential: 'local', service: 'local', minor_road: 'local', living_street: 'local', local: 'local', street: 'local',
  path: 'path', footway: 'path', cycleway: 'path', track: 'path', pedestrian: 'path', steps: 'path', bridleway: 'path',
  rail: 'rail', transit: 'rail', light_rail: 'rail',
}));
const GREEN = /^(park|wood|forest|grass|nature_reserve|meadow|scrub|garden|recreation_ground|golf_course|farmland|national_park|protected_area)$/;
const BUILT = /^(residential|commercial|industrial|urban_area|retail|suburb)$/;

const roadOf = (word, isOurs) => (word === 'minor' && !isOurs ? 'local' : ROAD_WORDS.get(word) ?? null);
const landOf = (word) => (GREEN.test(word) ? 'green' : BUILT.test(word) ? 'built' : null);
const streamOf = (word) => (word === 'river' || word === 'canal' ? 'river' : 'stream');

/** What a feature is drawn as: a word of ORDER, or null for what is not drawn. `isOurs`: from roads that were loaded. */
export function categoryOf(layer, type, properties, isOurs = false) {
  const word = String(properties.class ?? properties.kind ?? properties.pmap_kind ?? '');
  switch (layer) {
    case 'water': case 'water_polygons': case 'ocean':
      return type === 3 ? 'water' : type === 2 ? streamOf(word === 'water' ? 'river' : word) : null;
    case 'waterway': case 'water_lines': return type === 2 ? streamOf(word) : null;
    case 'earth': return type === 3 ? 'land' : null;
    case 'park': return type === 3 ? 'green' : null;
    case 'landuse': case 'landcover': case 'land': case 'sites': return type === 3 ? landOf(word) : null;
    case 'roads': case 'transportation': case 'streets':
      return type === 2 ? (properties.rail === true ? 'rail' : roadOf(word, isOurs)) : null;
    case 'boundaries': case 'boundary': return type === 2 ? 'boundary' : null;
    default: return null;
  }
}

const PLACE_RANKS = { city: 1, town: 2, village: 3, suburb: 4, neighbourhood: 5, hamlet: 5 };
const PLACE_ZOOMS = [0, 5, 9, 11, 13, 14];

/** Name and rank of a place, 1 for a city to 5 for a hamlet; null for anything else and for what a zoom has no room for. */
export function placeOf(layer, properties, zoom) {
  if (!['places', 'place', 'place_labels'].includes(layer)) return null;
  const name = properties['name:en'] ?? properties.name;
  const rank = PLACE_RANKS[properties.class] ?? PLACE_RANKS[properties.kind_detail] ?? PLACE_RANKS[properties['pmap:kind_detail']]
    ?? PLACE_RANKS[properties.kind] ?? (properties.kind === 'locality' ? 3 : undefined);
  return name && rank && zoom >= PLACE_ZOOMS[rank] ? { name: String(name), rank } : null;
}

/** The name of a road where roads carry names, or ''. */
export function roadNameOf(layer, properties) {
  const isNamed = ['roads', 'transportation_name', 'street_labels', 'streets'].includes(layer);
  return isNamed && properties.name ? String(properties.name) : '';
}

/** From this zoom on roads are named. */
export const ROAD_NAME_ZOOM = 15;

export function widthAt(category, zoom) {
  const steps = WIDTHS[category];
  if (!steps || zoom < steps[0][0]) return 0;
  const next = steps.findIndex(([at]) => at > zoom);
  if (next < 0) return steps.at(-1)[1];
  const [[z0, w0], [z1, w1]] = [steps[next - 1], steps[next]];
  return w0 + ((w1 - w0) * (zoom - z0)) / (z1 - z0);
}

/**
 * The strokes and fills that draw these categories at a zoom, from the lowest to the highest: {category, fill} or
 * {category, stroke, width, dash}. A road wide enough is a white line in a grey casing; casings come first, so that
 * roads flow into each other.
 */
export function strokesFor(categories, zoom) {
  const wanted = ORDER.filter((category) => categories.has(category));
  const casings = [];
  const lines = [];
  for (const category of wanted) {
    const width = widthAt(category, zoom);
    if (FILLS[category]) lines.push({ category, fill: FILLS[category] });
    else if (LINES[category] && width > 0) lines.push({ category, stroke: LINES[category], width, dash: DASHES[category] ?? [] });
    else if (width >= 2) casings.push({ category, stroke: CASING[category], width: width + 1.4, dash: [] });
    else if (width > 0) lines.push({ category, stroke: CASING[category], width, dash: [] });
  }
  const white = casings.map(({ category, width }) => ({ category, stroke: '#ffffff', width: width - 1.4, dash: [] }));
  return [...lines, ...casings, ...white];
}
