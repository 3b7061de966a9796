// A bar with words: how far something is. Assistive technology hears the bar's value, and words only when they change kind.

import { element } from '../dom.js';

export function createProgress(label) {
  const bar = element('div', { class: 'bar-fill' });
  const track = element('div', { class: 'bar-track', role: 'progressbar', 'aria-label': label, 'aria-valuemin': '0', 'aria-valuemax': '100' }, bar);
  const words = element('p', { class: 'progress-words' });
  return {
    node: element('div', { class: 'progress' }, words, track),
    /** `share` is from 0 to 1, or null while it cannot be said. */
    show(text, share) {
      words.textContent = text;
      track.classList.toggle('unknown', share === null);
      bar.style.width = share === null ? '' : `${(share * 100).toFixed(1)}%`;
      if (share === null) track.removeAttribute('aria-valuenow');
      else track.setAttribute('aria-valuenow', String(Math.round(share * 100)));
      track.setAttribute('aria-valuetext', text);
    },
  };
}
