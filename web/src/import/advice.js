// What to do when an import is refused, by the stable code of the refusal.

const BY_CODE = {
  'access-not-open': 'Only open data come in through this page. Import this file on the command line with --access restricted.',
  'too-large': 'Import it on the command line, which has no such limit, or cut it into smaller files.',
  'too-many-rows': 'Import it on the command line, which has no such limit, or cut it into smaller files.',
  'too-large-unpacked': 'Unpack it and import the files in it.',
  'not-csv': 'Save the sheet as “CSV UTF-8” and choose that file.',
  'wrong-encoding': 'Save it as “CSV UTF-8” and choose it again.',
  'bad-encoding': 'Save it as “CSV UTF-8” and choose it again.',
  'wrong-delimiter': 'Choose the right delimiter below, or save the file with commas.',
  'empty-file': 'Export it again: there is nothing in it.',
  'no-rows': 'Export it again: there is a heading and nothing below it.',
  'truncated': 'It was cut short on its way. Download or copy it again.',
  'missing-column': 'Choose the columns anew, or choose the file that has them.',
  'bad-profile': 'Change what the message names.',
  'personal-column': 'Take that column out of the mapping: columns that name people are never read.',
  'import-conflict': 'Look at the history below: another import came first.',
  'overloaded': 'The server is busy. Wait a moment, then try again.',
  'store-unavailable': 'Whoever runs this server has to look at its disk.',
  'internal-error': 'Nothing was loaded. Try again; if it stays, tell whoever runs this server, with the time.',
  'server-away': 'Check that Nightjar is still running, then try again.',
  'origin-not-allowed': 'Open this page at the address that Nightjar printed when it started.',
};

/** One sentence of what to do about a Problem or about the failure of an import. */
export const adviceFor = ({ code = '', parameter = '' }) =>
  BY_CODE[code] ?? (parameter ? `Change “${parameter}”, then try again.` : 'Mend the file and choose it again. Nothing of it was loaded.');

/** The service's own sentence, or its title when it gave none. */
export const messageOf = ({ detail, message, title }) => detail || title || message || 'It failed.';

/** Whether the same file could be taken next time. */
export const mayPass = ({ code = '', status = 0 }) => status >= 500 || ['server-away', 'overloaded', 'import-conflict', 'request-timeout'].includes(code);
