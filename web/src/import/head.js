// The start of a large CSV, so that a changed mapping can be tried without sending all of it again.

import { cells } from '../csv.js';

const HEAD_BYTES = 256 * 1024;
const [LINE_FEED, QUOTE] = [10, 34];

/** How many of these bytes are whole rows: up to the last line end that is not inside quotes. */
export function wholeRows(bytes) {
  let isQuoted = false;
  let end = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === QUOTE) isQuoted = !isQuoted;
    else if (bytes[i] === LINE_FEED && !isQuoted) end = i + 1;
  }
  return end;
}

/** The start of a plain CSV as `{file, isPart}`; any other file is itself. */
export async function headOf(file) {
  if (file.size <= HEAD_BYTES || !/\.(csv|txt|tsv)$/i.test(file.name)) return { file, isPart: false };
  const bytes = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const length = wholeRows(bytes);
  return length === 0 ? { file, isPart: false } : { file: new File([bytes.slice(0, length)], file.name), isPart: true };
}

/** The different values of each column in the start of a CSV, `{heading: [values]}`; empty when it is packed or not text. */
export async function valuesOf(file, delimiter) {
  if (!/\.(csv|txt|tsv)$/i.test(file.name)) return {};
  const { file: head } = await headOf(file);
  const [headings = [], ...rows] = cells((await head.text()).replace(/^\ufeff/, ''), delimiter);
  return Object.fromEntries(headings.map((heading, i) => [heading.trim(), different(rows.map((row) => row[i] ?? ''))]));
}

const different = (values) => [...new Set(values.map((value) => value.trim()))].filter(Boolean).sort();
