// Every parameter of the page, once. Controls, the address bar and requests all read this table:
// `parse` turns text into a value (undefined when the text is no such value), `format` turns it back,
// `affects` names what must be asked for again when it changes:
//   filter   which incidents are meant; part of every request, under the same name
//   other    the second filter of a comparison: what it has of its own
//   density  how the density is computed
//   grid     which cells are counted
//   picture  only what this page shows of it

const SLUG = /^[a-z0-9][a-z0-9-]*$/;
const DATE = /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/;
const HOURS = /^(?!(\d\d)-\1$)([01]\d|2[0-3])-([01]\d|2[0-4])$/;
const COORDINATE = /^-?\d{1,3}(\.\d{1,12})?$/;

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
export const KERNELS = ['quartic', 'epanechnikov', 'triangular', 'uniform', 'triweight', 'gaussian'];
export const BANDWIDTH_RULES = ['scott', 'nrd0', 'ns', 'agp'];

const matching = (pattern) => (text) => (pattern.test(text) ? text : undefined);

function text(pattern, more) {
  return { default: '', parse: matching(pattern), format: (value) => value, ...more };
}

function choice(options, more) {
  const parse = (word) => (options.includes(word) ? word : undefined);
  return { default: options[0], options, parse, format: (value) => value, ...more };
}

/** A set of words; kept in a fixed order without repeats, so that one choice has one address. */
function words(order, more) {
  const arrange = (list) => (order ? order.filter((word) => list.includes(word)) : [...new Set(list)].sort());
  const known = (word) => (order ? order.includes(word) : SLUG.test(word));
  const parse = (line) => {
    const list = line.split(',').filter(Boolean);
    return list.length > 0 && list.every(known) ? arrange(list) : undefined;
  };
  return { default: [], parse, arrange, format: (list) => arrange(list).join(','), ...more };
}

/** Numbers of one separator, all finite, each within its own [min, max]. */
function numbers(limits, more) {
  const parse = (line) => {
    const parts = line.split(',');
    const fits = (part, i) => COORDINATE.test(part) && Number(part) >= limits[i][0] && Number(part) <= limits[i][1];
    // Adding 0 makes a -0 a plain 0: the address has one way to write either.
    return parts.length === limits.length && parts.every(fits) ? parts.map((part) => Number(part) + 0) : undefined;
  };
  return { default: null, parse, format: (list) => list.join(','), ...more };
}

const LON = [-180, 180];
const LAT = [-90, 90];

function bandwidth(more) {
  const [min, max] = [25, 10000];
  const parse = (line) => {
    if (BANDWIDTH_RULES.includes(line)) return line;
    const metres = /^\d{2,5}$/.test(line) ? Number(line) : NaN;
    return metres >= min && metres <= max ? metres : undefined;
  };
  return { default: 300, min, max, parse, format: String, ...more };
}

/** A whole number of metres. */
function metres(min, max, usual, more) {
  const parse = (line) => (/^\d{1,5}$/.test(line) && Number(line) >= min && Number(line) <= max ? Number(line) : undefined);
  return { default: usual, min, max, parse, format: String, ...more };
}

function percent(more) {
  const [min, max] = [10, 100];
  const parse = (line) => (/^\d{2,3}$/.test(line) && Number(line) >= min && Number(line) <= max ? Number(line) : undefined);
  return { default: 80, min, max, step: 5, parse, format: String, ...more };
}

/** What was clicked: an area, a cell of the grid, a place, or the card that says how the layer is made. */
const PICK = /^(method|area:[a-z][a-z0-9-]{0,40}:[^\s,&=]{1,40}|cell:c-?\d{1,7}r-?\d{1,7}|place:-?\d{1,3}(\.\d{1,12})?,-?\d{1,2}(\.\d{1,12})?)$/;

const FILTER = ['filter'];
const OTHER = ['other'];
const PICTURE = ['picture'];

