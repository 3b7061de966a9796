// What became of an import: figures, refusals, and where to go next.

import { button, element } from '../dom.js';
import { count, plural } from '../numbers.js';
import { adviceFor, mayPass, messageOf } from './advice.js';
import { figuresOf, moment, outcome, refusalsOf } from './words.js';

/** @param ways `{mapAddress, rejectsAddress, loadRest, change}` */
export function resultOf(job, isKnown, ways) {
  if (job.state === 'failed') return failure(job.failure ?? {}, ways.change);
  const heading = job.state === 'held' ? 'Held: nothing was loaded' : isKnown ? 'This was imported already' : 'Imported';
  const tone = job.state === 'held' ? 'warn' : isKnown ? 'known' : 'good';
  return element('div', { class: `result ${tone}` },
    element('h3', null, heading), element('p', null, lead(job, isKnown)), figures(job.summary), refusals(job.summary), notes(job.notes),
    element('p', { class: 'buttons' },
      job.state === 'done' && element('a', { class: 'button', href: ways.mapAddress }, 'Show on the map'),
      job.state === 'held' && ways.loadRest && button(`Load the rest (${plural(job.summary.read - job.summary.rejected, 'row')})`, ways.loadRest, { class: 'primary' }),
      job.state === 'held' && button('Change the choices', ways.change),
      job.summary?.rejected > 0 && element('a', { class: 'button', href: ways.rejectsAddress, download: 'rejects.csv' }, `Download the ${plural(job.summary.rejected, 'refused row')}`)));
}

function lead(job, isKnown) {
  const { rejected = 0, read = 0 } = job.summary ?? {};
  if (job.state === 'held') {
    return `${count(rejected)} of ${plural(read, 'row')} cannot be read, which is more than 5 %. Mostly that means that the mapping is wrong: look at the refused rows, change the mapping, or load the rest without them.`;
  }
  if (isKnown) return `The same file came with the same choices on ${moment(job.startedAt)}, so nothing was added. Then it was: ${outcome(job)}`;
  return outcome(job);
}

function figures(summary) {
  const list = figuresOf(summary);
  return list.length > 0 && element('dl', { class: 'figures' },
    list.map(({ name, label, value }) => element('div', { 'data-figure': name }, element('dd', null, count(value)), element('dt', null, label))));
}

function refusals(summary) {
  const list = refusalsOf(summary);
  return list.length > 0 && element('div', { class: 'refusals' }, element('h4', null, 'Why rows were refused'),
    element('ul', null, list.map(({ code, words, rows }) => element('li', null, `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${plural(rows, 'row')} `, element('code', null, code)))));
}

const notes = (list = []) => list.length > 0 && element('details', { class: 'more' },
  element('summary', null, plural(list.length, 'note')), element('ul', { class: 'notes' }, list.map((note) => element('li', null, note))));

/** What was refused as a whole, and what to do: `change` leads back to the form, `again` tries the same once more. */
export function failure(problem, change, again) {
  const ways = [change && button('Back to the form', change), again && mayPass(problem) && button('Try again', again)].filter(Boolean);
  return element('div', { class: 'result bad' },
    element('h3', null, 'This cannot be imported'), element('p', null, messageOf(problem)), element('p', null, adviceFor(problem)),
    ways.length > 0 && element('p', { class: 'buttons' }, ways));
}

export const undoneSince = (change) => element('div', { class: 'result known' },
  element('h3', null, 'Undone'), element('p', null, 'The data are as they were before this import.'),
  element('p', { class: 'buttons' }, button('Back to the form', change)));
