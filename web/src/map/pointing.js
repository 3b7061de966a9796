// The pointer over the map: what is under it is named in a small label, and a click chooses it.
//
// A layer that can be pointed at gives a target:
//   at(latlng, tolerance)   the thing there (pixels of tolerance), or null
//   nearest(latlng)         the thing next to a point, or null when there is none
//   next(thing, direction)  from thing to thing by arrow keys; null at the end
//   where(thing)            its position
//   words(thing, signal)    what the label says, or a promise of it; `rest` milliseconds after the pointer came to rest
//   spoken(thing, signal)   the same for those who listen
//   shape(thing)            how it is marked (see marks.js), or null
//   pick(thing)             chooses it
//   pickedShape(pick)       how the one that was chosen is marked, or null

import { DomEvent, tooltip } from '../leaflet.js';
import { element } from '../dom.js';

const [MOUSE_TOLERANCE, FINGER_TOLERANCE] = [3, 12];
const isFinger = matchMedia('(pointer: coarse)').matches;
const TOLERANCE = isFinger ? FINGER_TOLERANCE : MOUSE_TOLERANCE;

/** `targets` by layer; `isBusy()` says that clicks mean something else just now. */
export function addPointing(map, state, targets, { mark, isBusy }) {
  const label = tooltip({ className: 'area-hint', direction: 'top', offset: [0, -12], opacity: 1 });
  const node = map.getContainer();
  let over = null;
  let asking = null;
  let timer = 0;

  const target = () => targets[state.get().layer];
  const thingAt = (event) => (isBusy() || isOnControl(event) ? null : target()?.at?.(event.latlng, TOLERANCE) ?? null);

  function leave() {
    clearTimeout(timer);
    asking?.abort();
    over = asking = null;
    label.remove();
    mark('hover', null);
    node.classList.remove('can-pick');
  }

  function enter(event) {
    const thing = thingAt(event);
    if (thing && thing === over) return label.setLatLng(event.latlng);
    leave();
    if (!thing || map.dragging?.moving()) return;
    over = thing;
    node.classList.toggle('can-pick', !target().rest);
    if (!target().rest) mark('hover', target().shape(thing));
    if (target().rest) timer = setTimeout(ask, target().rest, thing, event.latlng);
    else ask(thing, event.latlng);
  }

  async function ask(thing, latlng) {
    asking = new AbortController();
    const words = await Promise.resolve(target().words(thing, asking.signal)).catch(() => null);
    if (over !== thing || !words) return;
    label.setLatLng(latlng).setContent(element('span', null, words)).addTo(map);
  }

  function choose(event) {
    const thing = thingAt(event);
    if (thing) target().pick(thing);
    else if (!isBusy() && !isOnControl(event) && state.get().pick && target()?.pick) state.set({ pick: '' });
  }

  map.on('mousemove', enter);
  map.on('mouseout movestart zoomstart', leave);
  map.on('click', choose);
  state.onChange(leave);
  DomEvent.on(node, 'mouseleave', leave);
}

const isOnControl = ({ originalEvent }) => Boolean(originalEvent?.target?.closest?.('.leaflet-control, .draw-bar'));
