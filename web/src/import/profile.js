// Mapping profiles as text and as values. A profile is YAML of one shape: lines of `key: value`, and maps of such lines under
// `columns`, `formats`, `offences` and `flags`; JSON is read too. What is written otherwise still goes to the service as it is.

const MAPS = ['columns', 'formats', 'offences', 'flags'];
const PLAIN = ['name', 'crs', 'groundCrs', 'delimiter', 'source', 'force', 'offence', 'midnightMeansUnknown'];

export const emptyProfile = () => ({ columns: {}, formats: {}, offences: {}, flags: {} });

/** The profile that a text states, or null when it is not of the shape that a form can show. */
export function readProfile(text) {
  try {
    const profile = text.trimStart().startsWith('{') ? JSON.parse(text) : readLines(text);
    return isProfile(profile) ? { ...emptyProfile(), ...profile } : null;
  } catch {
    return null;
  }
}

const isProfile = (profile) =>
  Object.entries(profile).every(([key, value]) => (MAPS.includes(key) ? isMapOfWords(value) : PLAIN.includes(key) && !isMap(value)));
const isMap = (value) => typeof value === 'object' && value !== null;
const isMapOfWords = (value) => isMap(value) && !Array.isArray(value) && Object.values(value).every((one) => !isMap(one));

function readLines(text) {
  const profile = {};
  let map = null;
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(#|$)|^---\s*$/.test(line)) continue;
    const isInside = /^ +/.test(line);
    const { key, value } = readLine(line.trim());
    if (isInside && map === null) throw new Error(line);
    if (isInside) map[key] = value;
    else if (value === null && MAPS.includes(key)) map = profile[key] = {};
    else {
      map = null;
      profile[key] = value;
    }
  }
  return profile;
}

const KEYED = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^"'[{&*!|>%@`?-].*?)\s*:(?:\s+(.*))?$/;

function readLine(line) {
  const found = KEYED.exec(line);
  if (!found) throw new Error(line);
  return { key: String(scalar(found[1])), value: scalar(found[2] ?? '') };
}

function scalar(text) {
  const quoted = /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/.exec(text);
  if (quoted) return JSON.parse(`"${quoted[1]}"`);
  const single = /^'((?:[^']|'')*)'\s*(?:#.*)?$/.exec(text);
  if (single) return single[1].replaceAll("''", "'");
  const plain = text.replace(/(^|\s)#.*$/, '').trim();
  if (/^["'[\]{}&*!|>%@`]|: |^- /.test(plain)) throw new Error(text);
  if (plain === '' || plain === '~' || plain === 'null') return null;
  if (plain === 'true' || plain === 'false') return plain === 'true';
  return plain;
}

/** The profile as YAML, without what it leaves open. */
export function writeProfile(profile) {
  const lines = PLAIN.filter((key) => isStated(profile[key])).map((key) => `${key}: ${word(profile[key])}`);
  for (const map of MAPS) {
    const entries = Object.entries(profile[map] ?? {}).filter(([, value]) => isStated(value));
    if (entries.length > 0) lines.push(`${map}:`, ...entries.map(([key, value]) => `  ${word(key)}: ${word(value)}`));
  }
  return lines.join('\n') + '\n';
}

const isStated = (value) => value !== undefined && value !== null && value !== '' && value !== false;

/** Quoted unless it is plainly a word, so that nothing is taken for a number, a date or a yes. */
function word(value) {
  const text = String(value);
  const isPlain = /^[A-Za-z][A-Za-z0-9 ._/:-]*$/.test(text) && !/: |:$| $|^(true|false|yes|no|on|off|y|n|null)$/i.test(text);
  return value === true || isPlain ? text : JSON.stringify(text);
}

/** The source's words that a proposal leaves open: comments such as `#  "Noise": ` below `offences`. */
export const openWords = (text) =>
  [...text.matchAll(/^#\s+("(?:[^"\\]|\\.)*"):\s*$/gm)].map((match) => JSON.parse(match[1]));

/** The profile without what contradicts itself, so that a form may leave behind what an earlier choice needed. */
export function tidied(profile) {
  const columns = { ...profile.columns };
  const isMetres = Boolean(columns.easting || columns.northing);
  if (!columns.date) delete columns.time;
  if (!columns.endDate) delete columns.endTime;
  return {
    ...profile,
    crs: isMetres ? profile.groundCrs || 'EPSG:27700' : 'EPSG:4326',
    source: columns.source ? undefined : profile.source,
    force: columns.force ? undefined : profile.force,
    offence: columns.offence ? undefined : profile.offence,
    offences: columns.offence ? profile.offences : {},
    columns,
  };
}
