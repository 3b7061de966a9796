// The tables of the datasets page: what was loaded, by dataset, kind of area and background.

import { element } from '../dom.js';
import { count } from '../numbers.js';
import { ACCESS, kindName, originWords, share } from './holdings.js';
import { monthStrip } from './strip.js';

const td = (label, ...children) => element('td', { 'data-label': label }, ...children);
const heads = (labels) => element('thead', null, element('tr', null, labels.map(([label, isNumber]) =>
  element('th', { scope: 'col', class: isNumber ? 'numeric' : null }, label))));

export function datasetsTable(datasets, months) {
  return element('table', { class: 'list datasets' }, element('caption', { class: 'hidden' }, 'Datasets of incidents'),
    heads([['Dataset'], ['Incidents', true], ['Months held'], ['No location', true], ['No time of day', true], ['Licence']]),
    element('tbody', null, datasets.map((one) => datasetRow(one, months))));
}

function datasetRow({ name, layout, access, synthetic, licence, incidents, withoutLocation, withoutTime, months }, all) {
  return element('tr', null,
    element('th', { scope: 'row' }, element('a', { href: `/?dataset=${encodeURIComponent(name)}` }, name), layout && element('small', { class: 'block-small' }, layout),
      element('span', { class: 'badges' }, element('span', { class: `badge ${access}` }, ACCESS[access] ?? access),
        synthetic && element('span', { class: 'badge synthetic' }, 'Synthetic'))),
    element('td', { 'data-label': 'Incidents', class: 'numeric' }, count(incidents)),
    td('Months held', monthStrip(months ?? {}, all)),
    element('td', { 'data-label': 'No location', class: 'numeric' }, shareCell(withoutLocation, incidents)),
    element('td', { 'data-label': 'No time of day', class: 'numeric' }, shareCell(withoutTime, incidents)),
    td('Licence', licence || 'not stated'));
}

const shareCell = (part, whole) => {
  const words = share(part, whole);
  return words === 'none' ? words : [words, element('small', { class: 'block-small' }, count(part))];
};

export const kindsTable = (kinds) => element('table', { class: 'list' }, element('caption', { class: 'hidden' }, 'Kinds of areas'),
  heads([['Kind'], ['Areas', true], ['Where they come from'], ['Licence']]),
  element('tbody', null, kinds.map(({ kind, areas, origin, licence }) => element('tr', null,
    element('th', { scope: 'row' }, element('a', { href: `/?layer=areas&kind=${encodeURIComponent(kind)}` }, kindName(kind))),
    element('td', { 'data-label': 'Areas', class: 'numeric' }, count(areas)),
    td('Where they come from', originWords(origin)), td('Licence', licence || 'not stated')))));

export const backgroundTable = (layers) => element('table', { class: 'list' }, element('caption', { class: 'hidden' }, 'Background of the map'),
  heads([['Layer'], ['Features', true], ['Licence']]),
  element('tbody', null, layers.map(({ kind, features, licence }) => element('tr', null,
    element('th', { scope: 'row' }, kindName(kind)), element('td', { 'data-label': 'Features', class: 'numeric' }, count(features)),
    td('Licence', licence || 'not stated')))));
