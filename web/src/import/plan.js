// What is to be imported how: from what an inspection says to the fields of the form that the service takes.

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const KIND = /^[a-z][a-z0-9-]{0,40}$/;
export const USUAL_KINDS = ['lsoa', 'ward', 'local-authority', 'forum', 'neighbourhood'];
export const BACKGROUNDS = [['roads', 'Roads'], ['water', 'Water'], ['places', 'Place names']];

export const isPolice = (inspection) => /data\.police\.uk/i.test(inspection.layout);
export const isShape = (inspection) => inspection.facts?.features !== undefined;

/** As which kinds a file of this sort can be taken. */
export function possibleKinds(inspection) {
  if (isPolice(inspection)) return ['incidents'];
  return isShape(inspection) ? ['areas', 'background'] : ['incidents', 'members', 'lookup'];
}

/** What is proposed for a file, for its person to check. */
export function proposedPlan(inspection) {
  const possible = possibleKinds(inspection);
  const { code, name, areaKind, dataset, fromKind, from, toKind, to } = inspection.proposal ?? {};
  const fields = inspection.fields ?? [];
  return {
    kind: possible.includes(inspection.suggested) ? inspection.suggested : possible[0],
    dataset: isPolice(inspection) ? '' : dataset || '',
    areaKind: areaKind || '', code: code || '', name: name || '', licence: '',
    fromKind: fromKind || '', from: from || '', toKind: toKind || '', to: to || '',
    background: /water|river/i.test(inspection.fileName ?? '') ? 'water' : /place/i.test(inspection.fileName ?? '') ? 'places' : 'roads',
    class: fields.find((field) => /^(class|highway|type|function|fclass|local_type)$/i.test(field)) ?? '',
  };
}

/** What still has to be filled in: `[{field, say}]`. */
export function missing(plan, inspection) {
  const wanted = [];
  const want = (field, holds, say) => holds || wanted.push({ field, say });
  if (plan.kind === 'incidents' && !isPolice(inspection)) {
    want('dataset', SLUG.test(plan.dataset), 'Name the dataset in small letters, digits and hyphens, such as council-reports.');
  }
  if (plan.kind === 'areas' || plan.kind === 'members') {
    want('areaKind', KIND.test(plan.areaKind), 'Say what kind of areas these are, in small letters, digits and hyphens, such as ward.');
  }
  if (plan.kind === 'areas') {
    want('code', plan.code, 'Choose the field with the code of each area.');
    want('name', plan.name, 'Choose the field with the name of each area.');
  }
  if (plan.kind === 'lookup') {
    want('fromKind', KIND.test(plan.fromKind), 'Say which kind of areas is looked up from.');
    want('from', plan.from, 'Choose the column with its codes.');
    want('toKind', KIND.test(plan.toKind), 'Say which kind of areas is looked up to.');
    want('to', plan.to, 'Choose the column with its codes.');
  }
  return wanted;
}

/** The fields of `POST /api/v1/imports` as `[name, text]`; files and mapping are added by who has them. */
export function formFields(plan, inspection) {
  const fields = {
    incidents: () => ({ dataset: plan.dataset, access: isPolice(inspection) ? '' : 'open' }),
    areas: () => ({ 'area-kind': plan.areaKind, code: plan.code, name: plan.name }),
    members: () => ({ 'area-kind': plan.areaKind }),
    lookup: () => ({ 'from-kind': plan.fromKind, from: plan.from, 'to-kind': plan.toKind, to: plan.to, name: plan.name }),
    background: () => ({ background: plan.background, name: plan.name, class: plan.class, licence: plan.licence }),
  }[plan.kind]();
  return [['kind', plan.kind], ...Object.entries(fields).filter(([, value]) => value)];
}

/** Where the map shows what was imported. */
export function mapAddress(plan, period) {
  if (plan.kind === 'areas' || plan.kind === 'members') return `/?layer=areas&kind=${plan.areaKind}`;
  if (plan.kind === 'lookup') return `/?layer=areas&kind=${plan.toKind}`;
  if (plan.kind === 'background') return '/';
  const range = period ? `&from=${period.from}&to=${period.to}` : '';
  return `/?dataset=${plan.dataset || 'police-street'}${range}`;
}

const STREET = /^\d{4}-\d{2}-.+-street\.csv(\.gz)?$/i;

/** Files that were dropped together, as items: the monthly files of data.police.uk are one import, any other is its own. */
export function groupFiles(files) {
  const street = files.filter((file) => STREET.test(file.name));
  const items = files.filter((file) => !street.includes(file)).map((file) => [file]);
  return street.length > 0 ? [street, ...items] : items;
}

/** The import that can be undone: the latest that stands and changed anything. */
export function undoable(imports) {
  const changed = ({ kind, summary = {} }) =>
    kind !== 'incidents' || ['accepted', 'updated', 'removed'].some((name) => summary[name] > 0);
  return imports.find((one) => one.state === 'done' && !one.undone && changed(one)) ?? null;
}
