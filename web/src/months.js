// Months as 'YYYY-MM', and the period between two of them. Dates ('YYYY-MM-DD') are read where the service takes them.

const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const monthOf = (date) => date.slice(0, 7);

/** "Jan 2023", or "5 Jan 2023" for a date. */
export function dateLabel(date) {
  const [year, month, day] = date.split('-').map(Number);
  return `${day ? `${day} ` : ''}${SHORT[month - 1]} ${year}`;
}

/** "Jan to Dec 2023", "Nov 2023 to Feb 2024", "Jan 2023". */
export function periodLabel(from, to) {
  const [start, end] = [dateLabel(from), dateLabel(to)];
  if (start === end) return start;
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${sameYear ? start.slice(0, -5) : start} to ${end}`;
}

/** All months from the first to the last held, so that a gap in the data shows as a gap. */
export function everyMonth(held) {
  if (held.length === 0) return [];
  const sorted = [...held].sort();
  const months = [];
  for (let month = sorted[0]; month <= sorted.at(-1); month = next(month)) months.push(month);
  return months;
}

function next(month) {
  const [year, number] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** The chosen period as indices into `months`; what lies outside is drawn to the nearest end. */
export function periodIndices(state, months) {
  const last = months.length - 1;
  const found = (date, otherwise) => {
    if (!date) return otherwise;
    const index = months.findIndex((month) => month >= monthOf(date));
    return index < 0 ? last : index;
  };
  const from = found(state.from, 0);
  const end = months.findLastIndex((month) => !state.to || month <= monthOf(state.to));
  return { from, to: Math.max(from, end) };
}

/** The filter for months[from]..months[to]; the whole range is no filter at all. */
export function periodPatch(months, from, to) {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  if (low <= 0 && high >= months.length - 1) return { from: '', to: '' };
  return { from: months[low], to: months[high] };
}

/** The months between the first and the last held that the data do not hold. */
export const gapsIn = (held) => everyMonth(held).filter((month) => !held.includes(month));

/** How many days a month has. */
export function daysIn(month) {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

const firstDay = (date) => (date.length === 7 ? `${date}-01` : date);
const lastDay = (date) => (date.length === 7 ? `${date}-${daysIn(date)}` : date);

/** The filter with one end at a month or day; where the ends would cross, the other follows. */
export function endPatch(state, months, name, date) {
  const ends = { from: state.from || months[0], to: state.to || months.at(-1), [name]: date };
  if (firstDay(ends.from) > lastDay(ends.to)) ends[name === 'from' ? 'to' : 'from'] = date;
  const isAll = ends.from === months[0] && ends.to === months.at(-1);
  return isAll ? { from: '', to: '' } : ends;
}
