import assert from 'node:assert/strict';
import test from 'node:test';
import { found, kindsToSearch, placesOf, plain } from '../src/search.js';

const ward = (name, code = name) => ({ kind: 'ward', name, code, kindLabel: 'Ward' });
const PLACES = [ward('Combe Down', 'E05000001'), ward('Down Ampney'), ward('Kingsmead'), ward('St. Mary’s'), ward('Widcombe & Lyncombe')];
const names = (text, most = 9) => found(text, PLACES, most).map((place) => place.name);

test('accents, case and punctuation do not matter', () => {
  assert.equal(plain('  St. Máry’s-in-the Wood '), 'st marys in the wood');
  assert.deepEqual(names('ST MARYS'), ['St. Mary’s']);
});

test('beginnings of the name come before beginnings of a word, codes, and the middle of words', () => {
  assert.deepEqual(names('down'), ['Down Ampney', 'Combe Down']);
  assert.deepEqual(names('combe'), ['Combe Down', 'Widcombe & Lyncombe']);
  assert.deepEqual(names('e050'), ['Combe Down']);
  assert.deepEqual(names(''), []);
  assert.deepEqual(names('zzz'), []);
  assert.equal(names('m', 2).length, 2);
});

test('kinds with few areas are searched at once, the others once something is typed, the coarsest first', () => {
  const meta = { areaKinds: [{ kind: 'lsoa', areas: 1038 }, { kind: 'ward', areas: 33 }, { kind: 'forum', areas: 5 }, { kind: 'zone', areas: 0 }] };
  assert.deepEqual(kindsToSearch(meta, false), ['forum', 'ward']);
  assert.deepEqual(kindsToSearch(meta, true), ['forum', 'ward', 'lsoa']);
  assert.deepEqual(kindsToSearch(undefined, true), []);
});

test('an area without a name is found by its code', () => {
  const collection = { features: [{ properties: { code: 'B2', name: '' } }, { properties: { code: 'A1', name: 'Abbey' } }] };
  assert.deepEqual(placesOf('lsoa', collection).map((place) => [place.name, place.kindLabel]), [['Abbey', 'LSOA'], ['B2', 'LSOA']]);
});
