// The import page: files come in, each becomes a card; what was imported stands in the history below.

import { button, element } from '../dom.js';
import { count } from '../numbers.js';
import { adviceFor, messageOf } from './advice.js';
import { createChooser } from './chooser.js';
import { createHistory } from './history.js';
import { createItem } from './item.js';
import { groupFiles } from './plan.js';
import { createQueue } from './queue.js';
import { service } from './service.js';
import { createUndoDialog } from './undo-dialog.js';

const place = (id) => document.getElementById(id);

const items = new Set();
const known = service.meta().catch(() => null);
const all = button('', startAll, { class: 'primary' });
const allBar = element('div', { class: 'all', hidden: true }, all);
const history = createHistory(service.rejectsAddress, (job) => dialog.ask(job));
const dialog = createUndoDialog(service.undo, (job) => {
  for (const item of items) item.undone(job.id);
  announce(`Undone: ${job.files.join(', ')}.`);
  place('history-title').focus();
  showHistory();
});

function announce(words) {
  place('announce').textContent = words;
}

async function take(files) {
  const meta = await known;
  const vocabulary = {
    offences: (meta?.offences ?? []).map(({ slug, label }) => [slug, label]),
    areaKinds: (meta?.areaKinds ?? []).map(({ kind }) => kind),
    datasets: (meta?.datasets ?? []).map(({ name }) => name),
  };
  for (const group of groupFiles(files)) {
    const item = createItem(group, { service, vocabulary, queue, announce, onChange: drawAll, onEnd: showHistory, onRemove(gone) {
      items.delete(gone);
      drawAll();
    } });
    items.add(item);
    place('items').append(item.node);
    item.look();
  }
}

const startable = () => [...items].filter((item) => item.canStart());

function drawAll() {
  const ready = startable().length;
  allBar.hidden = ready < 2;
  all.textContent = `Import all ${count(ready)}, one after the other`;
}

function startAll() {
  for (const item of startable()) item.start();
  place('items').querySelector('h2')?.focus();
}

async function showHistory() {
  try {
    history.show(await service.list());
  } catch (problem) {
    history.showProblem(`${messageOf(problem).replace(/\.+$/, '')}. ${adviceFor(problem)}`);
  }
}

const queue = createQueue();
place('chooser').append(createChooser(take));
place('items').after(allBar);
place('history').replaceChildren(history.node);
document.body.append(dialog.node);
showHistory();
