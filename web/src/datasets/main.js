// The datasets page: what the store holds.

import { button, element } from '../dom.js';
import { count, plural } from '../numbers.js';
import { getJson } from '../request.js';
import { commonMonths } from './holdings.js';
import { backgroundTable, datasetsTable, kindsTable } from './tables.js';

const held = document.getElementById('held');

const section = (title, note, content) => element('section', { class: 'block-section' },
  element('h2', null, title), note && element('p', { class: 'quiet' }, note), content);

const importLink = (label) => element('a', { class: 'button', href: '/import.html' }, label);

function show({ datasets, areaKinds, background }) {
  const incidents = datasets.reduce((sum, one) => sum + one.incidents, 0);
  held.replaceChildren(
    datasets.length === 0 ? empty() : section(`${plural(datasets.length, 'dataset')}, ${plural(incidents, 'incident')}`,
      'A bar is a month. A month in dashes lies between others and has no incidents.', datasetsTable(datasets, commonMonths(datasets))),
    section('Areas', null, areaKinds.length > 0 ? kindsTable(areaKinds)
      : nothing('No boundaries yet, so the map cannot count by area.', 'Import boundaries')),
    section('Background', null, background.length > 0 ? backgroundTable(background)
      : nothing('No roads, water or place names yet: the map draws boundaries only.', 'Import a background')));
}

const nothing = (words, label) => element('div', { class: 'nothing' }, element('p', null, words), importLink(label));

const empty = () => element('div', { class: 'empty' },
  element('h2', null, 'Nothing is held yet'),
  element('p', null, 'Import a file of data.police.uk, your own CSV or boundaries, and it stands here.'),
  element('p', { class: 'buttons' }, element('a', { class: 'button primary-look', href: '/import.html' }, 'Import files')),
  element('p', { class: 'quiet' }, 'To look around first, stop the server and start ', element('code', null, 'scripts/nightjar demo'), `: a made-up town with ${count(40000)} incidents.`));

function showProblem(problem) {
  held.replaceChildren(element('div', { class: 'problem', role: 'alert' }, element('p', null, problem.message), element('p', null, problem.advice ?? ''),
    button('Try again', load)));
}

const load = () => getJson('/api/v1/datasets').then(show, showProblem);

load();
