// Asks before an import is undone. A native dialog keeps the focus inside, closes on Escape and gives the focus back.

import { button, element } from '../dom.js';
import { adviceFor, messageOf } from './advice.js';
import { moment, outcome } from './words.js';

/** @param undo resolves when the service has undone it; `onDone(job)` is told */
export function createUndoDialog(undo, onDone) {
  const words = element('p');
  const trouble = element('p', { class: 'problem', role: 'alert' });
  const sure = button('Undo it', run, { class: 'danger' });
  const node = element('dialog', { class: 'dialog', 'aria-labelledby': 'undo-title' },
    element('h2', { id: 'undo-title' }, 'Undo the last import?'), words,
    element('p', null, 'The data will be as they were before it. The file itself stays where it is on your computer, and can be imported again.'), trouble,
    element('p', { class: 'buttons' }, button('Keep it', () => node.close()), sure));
  let job = null;

  async function run() {
    sure.disabled = true;
    trouble.textContent = '';
    try {
      await undo(job.id);
      node.close();
      onDone(job);
    } catch (problem) {
      trouble.textContent = `${messageOf(problem)} ${adviceFor(problem)}`;
    } finally {
      sure.disabled = false;
    }
  }

  return {
    node,
    ask(next) {
      job = next;
      words.textContent = `${job.files.join(', ')}, imported on ${moment(job.startedAt)}. ${outcome(job)}`;
      trouble.textContent = '';
      node.showModal();
    },
  };
}
