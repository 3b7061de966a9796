// The rows of the tables, from answers of the service. Pure.

/** Areas as table rows; optional figures appear as columns only where the service gives them. */
export function areaRows(collection) {
  const rows = (collection?.features ?? []).map((feature) => feature.properties);
  const has = (key) => rows.some((row) => row[key] !== null && row[key] !== undefined);
  const columns = ['name', 'code', 'count', ...['population', 'rate'].filter(has)];
  return { columns, rows };
}

/** Months as table rows; months without incidents are rows too. */
export function monthRows(byMonth, months) {
  return { columns: ['month', 'count'], rows: months.map((month) => ({ month, count: byMonth?.[month] ?? 0 })) };
}

/** Sorted by a column; '-' in front turns the order. Equal rows keep their order. */
export function sorted(rows, sort) {
  const isDown = sort.startsWith('-');
  const key = isDown ? sort.slice(1) : sort;
  const compare = (a, b) => {
    if (typeof a[key] === 'number' && typeof b[key] === 'number') return a[key] - b[key];
    return String(a[key] ?? '').localeCompare(String(b[key] ?? ''), 'en-GB', { numeric: true });
  };
  return [...rows].sort((a, b) => (isDown ? compare(b, a) : compare(a, b)));
}
