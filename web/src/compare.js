// The second map: made when a comparison is first asked for, shown beside the first while it lasts, moved with it.

import { element } from './dom.js';
import { everyMonth } from './months.js';
import { createOtherState, isSecondEarlier } from './other-state.js';
import { createSide } from './side.js';

const LABEL = 'Second map. It moves with the first; arrow keys move it, plus and minus zoom.';

/** `sharing` is what the sides have in common. `onSide` is told of the second side when it is made. */
export function createComparison(state, first, firstSection, sharing, onSide) {
  const isOn = () => state.get().compare === 'on';
  const months = () => everyMonth(first.resources.value('meta')?.months ?? []);
  const other = createOtherState(state, months);
  let second = null;

  function make() {
    const node = element('div', { id: 'map-b', class: 'map', tabindex: 0, role: 'application', 'aria-label': LABEL });
    const section = element('section', { class: 'side' }, node);
    firstSection.before(section);
    second = { ...createSide(other, node, { ...sharing, isShown: isOn }), section, state: other };
    link(first, second);
    link(second, first);
    onSide(second);
    second.resources.start();
  }

  function draw() {
    if (isOn() && !second) make();
    if (second) {
      second.section.hidden = !isOn();
      placeByTime();
    }
    document.body.classList.toggle('comparing', isOn());
  }

  function placeByTime() {
    const isLeft = second.section.nextElementSibling === firstSection;
    if (isLeft === isSecondEarlier(state.get(), months())) return;
    if (isLeft) firstSection.after(second.section);
    else firstSection.before(second.section);
  }

  state.onChange(draw);
  first.resources.onChange(draw, 'meta');
  draw();
  return { state: other, second: () => second };
}

/** While one map is dragged or zoomed the other follows, and a ring on it shows where the pointer would be. */
function link(leader, follower) {
  const ring = element('div', { class: 'pointer-ring', hidden: true, 'aria-hidden': 'true' });
  follower.map.getContainer().append(ring);
  leader.map.on('move', () => {
    if (leader.isFollowing || follower.map.getSize().x === 0) return;
    follower.isFollowing = true;
    follower.quietly(() => follower.map.setView(leader.map.getCenter(), leader.map.getZoom(), { animate: false }));
    follower.isFollowing = false;
  });
  leader.map.on('mousemove', ({ latlng }) => {
    const { x, y } = follower.map.latLngToContainerPoint(latlng);
    ring.hidden = false;
    ring.style.transform = `translate(${x}px, ${y}px)`;
  });
  leader.map.on('mouseout', () => (ring.hidden = true));
}
