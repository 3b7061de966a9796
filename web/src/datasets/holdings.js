// What is held, in words and figures: months and their gaps, shares, where areas come from.

import { count, kindLabel, listing, plural } from '../numbers.js';
import { dateLabel, everyMonth, periodLabel } from '../months.js';

/** Every month from the first to the last of all datasets, so that their strips stand above each other. */
export const commonMonths = (datasets) => everyMonth(datasets.flatMap(({ months }) => Object.keys(months ?? {})));

/** `{period, held, gaps: [month], most}` of one dataset. */
export function heldMonths(months = {}) {
  const named = Object.keys(months).sort();
  const gaps = everyMonth(named).filter((month) => !(months[month] > 0));
  return {
    period: named.length > 0 ? periodLabel(named[0], named.at(-1)) : '',
    held: named.length - named.filter((month) => !(months[month] > 0)).length,
    gaps,
    most: Math.max(0, ...Object.values(months)),
  };
}

/** "Jan 2023 to Jun 2024: 18 months, none missing" or "17 of 18 months; missing: Feb 2024". */
export function monthsInWords(months) {
  const { period, held, gaps } = heldMonths(months);
  if (held === 0) return 'No months held';
  if (gaps.length === 0) return `${period}: ${plural(held, 'month')}${held > 1 ? ', none missing' : ''}`;
  const named = gaps.slice(0, 3).map(dateLabel);
  return `${period}: ${count(held)} of ${plural(held + gaps.length, 'month')}; without incidents: ${listing(gaps.length > 3 ? [...named, `${count(gaps.length - 3)} more`] : named)}`;
}

/** A share in per cent that never says 0 or 100 when it is not: "none", "under 0.1 %", "12 %", "all". */
export function share(part, whole) {
  if (whole === 0 || part === 0) return 'none';
  if (part === whole) return 'all';
  const percent = (100 * part) / whole;
  if (percent < 0.1) return 'under\u00a00.1\u00a0%';
  if (percent > 99.9) return 'over\u00a099.9\u00a0%';
  return `${percent < 10 || percent > 90 ? percent.toFixed(1) : Math.round(percent)}\u00a0%`;
}

const ORIGINS = { boundaries: 'imported boundaries', members: 'built from members', lookup: 'built by a lookup', composition: 'built from other areas' };

export const originWords = (origin) => ORIGINS[String(origin ?? '').toLowerCase()] ?? String(origin ?? '').toLowerCase().replaceAll('_', ' ').replaceAll('-', ' ');

export const ACCESS = { open: 'Open', restricted: 'Restricted', special: 'Special' };

export const kindName = kindLabel;
