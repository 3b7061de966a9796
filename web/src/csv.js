// CSV as RFC 4180 has it. A cell that a spreadsheet would take for a formula gets an apostrophe in front.

const FORMULA = /^[=+\-@\t\r]/;

function cell(value) {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** A table with a heading; `columns` are the keys of each row. */
export function csv(columns, rows) {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return lines.map((line) => line.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** The cells of each line, in order: the other way round. Quoted cells may hold delimiters, quotes and line ends. */
export function cells(text, delimiter = ',') {
  const separator = `\\u${delimiter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\\r\\n${separator}]*))(${separator}|\\r?\\n|$)`, 'g');
  const lines = [[]];
  for (const [, quoted, plain, end] of text.matchAll(cell)) {
    lines.at(-1).push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (end === '') break;
    if (end !== delimiter) lines.push([]);
  }
  return lines.filter((line) => line.length > 1 || line[0]);
}
