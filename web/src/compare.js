// The second map: made when a comparison is first asked for, shown beside the first while it lasts, moved with it.

import { element } from './dom.js';
import { everyMonth } from './months.js';
import { createOtherState } from './other-state.js';
import { createSide } from './side.js';

const LABEL = 'Second map. It moves with the first; arrow keys move it, plus and minus zoom.';

/** `sharing` is what the sides have in common. `onSide` is told of the second side when it is made. */
export function createComparison(state, first, firstSection, sharing, onSide) {
  const isOn = () => state.get().compare === 'on';
  const other = createOtherState(state, () => everyMonth(first.resources.value('meta')?.months ?? []));
  let second = null;

  function make() {
    const node = element('div', { id: 'map-b', class: 'map', tabindex: 0, role: 'application', 'aria-label': LABEL });
    const section = element('section', { class: 'side' }, node);
    firstSection.after(section);
    second = { ...createSide(other, node, { ...sharing, isShown: isOn }), section, state: other };
    link(first.map, second.map);
    link(second.map, first.map);
    onSide(second);
    second.resources.start();
  }

  function draw() {
    if (isOn() && !second) make();
    if (second) second.section.hidden = !isOn();
    document.body.classList.toggle('comparing', isOn());
  }

  state.onChange(draw);
  draw();
  return { state: other, second: () => second };
}

/** While one map is dragged or zoomed the other follows, and a ring on it shows where the pointer would be. */
function link(leader, follower) {
  const ring = element('div', { class: 'pointer-ring', hidden: true, 'aria-hidden': 'true' });
  follower.getContainer().append(ring);
  leader.on('move', () => {
    if (follower.isFollowing || follower.getSize().x === 0) return;
    leader.isFollowing = true;
    follower.setView(leader.getCenter(), leader.getZoom(), { animate: false });
    leader.isFollowing = false;
  });
  leader.on('mousemove', ({ latlng }) => {
    const { x, y } = follower.latLngToContainerPoint(latlng);
    ring.hidden = false;
    ring.style.transform = `translate(${x}px, ${y}px)`;
  });
  leader.on('mouseout', () => (ring.hidden = true));
}
