// The mapping profile as text: to read, to change by hand, to keep and to bring back.

import { button, element, settled } from '../dom.js';

const PAUSE_MILLISECONDS = 400;

/** `onChange(text)` hears what was written or loaded. */
export function createProfileText(onChange) {
  const area = element('textarea', { name: 'profile', rows: '14', spellcheck: 'false', 'aria-label': 'Mapping profile as YAML',
    oninput: settled(PAUSE_MILLISECONDS, () => onChange(area.value)) });
  const chooser = element('input', { type: 'file', accept: '.yaml,.yml,.json', class: 'hidden', tabindex: '-1', 'aria-label': 'Profile file', async onchange() {
    const [file] = chooser.files;
    if (!file) return;
    area.value = await file.text();
    chooser.value = '';
    onChange(area.value);
  } });
  const node = element('details', { class: 'more' }, element('summary', null, 'The mapping as a profile (YAML)'),
    element('p', { class: 'quiet' }, 'Keep it, and next month’s file needs no form. The command line takes the same file with --mapping.'),
    area,
    element('p', { class: 'buttons' },
      button('Download', () => download(area.value), { class: 'small' }),
      button('Load from a file …', () => chooser.click(), { class: 'small' }), chooser));
  return {
    node,
    show(text) {
      if (document.activeElement !== area) area.value = text;
    },
  };
}

function download(text) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/yaml' }));
  element('a', { href: address, download: 'mapping.yaml' }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
