// Numbers and lists as people read them, in British English.

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

export const count = (number) => whole.format(number);

/** Three significant digits, never in scientific notation: 0.0123, 4.57, 389, 12,300. */
export function measure(number) {
  if (!Number.isFinite(number)) return 'unknown';
  if (number === 0) return '0';
  const rounded = Number(number.toPrecision(3));
  const decimals = Math.max(0, Math.min(20, 2 - Math.floor(Math.log10(Math.abs(rounded)))));
  return new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals }).format(rounded);
}

/** The service counts events, whatever they are; here they are incidents. */
export const inIncidents = (unit) => unit.replace(/^events\b/, 'incidents');

export const plural = (number, one, many = `${one}s`) => `${count(number)} ${number === 1 ? one : many}`;

/** "a", "a and b", "a, b and c". */
export function listing(items) {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Lower case inside a sentence, except for abbreviations such as "ASB". */
export const inSentence = (label) => (/^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1));

export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** "local-authority" → "Local authority"; "lsoa" → "LSOA". */
export function kindLabel(kind) {
  if (/^(lsoa|msoa|oa)$/.test(kind)) return kind.toUpperCase();
  return capital(kind.replace(/-/g, ' '));
}
