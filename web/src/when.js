// When an incident happened, as far as is known. Pure.

import { dateLabel } from './months.js';

const moment = (time) => `${dateLabel(time.slice(0, 10))}, ${time.slice(11, 16)}`;

/** "27 Jan 2023, 13:46", "27 Jan 2023, 18:00 to 23:30", "27 Jan 2023", "Jan 2023". */
export function whenWords({ precision, from, to, month }) {
  if (precision === 'month' || !from) return month ? dateLabel(month) : 'time unknown';
  if (precision === 'day' || from.length < 16) return dateLabel(from.slice(0, 10));
  if (precision !== 'interval' || !to || to === from) return moment(from);
  return `${moment(from)} to ${to.slice(0, 10) === from.slice(0, 10) ? to.slice(11, 16) : moment(to)}`;
}
