// The imports that there were, newest first, and the way to undo the last.

import { button, element } from '../dom.js';
import { plural } from '../numbers.js';
import { undoable } from './plan.js';
import { figuresOf, moment, outcome, stateWords } from './words.js';

const KIND = { incidents: 'Incidents', areas: 'Areas', members: 'Members', lookup: 'Lookup', background: 'Background' };

/** @param onUndo hears the import to be undone */
export function createHistory(rejectsAddress, onUndo) {
  const node = element('div', { class: 'history' });

  function row(job, undoableOne) {
    const files = job.files.length > 3 ? `${job.files[0]} and ${job.files.length - 1} more` : job.files.join(', ');
    const figures = job.state === 'failed' ? job.failure?.message ?? '' : job.summary ? outcome(job) : '';
    const extra = figuresOf(job.summary).filter(({ name }) => name.startsWith('without')).map(({ label, value }) => `${value.toLocaleString('en-GB')} ${label}`);
    return element('tr', { class: job.undone ? 'undone' : job.state },
      element('td', { 'data-label': 'When' }, element('time', { datetime: job.startedAt }, moment(job.startedAt))),
      element('td', { 'data-label': 'What' }, KIND[job.kind] ?? job.kind, element('small', { class: 'files', title: job.files.join(', ') }, files)),
      element('td', { 'data-label': 'Figures' }, figures, extra.length > 0 && element('small', { class: 'block-small' }, `${extra.join(', ')}.`)),
      element('td', { 'data-label': 'State' }, element('span', { class: `state ${job.undone ? 'undone' : job.state}` }, stateWords(job))),
      element('td', { class: 'row-actions' },
        job.summary?.rejected > 0 && element('a', { href: rejectsAddress(job.id), download: 'rejects.csv' }, plural(job.summary.rejected, 'refused row')),
        job === undoableOne && button('Undo …', () => onUndo(job), { class: 'small undo' })));
  }

  return {
    node,
    show(imports) {
      const last = undoable(imports);
      if (imports.length === 0) {
        node.replaceChildren(element('p', { class: 'quiet' }, 'Nothing has been imported yet.'));
        return;
      }
      node.replaceChildren(element('table', { class: 'list' },
        element('caption', { class: 'hidden' }, 'Imports, newest first'),
        element('thead', null, element('tr', null, ['When', 'What', 'Figures', 'State'].map((one) => element('th', { scope: 'col' }, one)),
          element('th', { scope: 'col' }, element('span', { class: 'hidden' }, 'Actions')))),
        element('tbody', null, imports.map((job) => row(job, last)))));
    },
    showProblem: (words) => node.replaceChildren(element('p', { class: 'problem' }, words)),
  };
}
