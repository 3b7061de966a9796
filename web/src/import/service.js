// What the import page asks of the service, as forms and addresses.

import { deleteAt, follow, getJson, postForm } from '../request.js';
import { formFields } from './plan.js';

const IMPORTS = '/api/v1/imports';

function formOf(fields, files, mapping) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  for (const file of files) form.append('file', file, file.name);
  if (mapping) form.append('mapping', new File([mapping], 'mapping.yaml', { type: 'text/plain' }));
  return form;
}

export const service = {
  meta: () => getJson('/api/v1/meta'),

  /** What the files are, and how they would be read with this mapping; `isHead` says that only the start is sent. */
  async inspect(files, { mapping = '', isHead = false, onSent, signal } = {}) {
    const form = formOf(isHead ? [['head', 'true']] : [], files, mapping);
    const { body } = await postForm('/api/v1/inspections', form, { onSent, signal });
    return { ...body, fileName: files[0].name };
  },

  /** The import as it was taken up, and whether it had been there before. */
  async submit({ files, plan, inspection, mapping, acceptRejects }, options) {
    const fields = formFields(plan, inspection);
    if (acceptRejects) fields.push(['accept-rejects', 'true']);
    const { status, body } = await postForm(IMPORTS, formOf(fields, files, mapping), options);
    return { job: body, isKnown: status === 200 };
  },

  /** Resolves to the import when it has ended. */
  ended: (id, onProgress, onAway) => new Promise((resolve, reject) => {
    follow(`${IMPORTS}/${id}/events`, {
      onProgress,
      onEnd: resolve,
      onAway: (isForGood) => (isForGood ? getJson(`${IMPORTS}/${id}`).then(resolve, reject) : onAway()),
    });
  }),

  list: async () => (await getJson(IMPORTS)).imports,
  undo: (id) => deleteAt(`${IMPORTS}/${id}`),
  rejectsAddress: (id) => `${IMPORTS}/${id}/rejects.csv`,
};
