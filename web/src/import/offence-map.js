// The source's words for offences, each beside the offence that it stands for.

import { element } from '../dom.js';
import { plural } from '../numbers.js';

const MOST_LISTED = 60;

/** The words that need a place: those mapped already, those that nobody knows, and those in the start of the file. */
export function offenceWords(profile, { values, openWords }) {
  const mapped = Object.keys(profile.offences);
  const known = new Set(mapped.map((word) => word.toLowerCase()));
  const others = [...openWords, ...(values[profile.columns.offence] ?? [])].filter((word) => {
    const isNew = !known.has(word.toLowerCase());
    known.add(word.toLowerCase());
    return isNew;
  });
  return [...others.sort(), ...mapped].slice(0, MOST_LISTED);
}

export function offenceEntries(profile, about, onChange) {
  const list = offenceWords(profile, about);
  if (list.length === 0) return null;
  const offences = { ...profile.offences };
  const entry = (word, i) => {
    const node = element('select', { name: `offences.${i}`, 'aria-label': `“${word}” stands for`, onchange() {
      if (node.value) offences[word] = node.value;
      else delete offences[word];
      onChange({ ...offences });
    } }, [['', about.openWords.includes(word) ? 'not known: choose' : 'by its own name'], ...about.offences].map(([slug, label]) =>
      element('option', { value: slug, selected: slug === (offences[word] ?? '') }, label)));
    return element('li', null, element('span', null, word), node);
  };
  const open = about.openWords.some((word) => !(word in profile.offences));
  return element('details', { class: 'offence-map', 'data-name': 'offences', open },
    element('summary', null, `What its ${plural(list.length, 'word')} stand for`),
    element('ul', null, list.map(entry)));
}
