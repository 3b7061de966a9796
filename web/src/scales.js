// The steps of the sliders for lengths: rounded as people would round. Pure.

import { SCHEMA } from './schema.js';

const { min, max } = SCHEMA.bandwidth;
const STEPS = 120;

/** Bandwidths on a logarithmic slider. */
export const BANDWIDTHS = {
  steps: STEPS,
  toStep: (metres) => Math.round((STEPS * Math.log(metres / min)) / Math.log(max / min)),
  toMetres(step) {
    const metres = min * (max / min) ** (step / STEPS);
    const unit = metres < 200 ? 5 : metres < 1000 ? 25 : metres < 4000 ? 100 : 250;
    return Math.min(max, Math.max(min, Math.round(metres / unit) * unit));
  },
};

const SIZES = [50, 75, 100, 125, 150, 200, 250, 300, 400, 500, 750, 1000, 1500, 2000, 3000, 4000, 5000];
const nearer = (metres) => (a, b) => (Math.abs(SIZES[b] - metres) < Math.abs(SIZES[a] - metres) ? b : a);

/** Sizes of cells. */
export const CELL_SIZES = {
  steps: SIZES.length - 1,
  toStep: (metres) => SIZES.map((_, i) => i).reduce(nearer(metres)),
  toMetres: (step) => SIZES[step],
  /** The smallest usual size for which `fits` holds; null when there is none. */
  smallest: (fits) => SIZES.find(fits) ?? null,
};
