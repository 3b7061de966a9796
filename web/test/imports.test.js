// The rules of the house for every file in web/src, read as text.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import test from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const SRC = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');
const LEAFLET = '/lib/leaflet/leaflet-src.esm.js';

const files = readdirSync(SRC, { recursive: true }).map((name) => name.replaceAll('\\', '/'));
const pages = ['index.html', 'import.html', 'datasets.html'];
const read = (name) => readFileSync(join(SRC, name), 'utf8');
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
const modules = new Map(files.filter((name) => name.endsWith('.js')).map((name) => [name, withoutComments(read(name))]));

const IMPORT = /^(?:import|export)\b[^'"=;(]*\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/gm;

function importsOf(name) {
  const found = [...modules.get(name).matchAll(IMPORT)].map((match) => match[1] ?? match[2]);
  return found.map((target) => (target.startsWith('.') ? posix.join(posix.dirname(name), target) : target));
}

const offenders = (pattern, except = []) =>
  [...modules].filter(([name, text]) => !except.includes(name) && pattern.test(text)).map(([name]) => name);

test('there are modules to check, and their imports are seen', () => {
  assert.ok(modules.size > 30, `${modules.size} modules`);
  assert.ok(importsOf('main.js').length > 12);
  assert.deepEqual(importsOf('state.js'), ['schema.js']);
  assert.deepEqual(importsOf('leaflet.js'), [LEAFLET]);
});

test('every import is a file of this page, and Leaflet comes in by one door', () => {
  for (const name of modules.keys()) {
    for (const target of importsOf(name)) {
      assert.ok(modules.has(target) || (target === LEAFLET && name === 'leaflet.js'), `${name} imports ${target}`);
    }
  }
});

test('no import cycles', () => {
  const done = new Set();
  function visit(name, path) {
    assert.ok(!path.includes(name), `cycle: ${[...path, name].join(' → ')}`);
    if (done.has(name) || !modules.has(name)) return;
    for (const target of importsOf(name)) visit(target, [...path, name]);
    done.add(name);
  }
  for (const name of modules.keys()) visit(name, []);
});

test('no panel or map module imports another; only main and side put them together', () => {
  const isRoom = (name) => /^(panels|map)\//.test(name);
  for (const name of modules.keys()) {
    if (!['main.js', 'side.js'].includes(name)) assert.deepEqual(importsOf(name).filter(isRoom), [], name);
  }
});

test('the pages know nothing of each other', () => {
  for (const name of modules.keys()) {
    const strangers = ['import/', 'datasets/'].filter((page) => !name.startsWith(page));
    assert.deepEqual(importsOf(name).filter((target) => strangers.some((page) => target.startsWith(page))), [], name);
  }
});

test('pure modules do not touch the page', () => {
  const pure = ['addresses', 'area-name', 'background-style', 'background-tiles', 'breaks', 'cells', 'clock',
    'compared', 'corners', 'counted-areas', 'csv', 'datasets/holdings', 'frame', 'gesture', 'import/advice',
    'import/head', 'import/patterns', 'import/plan', 'import/profile', 'import/queue', 'import/words', 'labels',
    'lattice', 'mercator', 'method', 'mix', 'months', 'mvt', 'numbers', 'other-state', 'outlines', 'palette',
    'presets', 'problem', 'relax', 'resources', 'road-labels', 'rows', 'scale', 'scales', 'schema', 'search',
    'sentence', 'shapes', 'signal', 'state', 'symbols', 'when'].map((name) => `${name}.js`);
  for (const name of pure) assert.doesNotMatch(modules.get(name), /\bdocument\b|\blocalStorage\b|from '[./]+(dom|leaflet)\.js'/, name);
});

test('only request.js talks to the service', () => {
  assert.deepEqual(offenders(/\bfetch\s*\(|XMLHttpRequest|EventSource|sendBeacon|WebSocket/, ['request.js']), []);
  assert.match(modules.get('request.js'), /\bfetch\(/);
});

test('nothing is ever parsed as HTML or run from text', () => {
  const forbidden = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|\beval\s*\(|new Function|javascript:/;
  assert.deepEqual(offenders(forbidden), []);
});

test('no inline style, no inline script, no address outside this server', () => {
  const inline = /\bstyle\s*=\s*["'`]|['"`]style['"`]\s*[,:]/;
  assert.deepEqual(offenders(inline), []);
  for (const html of pages.map(read)) {
    assert.doesNotMatch(html, /\sstyle=|\son\w+=|<style/);
    assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)/);
  }
  const external = /(?:from|import|src=|href=|url\()\s*\(?\s*['"]?(?:https?:)?\/\//;
  for (const name of files.filter((one) => /\.(js|css|html)$/.test(one))) assert.doesNotMatch(read(name), external, name);
});

test('every style sheet and script that a page names is there', () => {
  const named = [...pages.map(read).join().matchAll(/(?:href|src)="\/([^"]+)"/g)].map((match) => match[1]);
  for (const name of named.filter((one) => !one.startsWith('lib/'))) assert.ok(files.includes(name), name);
});

test('files stay short enough to read', () => {
  for (const [name] of modules) assert.ok(read(name).split('\n').length <= 200, name);
});

test('every module can be read, and alone does nothing to a page', async () => {
  const needsMap = (name) => importsOf(name).some((target) => target === LEAFLET || (modules.has(target) && needsMap(target)));
  const mains = /(^|\/)main\.js$/;
  for (const name of modules.keys()) if (!mains.test(name) && !needsMap(name)) await import(pathToFileURL(join(SRC, name)));
});
