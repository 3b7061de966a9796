// How boundaries, lists of members, lookups and backgrounds are taken: which field says what.

import { element } from '../dom.js';
import { choice, columnChoice, redraw, words } from './fields.js';
import { BACKGROUNDS, USUAL_KINDS } from './plan.js';

/** @param onChange hears the changed plan */
export function createKindForm(onChange) {
  const node = element('div', { class: 'entries kind-form' });
  let plan = null;
  let about = null;

  function set(key, value) {
    plan = { ...plan, [key]: value };
    onChange(plan);
  }

  const kind = (key, label) => words(key, label, plan[key], (value) => set(key, value),
    { hint: 'small letters, digits and hyphens', suggestions: [...new Set([...USUAL_KINDS, ...about.areaKinds])] });
  const field = (key, label, none = 'choose a field', hint = null) => columnChoice(key, label, about.fields, plan[key], (value) => set(key, value), none, hint);

  const forms = {
    incidents: () => [words('dataset', 'Dataset', plan.dataset, (value) => set('dataset', value),
      { hint: about.isPolice ? 'police-street unless you name another' : 'small letters, digits and hyphens, such as council-reports',
        placeholder: about.isPolice ? 'police-street' : null, suggestions: about.datasets })],
    areas: () => [kind('areaKind', 'Kind of areas'), field('code', 'Field with the code'), field('name', 'Field with the name')],
    members: () => [kind('areaKind', 'Kind of areas to build')],
    lookup: () => [kind('fromKind', 'From the kind'), field('from', 'Column with its codes'), kind('toKind', 'To the kind'),
      field('to', 'Column with its codes'), field('name', 'Column with the names', 'none')],
    background: () => [
      choice('background', 'What these are', BACKGROUNDS, plan.background, (value) => set('background', value)),
      field('name', 'Field with the name', 'none'), field('class', 'Field with the class', 'none', 'such as A Road, path, town'),
      words('licence', 'Licence line', plan.licence, (value) => set('licence', value), { hint: 'whoever shows the map shows it', spellcheck: 'true' })],
  };

  return {
    node,
    show(next, nextAbout) {
      plan = next;
      about = nextAbout;
      redraw(node, forms[plan.kind]());
    },
  };
}
