import assert from 'node:assert/strict';
import test from 'node:test';
import { createResources } from '../src/resources.js';
import { serverAway } from '../src/problem.js';
import { DEFAULTS } from '../src/state.js';

const META = { version: '1', areaKinds: [{ kind: 'ward', areas: 3 }] };

function fakeState() {
  let current = DEFAULTS;
  const listeners = [];
  return {
    get: () => current,
    onChange: (listener) => listeners.push(listener),
    set(patch) {
      current = { ...current, ...patch };
      listeners.forEach((listener) => listener());
    },
  };
}

/** A service that answers when told to. */
function fakeService() {
  const asked = [];
  const getJson = (address, signal) => new Promise((resolve, reject) => {
    asked.push({ address, resolve, reject });
    signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });
  const last = (part) => asked.filter((one) => one.address.includes(part)).at(-1);
  return { asked, getJson, last };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

function start() {
  const [state, service] = [fakeState(), fakeService()];
  const resources = createResources(state, service.getJson);
  resources.start();
  return { state, service, resources };
}

test('an answer that was overtaken is not shown, and the old value stays meanwhile', async () => {
  const { state, service, resources } = start();
  service.last('/density').resolve({ peak: 1 });
  await turn();
  state.set({ bandwidth: 500 });
  const overtaken = service.last('bandwidth=500');
  state.set({ bandwidth: 600 });
  overtaken.resolve({ peak: 2 });
  await turn();
  assert.deepEqual(resources.value('density'), { peak: 1 });
  assert.equal(resources.get('density').status, 'loading');
  service.last('bandwidth=600').resolve({ peak: 3 });
  await turn();
  assert.deepEqual(resources.value('density'), { peak: 3 });
});

test('a change of the picture alone asks for nothing', async () => {
  const { state, service } = start();
  const before = service.asked.length;
  state.set({ opacity: 50, view: [1, 2, 3] });
  assert.equal(service.asked.length, before);
});

test('areas wait for the kinds that are held, and their counts come without shapes', async () => {
  const { state, service } = start();
  state.set({ layer: 'areas' });
  assert.equal(service.last('/areas/'), undefined);
  service.last('/meta').resolve(META);
  await turn();
  assert.equal(service.last('/areas/').address, '/api/v1/areas/ward.csv');
});

test('after a failure no old figure stays, and trying again asks only for what failed', async () => {
  const { service, resources } = start();
  service.last('/meta').resolve(META);
  service.asked.find((one) => one.address === '/api/v1/summary').reject(new Error('no'));
  await turn();
  assert.equal(resources.get('summary').status, 'failed');
  assert.equal(resources.value('summary'), null);
  assert.deepEqual(resources.value('meta'), META);
  const before = service.asked.length;
  resources.retry();
  assert.deepEqual(service.asked.slice(before).map((one) => one.address), ['/api/v1/summary']);
});

test('a server that is away is asked again by itself', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { service, resources } = start();
  service.last('/meta').reject(serverAway());
  await turn();
  assert.equal(resources.get('meta').error.code, 'server-away');
  const before = service.asked.length;
  context.mock.timers.tick(10_000);
  assert.equal(service.asked.length, before + 1);
});

test('a new version of the data brings its description along', async () => {
  const { service } = start();
  service.last('/meta').resolve(META);
  await turn();
  service.last('/density').resolve({ version: '2' });
  await turn();
  assert.equal(service.asked.at(-1).address, '/api/v1/meta');
});

test('when the data are new everything that is shown is asked for again', async () => {
  const { service, resources } = start();
  service.last('/meta').resolve(META);
  await turn();
  service.last('/density').resolve({ version: '2' });
  await turn();
  const before = service.asked.length;
  service.last('/meta').resolve({ ...META, version: '2' });
  await turn();
  const again = service.asked.slice(before).map((one) => one.address.split('?')[0]);
  assert.deepEqual([...new Set(again)].sort(), ['/api/v1/density', '/api/v1/summary']);
  assert.equal(resources.get('density').status, 'loading');
});