export const SCHEMA = {
  from: text(DATE, { label: 'From', affects: FILTER }),
  to: text(DATE, { label: 'To', affects: FILTER }),
  group: words(null, { label: 'Offence groups', affects: FILTER }),
  offence: words(null, { label: 'Offences', affects: FILTER }),
  days: words(DAYS, { label: 'Days', affects: FILTER }),
  hours: text(HOURS, { label: 'Hours', affects: FILTER }),
  area: text(/^[a-z][a-z0-9-]{0,40}:[^\s,&=]{1,40}$/, { label: 'Area', affects: FILTER }),
  source: words(null, { label: 'Source', affects: FILTER }),
  dataset: words(null, { label: 'Data set', affects: FILTER }),
  flag: words(null, { label: 'Flag', affects: FILTER }),
  bbox: numbers([LON, LAT, LON, LAT], { label: 'Box', affects: FILTER }),
  polygon: text(/^[-\d.,;]{11,9000}$/, { label: 'Drawn area', affects: FILTER }),
  zone: text(/^[\w-]{1,80}$/, { label: 'Zone', affects: FILTER }),
  weight: choice(['count', 'harm'], { label: 'Weight', affects: FILTER }),

  compare: choice(['off', 'on'], { label: 'Compare', affects: PICTURE }),
  'from-b': text(DATE, { label: 'From, second map', affects: OTHER }),
  'to-b': text(DATE, { label: 'To, second map', affects: OTHER }),
  'group-b': words(null, { label: 'Offence groups, second map', affects: OTHER }),
  'offence-b': words(null, { label: 'Offences, second map', affects: OTHER }),

  kernel: choice(KERNELS, { label: 'Kernel', affects: ['density'] }),
  bandwidth: bandwidth({ label: 'Bandwidth', unit: 'm', affects: ['density'] }),
  ramp: choice(['viridis', 'cividis', 'inferno'], { label: 'Colours', affects: ['density'] }),
  shape: choice(['square', 'hex'], { label: 'Cells', affects: ['grid'] }),
  cell: metres(50, 5000, 250, { label: 'Cell size', unit: 'm', affects: ['grid'] }),

  layer: choice(['density', 'grid', 'areas', 'points'], { label: 'Layer', affects: PICTURE }),
  kind: text(/^[a-z][a-z0-9-]{0,40}$/, { label: 'Area kind', affects: PICTURE }),
  opacity: percent({ label: 'Opacity', unit: '%', affects: PICTURE }),
  outlines: choice(['on', 'off'], { label: 'Boundaries and names', affects: PICTURE }),
  ground: choice(['on', 'off'], { label: 'Roads and water', affects: PICTURE }),
  at: numbers([LON, LAT], { label: 'Point', affects: PICTURE }),
  pick: text(PICK, { label: 'Chosen on the map', affects: PICTURE }),
  view: numbers([LON, LAT, [0, 19]], { label: 'View', affects: PICTURE }),
  table: choice(['off', 'areas', 'months', 'cells', 'places', 'peaks'], { label: 'Table', affects: PICTURE }),
  sort: text(/^-?[a-z]{1,20}$/, { label: 'Order', affects: PICTURE }),
  title: text(/^[^\p{Cc}\p{Cs}]{1,80}$/u, { label: 'Title of the sheet', affects: PICTURE }),
  panel: choice(['auto', 'open', 'folded'], { label: 'Filter panel', affects: PICTURE }),
  sheet: choice(['off', 'landscape', 'portrait'], { label: 'Sheet to print', affects: PICTURE }),
};

export const NAMES = Object.keys(SCHEMA);

/** The names of the parameters that affect this. */
export const affecting = (what) => NAMES.filter((name) => SCHEMA[name].affects.includes(what));

/** Whether a parameter stands at its default. */
export function isDefault(name, value) {
  const usual = SCHEMA[name].default;
  return Array.isArray(usual) ? value.length === 0 : value === usual;
}
