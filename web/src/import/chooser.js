// Where files come in: a button, and the whole page for those who drag.

import { button, element } from '../dom.js';

const carriesFiles = (event) => event.dataTransfer?.types.includes('Files');

/** `onFiles([File])` hears what was chosen or dropped. */
export function createChooser(onFiles) {
  const input = element('input', { type: 'file', multiple: true, class: 'file-input hidden', tabindex: '-1', 'aria-label': 'Files', onchange() {
    const files = [...input.files];
    input.value = '';
    if (files.length > 0) onFiles(files);
  } });
  const node = element('div', { class: 'chooser' },
    element('p', { class: 'chooser-title' }, 'Drop files anywhere on this page'),
    button('Choose files …', () => input.click(), { class: 'primary choose', 'aria-describedby': 'what-is-taken' }), input,
    element('p', { id: 'what-is-taken', class: 'quiet' },
      'Street files or the zip of data.police.uk, any CSV with dates and places, boundaries and backgrounds as GeoJSON, GeoPackage or zipped Shapefile, lookups between areas.'));

  function hover(isOver) {
    document.body.classList.toggle('dropping', isOver);
  }
  document.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    hover(true);
  });
  document.addEventListener('dragleave', (event) => event.relatedTarget === null && hover(false));
  document.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    hover(false);
    onFiles([...event.dataTransfer.files]);
  });
  return node;
}
