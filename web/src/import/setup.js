// A file that was looked at: as what it is imported, the form for it, its preview, and the button that starts.

import { button, element } from '../dom.js';
import { choice } from './fields.js';
import { createKindForm } from './kind-form.js';
import { createMapping } from './mapping.js';
import { isPolice, isShape, missing, possibleKinds, proposedPlan } from './plan.js';
import { createPreview } from './preview.js';
import { KINDS, whatItWillDo } from './words.js';

/** @param vocabulary `{offences: [[slug, label]], areaKinds, datasets}`; `onStart()` and `onReady(isReady)` are told */
export function createSetup({ files, inspection, vocabulary, inspect, onStart, onReady }) {
  const police = isPolice(inspection);
  const labels = KINDS.filter(([kind]) => possibleKinds(inspection).includes(kind));
  const left = element('div', { class: 'setup-form' });
  const right = element('div', { class: 'setup-preview' });
  const will = element('p', { class: 'will', role: 'status' });
  const go = button('Import', onStart, { class: 'primary' });
  const split = element('div', { class: 'split' }, left, right);
  const node = element('div', { class: 'setup' }, split, element('div', { class: 'foot' }, will, go));
  const kindForm = createKindForm((next) => {
    plan = next;
    say();
  });
  const about = { fields: inspection.fields ?? [], areaKinds: vocabulary.areaKinds, datasets: vocabulary.datasets, isPolice: police };
  let plan = proposedPlan(inspection);
  let mapping = null;
  let isRead = false;

  const needsMapping = () => plan.kind === 'incidents' && !police;

  function showKind(kind) {
    plan = { ...plan, kind };
    mapping?.stop();
    mapping = needsMapping() ? createMapping({ files, inspection, offences: vocabulary.offences, inspect, onRead: (isGood) => {
      isRead = isGood;
      say();
    } }) : null;
    split.classList.toggle('simple', mapping === null);
    const as = labels.length > 1 ? choice('kind', 'Import as', labels, plan.kind, showKind) : fixed(labels[0][1]);
    const hasFocus = left.contains(document.activeElement);
    kindForm.show(plan, about);
    left.replaceChildren(element('div', { class: 'entries' }, as), kindForm.node, ...(mapping ? [mapping.controls] : []));
    if (hasFocus) left.querySelector('[name="kind"]').focus();
    right.replaceChildren(...(mapping ? [mapping.preview] : rawPreview()));
    say();
  }

  function rawPreview() {
    const preview = createPreview(new Map(vocabulary.offences));
    if (!inspection.preview) return [];
    if (police && inspection.preview.read?.length) preview.showRead(inspection.preview);
    else preview.showRaw(inspection.preview, isShape(inspection) ? 'features' : 'rows');
    return [preview.node];
  }

  function say() {
    const [first] = missing(plan, inspection);
    const isReady = !first && (!needsMapping() || isRead);
    const words = first ? first.say : isReady ? whatItWillDo(plan, police) : 'The mapping cannot be used yet: see beside it what is wrong.';
    if (will.textContent !== words) will.textContent = words;
    go.disabled = !isReady;
    onReady(isReady);
  }

  showKind(plan.kind);
  return { node, request: () => ({ files, plan, inspection, mapping: mapping?.text() ?? '' }), stop: () => mapping?.stop() };
}

const fixed = (label) => element('p', { class: 'entry' }, element('span', { class: 'label' }, 'Import as'), element('span', { class: 'fixed' }, label));
