// A failure in words: what happened and what to do about it. The service answers with problem+json (RFC 9457).

export class Problem extends Error {
  constructor({ title, detail = '', advice, code = '', status = 0, parameter = '' }) {
    super(detail ? `${title}: ${detail}` : title);
    Object.assign(this, { name: 'Problem', title, detail, advice, code, status, parameter });
  }
}

/** The service did not answer at all. */
export const serverAway = () =>
  new Problem({
    title: 'The server does not answer',
    advice: 'Check that Nightjar is still running. This page tries again by itself.',
    code: 'server-away',
  });

/** The service answered with a refusal or failure; `body` is its problem document or null. */
export function refusal(status, body) {
  const { title = `The server answered ${status}`, detail = '', code = '', parameter = '' } = body ?? {};
  return new Problem({ title, detail, code, status, parameter, advice: advice(status, parameter) });
}

function advice(status, parameter) {
  if (status === 400 || status === 422) {
    return parameter ? `Change or reset the filter “${parameter}”.` : 'Change or reset the filter.';
  }
  if (status === 401 || status === 403) return 'Sign in with an account that may see this.';
  if (status === 404) return 'This is not held here any more. Reload the page.';
  if (status === 429 || status === 503) return 'The server is busy. Wait a moment, then try again.';
  return 'Try again. If it stays, tell whoever runs this server, with the time.';
}
