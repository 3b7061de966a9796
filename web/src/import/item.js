// One import on the page, from the file that was chosen to what became of it. Each phase draws the body of the card anew.

import { button, element } from '../dom.js';
import { plural } from '../numbers.js';
import { createProgress } from './progress.js';
import { failure, resultOf, undoneSince } from './result.js';
import { createSetup } from './setup.js';
import { mapAddress } from './plan.js';
import { bytes, monthsIn, progressOf, whatItIs } from './words.js';

/** @param page `{service, vocabulary, queue, announce, onChange(), onEnd(job)}` */
export function createItem(files, page) {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const name = files.length === 1 ? files[0].name : `${plural(files.length, 'file')}, ${files[0].name} and others`;
  const what = element('p', { class: 'what' });
  const body = element('div', { class: 'card-body' });
  const remove = button('Remove', leave, { class: 'small' });
  const title = element('h2', { tabindex: '-1' }, name);
  const node = element('article', { class: 'card', 'aria-label': name },
    element('header', { class: 'card-head' }, element('div', null, title, element('p', { class: 'quiet' }, bytes(size)), what), remove), body);
  const looking = new AbortController();
  let setup = null;
  let isReady = false;
  let period = null;
  let importId = null;

  function put(phase, ...children) {
    const hadFocus = body.contains(document.activeElement);
    node.dataset.phase = phase;
    remove.hidden = phase === 'sending' || phase === 'running' || phase === 'waiting';
    remove.textContent = phase === 'ended' ? 'Clear' : 'Remove';
    remove.setAttribute('aria-label', `${remove.textContent} ${name} from this page`);
    body.replaceChildren(...children);
    if (hadFocus) title.focus();
    page.onChange();
  }

  async function look() {
    const progress = createProgress(`Looking at ${name}`);
    progress.show('Looking at the file', null);
    put('looking', progress.node);
    try {
      const inspection = await page.service.inspect(files, { signal: looking.signal,
        onSent: (share) => progress.show(share < 1 ? 'Handing it to the server' : 'The server looks at it', share < 1 ? share : null) });
      recognised(inspection);
    } catch (problem) {
      if (problem.name !== 'AbortError') refused(problem, null, look);
    }
  }

  function recognised(inspection) {
    period = monthsIn(inspection.facts?.months);
    what.textContent = whatItIs(inspection);
    setup = createSetup({ files, inspection, vocabulary: page.vocabulary, inspect: page.service.inspect, onStart: () => start(),
      onReady(next) {
        isReady = next;
        page.onChange();
      } });
    put('ready', setup.node);
    page.announce(`${name}: ${what.textContent}`);
  }

  function refused(problem, change, again) {
    put('ended', failure(problem, change, again));
    page.announce(`${name} cannot be imported.`);
  }

  function start(acceptRejects = false) {
    const progress = createProgress(`Importing ${name}`);
    progress.show('Waiting for the import before it', null);
    put('waiting', progress.node);
    return page.queue.add(() => run(progress, acceptRejects));
  }

  async function run(progress, acceptRejects) {
    node.dataset.phase = 'sending';
    page.announce(`Importing ${name}.`);
    const request = { ...setup.request(), acceptRejects };
    try {
      const { job, isKnown } = await page.service.submit(request, {
        onSent: (share) => progress.show(share < 1 ? `Uploading: ${Math.floor(share * 100)} % of ${bytes(size)}` : 'Uploaded. The server begins', share < 1 ? share : null) });
      node.dataset.phase = 'running';
      const isOver = !['queued', 'running'].includes(job.state);
      const ended = isOver ? job : await page.service.ended(job.id, (one) => {
        const { words, share } = progressOf(one, size);
        progress.show(words, share);
      }, () => progress.show('The server does not answer; trying again', null));
      finished(ended, isKnown && isOver, request);
    } catch (problem) {
      refused(problem, () => put('ready', setup.node), () => start());
    }
  }

  function finished(job, isKnown, { plan }) {
    const ways = {
      mapAddress: mapAddress(plan, period),
      rejectsAddress: page.service.rejectsAddress(job.id),
      loadRest: () => start(true),
      change: () => put('ready', setup.node),
    };
    importId = job.id;
    const result = resultOf(job, isKnown, ways);
    put('ended', result);
    page.announce(`${name}: ${result.querySelector('h3').textContent}. ${result.querySelector('p').textContent}`);
    page.onEnd(job);
  }

  /** Says that what this card imported was undone since. */
  function undone(id) {
    if (id === importId && node.dataset.phase === 'ended') put('ended', undoneSince(() => put('ready', setup.node)));
  }

  function leave() {
    looking.abort();
    setup?.stop();
    const next = node.nextElementSibling ?? node.previousElementSibling;
    node.remove();
    page.onRemove(item);
    (next?.querySelector('h2') ?? document.querySelector('.choose'))?.focus();
  }

  const item = { node, look, start, undone, canStart: () => node.dataset.phase === 'ready' && isReady };
  return item;
}
