// Two counts in words. Only arithmetic: whether a difference is more than chance is another question.

import { count } from './numbers.js';

/** "12 % fewer than left", "3 times as many as left", "as many as left". */
export function comparedWords(left, right) {
  if (left === right) return left === 0 ? '' : 'as many as left';
  if (left === 0) return 'none on the left';
  const ratio = right / left;
  if (ratio >= 3) return `${count(Math.round(ratio))} times as many as left`;
  const percent = Math.abs(ratio - 1) * 100;
  const words = percent < 0.95 ? 'under 1 %' : `${percent < 9.95 ? percent.toFixed(1) : Math.round(percent)} %`;
  return `${words} ${ratio > 1 ? 'more' : 'fewer'} than left`;
}

/** What to bear in mind when the periods are not of one length; '' when they are. */
export const lengthWords = (left, right) =>
  left === right ? '' : `The periods are not of one length (${left} and ${right} months): do not compare the numbers as they stand.`;

/**
 * The rows of the first map with the counts of the second and what is between them; what only the second has is a row too.
 * Rows are matched by their key.
 */
export function besides(first, second) {
  const others = new Map(second.rows.map((row) => [row.key, row]));
  const known = new Set(first.rows.map((row) => row.key));
  const lone = second.rows.filter((row) => !known.has(row.key)).map((row) => ({ ...row, count: 0 }));
  const rows = [...first.rows, ...lone].map((row) => {
    const other = others.get(row.key)?.count ?? 0;
    return { ...row, other, difference: row.count - other };
  });
  const at = first.columns.indexOf('count') + 1;
  return { ...first, rows, columns: [...first.columns.slice(0, at), 'other', 'difference', ...first.columns.slice(at)] };
}
