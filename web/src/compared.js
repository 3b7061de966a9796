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
