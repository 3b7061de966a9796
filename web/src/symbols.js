// How large a place is drawn: the radius grows with the logarithm, since one place may hold thousands. Pure.

/** Pixels. */
export const placeRadius = (incidents) => Math.min(24, 4 + 2 * Math.log2(Math.max(1, incidents)));

/** Counts that show the sizes: 1, 10, 100 … up to the highest. */
export const sampleCounts = (highest) => [1, 10, 100, 1000, 10_000].filter((one) => one <= Math.max(1, highest));
