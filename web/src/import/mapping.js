// A partner's CSV: form, text and preview of one mapping, kept in step. The text is what is sent; the form shows what it can of it.

import { element, settled } from '../dom.js';
import { adviceFor, messageOf } from './advice.js';
import { headOf, valuesOf } from './head.js';
import { createMappingForm } from './mapping-form.js';
import { createPreview } from './preview.js';
import { openWords, readProfile, writeProfile } from './profile.js';
import { createProfileText } from './profile-text.js';

const PAUSE_MILLISECONDS = 350;

/** Where a mapping starts when nothing is proposed. */
const BLANK = 'crs: EPSG:4326\nsource: council\n';

/** @param onRead hears whether the mapping can be read with, after each try */
export function createMapping({ files, inspection, offences, inspect, onRead }) {
  const preview = createPreview(new Map(offences));
  const form = createMappingForm((profile) => write(writeProfile(profile)));
  const profileText = createProfileText((text) => {
    show(text);
    write(text);
  });
  const beyond = element('p', { class: 'beyond', hidden: true },
    'This profile says more than the form can show. It is used as it stands; change it in the text below.');
  const controls = element('div', { class: 'mapping' }, beyond, form.node, profileText.node);
  const about = { fields: inspection.fields ?? [], values: {}, openWords: openWords(inspection.mapping), offences };
  let text = '';
  let latest = null;

  function show(next) {
    const profile = readProfile(next);
    beyond.hidden = profile !== null;
    form.node.hidden = profile === null;
    if (profile) form.show(profile, about);
  }

  function write(next) {
    text = next;
    profileText.show(text);
    preview.wait();
    onRead(false);
    tryIt();
  }

  const tryIt = settled(PAUSE_MILLISECONDS, async () => {
    latest?.abort();
    const mine = latest = new AbortController();
    try {
      const { file, isPart } = await headOf(files[0]);
      const found = await inspect([file], { mapping: text, isHead: isPart, signal: mine.signal });
      if (latest !== mine) return;
      if (found.preview.read.length === 0) return preview.showProblem('There are no rows to read.');
      preview.showRead(found.preview);
      onRead(true);
    } catch (problem) {
      if (latest !== mine || problem.name === 'AbortError') return;
      preview.showProblem(`${messageOf(problem)} ${problem.code === 'bad-profile' ? '' : adviceFor(problem)}`);
    }
  });

  async function start() {
    about.values = await valuesOf(files[0], inspection.facts?.delimiter === 'tab' ? '\t' : inspection.facts?.delimiter).catch(() => ({}));
    show(text);
  }

  text = inspection.mapping || BLANK;
  show(text);
  profileText.show(text);
  if (inspection.preview?.read?.length) {
    preview.showRead(inspection.preview);
    onRead(true);
  } else {
    if (inspection.preview) preview.showRaw(inspection.preview, 'rows, as they stand in the file');
    tryIt();
  }
  start();

  return { controls, preview: preview.node, text: () => text, stop: () => latest?.abort() };
}
