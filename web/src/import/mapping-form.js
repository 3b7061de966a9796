// A mapping profile as a form: which column says when, where, what and who. It shows a profile and hands on a changed one.

import { button, element } from '../dom.js';
import { choice, columnChoice, group, redraw, tick, words } from './fields.js';
import { DAYS, MOMENTS, TIMES, unlessUsual } from './patterns.js';
import { offenceEntries } from './offence-map.js';
import { tidied } from './profile.js';

const WHEN = [['moment', 'together in one column'], ['day', 'in columns of their own']];
const WHERE = [['degrees', 'longitude and latitude'], ['metres', 'easting and northing']];
const DELIMITERS = [['', 'Comma'], [';', 'Semicolon'], ['\t', 'Tab'], ['|', 'Vertical bar']];
const OTHERWISE = '?';

/** @param about `{fields, values: {heading: [words]}, openWords, offences: [[slug, label]]}` */
export function createMappingForm(onChange) {
  const node = element('div', { class: 'mapping-form' });
  const written = new Set();
  const chosen = { when: 'moment', where: 'degrees' };
  let profile = null;
  let about = null;

  function change(map, key, value, { isDeep = false } = {}) {
    if (map) profile = { ...profile, [map]: { ...profile[map], [key]: value } };
    else profile = { ...profile, [key]: value };
    onChange(tidied(profile));
    if (isDeep) draw();
  }

  /** Puts columns in the place of others, when what the file has is said anew. */
  function move(columns) {
    profile = { ...profile, columns };
    onChange(tidied(profile));
    draw();
  }

  const column = (key, label, none, hint) =>
    columnChoice(`columns.${key}`, label, about.fields, profile.columns[key], (value) => change('columns', key, value, { isDeep: true }), none, hint);

  function format(key, label, patterns) {
    const value = unlessUsual(key, profile.formats[key]);
    const isOther = written.has(key) || !patterns.some(([pattern]) => pattern === value);
    const pick = choice(`formats.${key}`, label, [...patterns, [OTHERWISE, 'Written otherwise …']], isOther ? OTHERWISE : value, (pattern) => {
      if (pattern === OTHERWISE) written.add(key);
      else written.delete(key);
      change('formats', key, pattern === OTHERWISE ? profile.formats[key] : pattern, { isDeep: true });
    });
    return isOther ? [pick, words(`pattern.${key}`, 'Pattern', profile.formats[key], (pattern) => change('formats', key, pattern),
      { hint: 'y year, M month, d day, H hour, m minute: dd.MM.yyyy' })] : [pick];
  }

  function when() {
    const { columns } = profile;
    const mode = columns.dateTime || columns.endDateTime ? 'moment' : columns.date || columns.endDate ? 'day' : chosen.when;
    const swap = (next) => {
      chosen.when = next;
      const { dateTime, endDateTime, date, endDate, time, endTime, ...rest } = columns;
      const [start, end] = [dateTime || date, endDateTime || endDate];
      move({ ...rest, ...(next === 'moment' ? { dateTime: start, endDateTime: end } : { date: start, endDate: end }) });
    };
    const controls = mode === 'moment'
      ? [column('dateTime', 'Date and time', 'choose a column'), ...format('dateTime', 'Written like', MOMENTS), column('endDateTime', 'End, if it has one')]
      : [column('date', 'Date', 'choose a column'), ...format('date', 'Written like', DAYS), column('time', 'Time'),
        ...(columns.time ? format('time', 'Time written like', TIMES) : []), column('endDate', 'End date, if it has one'),
        ...(columns.endDate ? [column('endTime', 'End time')] : [])];
    return group('When', choice('when', 'Date and time are', WHEN, mode, swap), ...controls,
      tick('midnight', '00:00 stands for “no time known”', profile.midnightMeansUnknown, (isOn) => change(null, 'midnightMeansUnknown', isOn)));
  }

  function where() {
    const { columns } = profile;
    const mode = columns.easting || columns.northing ? 'metres' : columns.longitude || columns.latitude ? 'degrees' : chosen.where;
    const swap = (next) => {
      chosen.where = next;
      const { longitude, latitude, easting, northing, ...rest } = columns;
      const [x, y] = [longitude || easting, latitude || northing];
      move({ ...rest, ...(next === 'degrees' ? { longitude: x, latitude: y } : { easting: x, northing: y }) });
    };
    const pair = mode === 'degrees'
      ? [column('longitude', 'Longitude', 'choose a column'), column('latitude', 'Latitude', 'choose a column')]
      : [column('easting', 'Easting', 'choose a column'), column('northing', 'Northing', 'choose a column')];
    return group('Where', choice('where', 'Positions are', WHERE, mode, swap, mode === 'degrees' ? 'WGS 84, EPSG:4326' : profile.groundCrs || 'British National Grid, EPSG:27700'), ...pair, column('streetName', 'Street or place, in words'));
  }

  const what = () => group('What happened',
    column('offence', 'Offence', 'the same for every row'),
    profile.columns.offence
      ? offenceEntries(profile, about, (offences) => change(null, 'offences', offences))
      : choice('offence', 'Every row is', [['', 'choose an offence'], ...about.offences], profile.offence ?? '', (slug) => change(null, 'offence', slug)));

  const who = () => group('Who recorded it',
    column('source', 'Source', 'the same for every row'),
    !profile.columns.source && words('source', 'Every row is from', profile.source, (source) => change(null, 'source', source),
      { hint: 'small letters, digits and hyphens', suggestions: ['council', 'police', 'hospital', 'fire-service', 'transport-operator'] }));

  function more() {
    return element('details', { class: 'more', 'data-name': 'more' }, element('summary', null, 'More columns, flags and separators'),
      element('div', { class: 'entries' },
        column('id', 'Reference of each incident', 'none', 'a second row with the same one is refused'),
        column('areaCode', 'LSOA code'), column('outcome', 'Outcome'),
        column('force', 'Force or body'), column('sensitivity', 'Sensitivity', 'none', 'rows that are not open are refused here'),
        choice('delimiter', 'Columns are separated by', DELIMITERS, profile.delimiter === ',' ? '' : profile.delimiter ?? '', (one) => change(null, 'delimiter', one)),
        words('groundCrs', 'Ground system', profile.groundCrs, (crs) => change(null, 'groundCrs', crs), { hint: 'only outside Great Britain, such as EPSG:26916' })),
      flags());
  }

  function flags() {
    const set = (entries) => change(null, 'flags', Object.fromEntries(entries), { isDeep: true });
    const entries = Object.entries(profile.flags);
    const free = about.fields.filter((field) => !(field in profile.flags));
    return element('div', { class: 'flags' }, element('h4', null, 'Flags: columns that say yes or no'),
      entries.map(([heading, slug], i) => element('div', { class: 'flag' },
        words(`flag.${i}`, `“${heading}” means`, slug, (text) => change('flags', heading, text)),
        button('Remove', () => set(entries.filter((_, k) => k !== i)), { class: 'small', 'aria-label': `Remove the flag ${heading}` }))),
      columnChoice('flag.new', 'Add a flag from', free, '', (heading) => heading && set([...entries, [heading, slugOf(heading)]]), 'choose a column'));
  }

  const draw = () => redraw(node, when(), where(), what(), who(), more());

  return {
    node,
    show(next, nextAbout) {
      profile = next;
      about = nextAbout;
      draw();
    },
  };
}

const slugOf = (heading) => heading.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
