// Folding the filter panel. Unless the link says otherwise it is open on a wide screen and folded on a phone,
// where it is a sheet over the map.

import { button } from '../dom.js';

const PHONE = '(max-width: 700px)';

export function createFold(state, panel, body) {
  const phone = matchMedia(PHONE);
  const isOpen = () => (state.get().panel === 'auto' ? !phone.matches : state.get().panel === 'open');
  const usual = (open) => (open === !phone.matches ? 'auto' : open ? 'open' : 'folded');

  const fold = button('Hide', () => turn(false), { class: 'small fold', 'aria-controls': panel.id, 'aria-expanded': 'true' });
  const unfold = button('Filters', () => turn(true), { class: 'unfold', 'aria-controls': panel.id, 'aria-expanded': 'false' });

  function turn(open) {
    state.adjust({ panel: usual(open) });
    draw();
    (open ? fold : unfold).focus();
  }

  function draw() {
    panel.hidden = !isOpen();
    unfold.hidden = isOpen();
    body.classList.toggle('folded', !isOpen());
  }

  panel.addEventListener('keydown', (event) => event.key === 'Escape' && phone.matches && turn(false));
  phone.addEventListener('change', draw);
  state.onChange(draw);
  draw();
  return { fold, unfold };
}
