// How dates and times may be written, as patterns of the service with an example of each.

export const MOMENTS = [
  ['', '2023-12-31 23:59 (usual)'],
  ['yyyy-MM-dd HH:mm:ss', '2023-12-31 23:59:00'],
  ["yyyy-MM-dd'T'HH:mm", '2023-12-31T23:59'],
  ["yyyy-MM-dd'T'HH:mm:ss", '2023-12-31T23:59:00'],
  ["yyyy-MM-dd'T'HH:mm:ssXXX", '2023-12-31T23:59:00+00:00'],
  ['dd/MM/yyyy HH:mm', '31/12/2023 23:59'],
  ['dd/MM/yyyy HH:mm:ss', '31/12/2023 23:59:00'],
  ['MM/dd/yyyy HH:mm', '12/31/2023 23:59'],
];

export const DAYS = [
  ['', '2023-12-31 (usual)'],
  ['dd/MM/yyyy', '31/12/2023'],
  ['MM/dd/yyyy', '12/31/2023'],
  ['dd-MM-yyyy', '31-12-2023'],
  ['dd-MMM-yyyy', '31-Dec-2023'],
  ['dd MMM yyyy', '31 Dec 2023'],
  ['yyyy-MM', '2023-12 (month only)'],
];

export const TIMES = [['', '23:59 (usual)'], ['HH:mm:ss', '23:59:00'], ['HHmm', '2359']];

const USUAL = { dateTime: 'yyyy-MM-dd HH:mm', date: 'yyyy-MM-dd', time: 'HH:mm' };

/** A pattern that says the usual is the same as none. */
export const unlessUsual = (key, pattern) => (pattern === USUAL[key] ? '' : pattern ?? '');
