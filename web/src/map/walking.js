// The keyboard on what a layer shows. With the map in focus Enter starts: arrow keys go from thing to thing, each is read
// out, Enter chooses, Escape gives the arrow keys back to the map. Targets are those of pointing.js.

import { DomEvent } from '../leaflet.js';

const DIRECTIONS = { ArrowRight: 'east', ArrowLeft: 'west', ArrowUp: 'north', ArrowDown: 'south' };
const STEPS = { east: [1, 0], west: [-1, 0], north: [0, -1], south: [0, 1] };
const HELP = 'Arrow keys go on, Enter chooses, Escape ends.';
const LEGEND_WIDTH = 262;
const [MARGIN, WIDE] = [70, 800];

export function addWalking(map, state, resources, targets, { mark, say, isBusy }) {
  const node = map.getContainer();
  let target = null;
  let thing = null;
  let said = '';
  let asking = null;

  function start() {
    const next = targets[state.get().layer];
    const first = next?.nearest?.(map.getCenter());
    if (!next?.nearest) return false;
    if (!first) say(`There is no ${next.name} with incidents in view.`);
    else {
      target = next;
      node.classList.add('walking');
      goTo(first, HELP);
    }
    return true;
  }

  function stop() {
    if (!target) return;
    asking?.abort();
    target = thing = null;
    said = '';
    mark('current', null);
    node.classList.remove('walking');
  }

  async function goTo(next, more = '') {
    thing = next;
    mark('current', target.shape(thing));
    asking?.abort();
    asking = new AbortController();
    keepInView(target.where(thing));
    const words = await Promise.resolve(target.spoken(thing, asking.signal)).catch((error) => (error.name === 'AbortError' ? null : error.title));
    if (thing !== next || !words || words === said) return;
    said = words;
    say(`${words}.${more && ` ${more}`}`);
  }

  function go(direction, isFar) {
    const next = target.next(thing, direction, isFar);
    if (next) return goTo(next);
    map.panBy([map.getSize().x / 3, map.getSize().y / 3].map((pixels, i) => pixels * STEPS[direction][i]));
    said = '';
    say(`No further ${target.name} with incidents to the ${direction} here. The map moved on.`);
  }

  function keepInView(latlng) {
    const right = map.getSize().x > WIDE ? LEGEND_WIDTH + MARGIN : MARGIN;
    map.panInside(latlng, { paddingTopLeft: [MARGIN, MARGIN], paddingBottomRight: [right, MARGIN] });
  }

  /** After new answers: the same thing with its new figures, or what stands nearest to where it was. */
  function follow() {
    if (!target) return;
    const next = target.nearest(target.where(thing));
    if (next) goTo(next);
    else stop();
  }

  function onKey(event) {
    if (event.target !== node || isBusy() || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!target) {
      if (event.key === 'Enter' && start()) DomEvent.stop(event);
      return;
    }
    if (event.key in DIRECTIONS) go(DIRECTIONS[event.key], event.shiftKey);
    else if (event.key === 'Enter') target.pick(thing);
    else if (event.key === 'Escape') {
      stop();
      say('The arrow keys move the map again.');
    } else return;
    DomEvent.stop(event);
  }

  node.addEventListener('keydown', onKey);
  node.addEventListener('blur', stop);
  state.onChange((now, before) => now.layer !== before.layer && stop());
  resources.onChange((_, { status }) => status === 'ready' && follow(), 'grid', 'places', 'density');
}
