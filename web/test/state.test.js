import assert from 'node:assert/strict';
import test from 'node:test';
import { BANDWIDTH_RULES, DAYS, NAMES, SCHEMA } from '../src/schema.js';
import { DEFAULTS, createState, decode, encode } from '../src/state.js';
import { random, seed } from './random.js';

const two = (number) => String(number).padStart(2, '0');

/** A random value for every parameter; a new parameter without one fails the test. */
const VALUES = {
  from: (r) => `20${two(r.whole(10, 29))}-${two(r.whole(1, 12))}`,
  to: (r) => `20${two(r.whole(10, 29))}-${two(r.whole(1, 12))}-${two(r.whole(1, 31))}`,
  group: (r) => SCHEMA.group.arrange(r.some(['violence', 'theft', 'drugs', 'all-crime'])),
  offence: (r) => SCHEMA.offence.arrange(r.some(['robbery', 'burglary', 'other-crime'])),
  days: (r) => r.some(DAYS),
  hours: (r) => `${two(r.whole(0, 11))}-${two(r.whole(12, 24))}`,
  area: (r) => `ward:${r.pick(['E05012471', 'a:b', 'Ü%20', '+1', 'Bath#1'])}`,
  source: (r) => SCHEMA.source.arrange(r.some(['police', 'council', 'hospital'])),
  dataset: (r) => SCHEMA.dataset.arrange(r.some(['police-street', 'demo'])),
  flag: (r) => SCHEMA.flag.arrange(r.some(['hate', 'domestic-abuse'])),
  bbox: (r) => [-r.whole(1, 179), r.whole(-80, 80) + 0.25, r.whole(1, 179), 0.5],
  polygon: () => '-2.1,51.2;-2.3,51.2;-2.2,51.4',
  zone: (r) => `z${r.whole(1, 99)}`,
  weight: (r) => r.pick(SCHEMA.weight.options),
  kernel: (r) => r.pick(SCHEMA.kernel.options),
  bandwidth: (r) => (r.next() < 0.3 ? r.pick(BANDWIDTH_RULES) : r.whole(25, 10000)),
  compare: (r) => r.pick(SCHEMA.compare.options),
  'from-b': (r) => `20${two(r.whole(10, 29))}-${two(r.whole(1, 12))}`,
  'to-b': (r) => `20${two(r.whole(10, 29))}-${two(r.whole(1, 12))}`,
  'group-b': (r) => SCHEMA.group.arrange(r.some(['violence', 'theft'])),
  'offence-b': (r) => SCHEMA.offence.arrange(r.some(['robbery', 'burglary'])),
  ramp: (r) => r.pick(SCHEMA.ramp.options),
  shape: (r) => r.pick(SCHEMA.shape.options),
  cell: (r) => r.whole(50, 5000),
  ground: (r) => r.pick(SCHEMA.ground.options),
  pick: (r) => r.pick(['', 'method', 'area:ward:E1', 'cell:c-3r12', 'place:-2.36,51.38']),
  title: (r) => r.pick(['', 'Bath by night', 'ASB & drugs: 50 % = “half”', 'Ünïcode 🌙', ' spaces ']),
  sheet: (r) => r.pick(SCHEMA.sheet.options),
  layer: (r) => r.pick(SCHEMA.layer.options),
  kind: (r) => r.pick(['ward', 'lsoa', 'forum']),
  opacity: (r) => r.whole(10, 100),
  outlines: (r) => r.pick(SCHEMA.outlines.options),
  at: (r) => [r.whole(-100000, 0) / 1e5, Number((51 + r.next()).toFixed(5))],
  view: (r) => [r.whole(-100000, 0) / 1e5, Number((51 + r.next()).toFixed(5)), r.whole(5, 18)],
  table: (r) => r.pick(SCHEMA.table.options),
  sort: (r) => r.pick(['-count', 'name', '-month']),
  panel: (r) => r.pick(SCHEMA.panel.options),
};

function randomState(r) {
  const chosen = NAMES.filter(() => r.next() < 0.5);
  return { ...DEFAULTS, ...Object.fromEntries(chosen.map((name) => [name, VALUES[name](r)])) };
}

/** A window with just enough of a history. */
function fakeWindow(search = '') {
  const steps = [search];
  const listeners = [];
  return {
    steps,
    location: { get search() { return steps.at(-1); }, pathname: '/' },
    history: {
      pushState: (_, __, address) => steps.push(address === '/' ? '' : address),
      replaceState: (_, __, address) => steps.splice(-1, 1, address === '/' ? '' : address),
    },
    addEventListener: (_, listener) => listeners.push(listener),
    back() {
      steps.pop();
      listeners.forEach((listener) => listener());
    },
  };
}

test(`decoding what was encoded gives the same state (seed ${seed})`, () => {
  const r = random(seed);
  for (let i = 0; i < 2000; i++) {
    const state = randomState(r);
    const { state: read, ignored } = decode(`?${encode(state)}`);
    assert.deepEqual(read, state, `case ${i} of seed ${seed}: ${encode(state)}`);
    assert.deepEqual(ignored, []);
  }
});

test('one state has one address, whatever the order of choosing', () => {
  const one = encode({ ...DEFAULTS, days: ['sun', 'mon'], group: ['theft', 'drugs', 'theft'] });
  const other = encode({ ...DEFAULTS, days: ['mon', 'sun'], group: ['drugs', 'theft'] });
  assert.equal(one, other);
  assert.equal(one, 'group=drugs,theft&days=mon,sun');
});

test('the meridian of Greenwich has one address, east or west of it', () => {
  assert.deepEqual(decode('?view=-0,51.5,12').state.view, [0, 51.5, 12]);
  assert.equal(encode({ ...DEFAULTS, view: [-0, 51.5, 12] }), 'view=0,51.5,12');
});

test('the default state has an empty address', () => assert.equal(encode(DEFAULTS), ''));

test('what cannot be read keeps its default and is named', () => {
  const { state, ignored } = decode('?from=2023-13&bandwidth=24&kernel=box&foo=1&days=mon,fry&toString=1&layer=areas');
  assert.deepEqual(state, { ...DEFAULTS, layer: 'areas' });
  assert.deepEqual(ignored, ['from=2023-13', 'bandwidth=24', 'kernel=box', 'foo=1', 'days=mon,fry', 'toString=1']);
});

test('setting adds a step that the back button takes back', () => {
  const window = fakeWindow('?from=2023-02');
  const state = createState(window);
  const seen = [];
  state.onChange((now, before) => seen.push([before.group.join(), now.group.join()]));
  state.set({ group: ['violence'] });
  assert.deepEqual(window.steps, ['?from=2023-02', '?from=2023-02&group=violence']);
  window.back();
  assert.equal(encode(state.get()), 'from=2023-02');
  assert.deepEqual(seen, [['', 'violence'], ['violence', '']]);
});

test('adjusting changes the present step, and a change to the same is none', () => {
  const window = fakeWindow();
  const state = createState(window);
  let calls = 0;
  state.onChange(() => (calls += 1));
  state.adjust({ opacity: 50 });
  state.set({ opacity: 50 });
  assert.deepEqual(window.steps, ['?opacity=50']);
  assert.equal(calls, 1);
});

test('the state is exactly what the address says', () => {
  const state = createState(fakeWindow());
  state.set({ days: ['sun', 'mon', 'sun'] });
  assert.deepEqual(state.get().days, ['mon', 'sun']);
});
