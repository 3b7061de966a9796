// Class limits for counts of areas: quantiles, rounded to numbers that people remember.

const STEPS = [1, 1.2, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9, 10];

/** The nearest memorable whole number: 1, 2, 3 … 10, 12, 15, 20, 25, 30 … */
export function niceNumber(value) {
  if (value <= 10) return Math.max(1, Math.round(value));
  const power = 10 ** Math.floor(Math.log10(value));
  const fits = STEPS.filter((step) => Number.isInteger(step * power));
  const best = fits.reduce((a, b) => (Math.abs(b * power - value) < Math.abs(a * power - value) ? b : a));
  return best * power;
}

/**
 * Ascending lower limits of at most `classes` classes for the counts above zero; none when there are none.
 * The first limit is 1: zero is its own class ("none").
 */
export function countBreaks(counts, classes = 6) {
  const sorted = counts.filter((number) => number > 0).sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  const limits = new Set([1]);
  for (let i = 1; i < classes; i++) {
    const limit = niceNumber(sorted[Math.floor((i * sorted.length) / classes)]);
    if (limit <= sorted.at(-1)) limits.add(limit);
  }
  return [...limits].sort((a, b) => a - b);
}

/** The class of a value: -1 below the first limit, else the last class whose lower limit it reaches. */
export function classOf(value, limits) {
  let index = -1;
  while (index + 1 < limits.length && value >= limits[index + 1]) index++;
  return index;
}

/** What each class of whole numbers holds: "1 to 49", "50 to 99", "100 or more". */
export function countClassLabels(limits, format) {
  return limits.map((low, i) => {
    if (i === limits.length - 1) return `${format(low)} or more`;
    const high = limits[i + 1] - 1;
    return high === low ? format(low) : `${format(low)} to ${format(high)}`;
  });
}
