// How the layer on the map is made.

import { element } from '../dom.js';
import { chosenKind } from '../addresses.js';
import { methodRows } from '../method.js';
import { sentence } from '../sentence.js';
import { actions, facts } from './parts.js';

const ANSWERS = { density: 'density', grid: 'grid', areas: 'areas', points: 'places' };
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

export function methodCard({ now, meta, resources, areaName }) {
  const { value: answer, address } = resources.get(ANSWERS[now.layer]);
  const { value: summary, status } = resources.get('summary');
  const words = status === 'ready' ? sentence(summary, now, meta, areaName) : '';
  return [
    facts(methodRows(now, { meta, answer, summary: status === 'ready' ? summary : null, words, kind: chosenKind(now, meta), date: DATE.format(new Date()) })),
    address && actions(element('a', { class: 'button', href: address, download: '' }, 'The figures behind it')),
  ];
}
