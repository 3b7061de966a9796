// What a count is made of, as rows for bars and for CSV. Pure.

import { count } from './numbers.js';
import { everyMonth, monthOf } from './months.js';

/** `{label, count, share}` by offence, most first. */
export function offenceRows(byOffence, meta) {
  const rows = Object.entries(byOffence ?? {}).filter(([, number]) => number > 0);
  const most = Math.max(1, ...rows.map(([, number]) => number));
  const label = (slug) => meta?.offences?.find((one) => one.slug === slug)?.label ?? slug.replace(/-/g, ' ');
  return rows.map(([slug, number]) => ({ label: label(slug), count: number, share: number / most }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en-GB'));
}

/** `{month, count}` for every month of the filter, zeros too. */
export function monthsOf(byMonth, now, meta) {
  const isChosen = (month) => (!now.from || month >= monthOf(now.from)) && (!now.to || month <= monthOf(now.to));
  return everyMonth(meta?.months ?? []).filter(isChosen).map((month) => ({ month, count: byMonth?.[month] ?? 0 }));
}

/** "12 % of 40,000", "under 1 % of 40,000"; '' when there is nothing to compare with. */
export function shareWords(part, whole) {
  if (!(whole > 0)) return '';
  const percent = (100 * part) / whole;
  const said = percent > 0 && percent < 1 ? 'under 1 %' : percent < 100 && percent > 99 ? 'over 99 %' : `${Math.round(percent)} %`;
  return `${said} of ${count(whole)}`;
}
