import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { emptyProfile, openWords, readProfile, tidied, writeProfile } from '../src/import/profile.js';
import { random, seed } from './random.js';

const SHIPPED = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'data', 'mappings');
const again = (profile) => readProfile(writeProfile(profile));

test('reads every profile that ships, and writes it so that it reads the same', () => {
  const names = readdirSync(SHIPPED).filter((name) => name.endsWith('.yaml'));
  assert.ok(names.length >= 3);
  for (const name of names) {
    const profile = readProfile(readFileSync(join(SHIPPED, name), 'utf8'));
    assert.ok(profile.columns.longitude || profile.columns.easting, name);
    assert.deepEqual(again(profile), profile, name);
  }
});

test('reads what a council writes', () => {
  const profile = readProfile(readFileSync(join(SHIPPED, 'council-asb.yaml'), 'utf8'));
  assert.equal(profile.midnightMeansUnknown, true);
  assert.equal(profile.columns.date, 'Date of incident');
  assert.deepEqual(profile.flags, { Alcohol: 'alcohol', 'Young people': 'youth' });
});

test('quotes, comments and colons', () => {
  const profile = readProfile(['crs: EPSG:4326 # degrees', 'delimiter: "\\t"', "source: 'o''brien'", 'columns:', '  dateTime: "When: start"',
    'offences:', '  # a remark', '  "Noise: music": anti-social-behaviour', '  Fire # alarm: burglary'].join('\r\n'));
  assert.equal(profile.crs, 'EPSG:4326');
  assert.equal(profile.delimiter, '\t');
  assert.equal(profile.source, "o'brien");
  assert.equal(profile.columns.dateTime, 'When: start');
  assert.equal(profile.offences['Noise: music'], 'anti-social-behaviour');
});

test('JSON is a profile too', () => {
  assert.equal(readProfile('{"crs": "EPSG:4326", "columns": {"date": "Day"}}').columns.date, 'Day');
});

test('what the form cannot show is not guessed at', () => {
  for (const text of ['columns: {date: Day}', 'crs: &a EPSG:4326', 'colours: red', 'columns:\n  date:\n    - Day', '  crs: x', 'crs: |\n  EPSG:4326', '[]', 'nonsense', '{"crs":']) {
    assert.equal(readProfile(text), null, text);
  }
  assert.deepEqual(readProfile(''), emptyProfile());
});

test(`any words survive being written and read (seed ${seed})`, () => {
  const LETTERS = ['a', 'Z', ' ', ':', '#', '"', "'", '\\', '-', '{', '1', 'é', '\t', ',', '&', '%', 'yes', 'null', '~', '|'];
  const { whole, pick } = random(seed);
  const word = () => Array.from({ length: whole(1, 6) }, () => pick(LETTERS)).join('');
  for (let i = 0; i < 300; i++) {
    const profile = { ...emptyProfile(), name: word(), columns: { date: word(), offence: word() }, offences: { [word()]: 'burglary' }, flags: { [word()]: 'youth' } };
    assert.deepEqual(again(profile), profile, JSON.stringify(profile));
  }
});

test('the words that a proposal leaves open', () => {
  assert.deepEqual(openWords('# Proposed\noffences:\n  "Burglary": burglary\n#  "Noise": \n#  "A \\"b\\"": \n'), ['Noise', 'A "b"']);
});

test('a form may leave behind what an earlier choice needed', () => {
  const tidy = tidied({ ...emptyProfile(), source: 'council', offence: 'burglary', crs: 'EPSG:4326',
    columns: { easting: 'E', northing: 'N', time: 'T', offence: 'O', source: 'S', endTime: 'X' } });
  assert.equal(tidy.crs, 'EPSG:27700');
  assert.deepEqual(tidy.columns, { easting: 'E', northing: 'N', offence: 'O', source: 'S' });
  assert.equal(tidy.source ?? tidy.offence, undefined);
  assert.equal(tidied({ ...emptyProfile(), groundCrs: 'EPSG:26916', columns: { easting: 'E' } }).crs, 'EPSG:26916');
});
