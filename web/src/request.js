// The only module that talks to the service.

import { refusal, serverAway } from './problem.js';

/** The JSON answer, or a Problem; an abort stays the AbortError that it is. */
export async function getJson(address, signal) {
  const response = await send(address, 'application/json', signal);
  const body = await read(response);
  if (!response.ok || body === null) throw refusal(response.status, body);
  return body;
}

/** The text of a CSV answer, or a Problem as above. */
export async function getCsv(address, signal) {
  const response = await send(address, 'text/csv', signal);
  if (!response.ok) throw refusal(response.status, await read(response));
  return response.text().catch(awayUnlessAborted);
}

/** The bytes of a tile; none where there is nothing. */
export async function getBytes(address, signal) {
  const response = await send(address, 'application/vnd.mapbox-vector-tile', signal);
  if (response.status === 204 || response.status === 404) return new Uint8Array();
  if (!response.ok) throw refusal(response.status, await read(response));
  return new Uint8Array(await response.arrayBuffer().catch(awayUnlessAborted));
}

const read = (response) => response.json().catch((error) => {
  if (error.name === 'AbortError') throw error;
  return null;
});

const send = (address, type, signal) =>
  fetch(address, { signal, headers: { Accept: `${type}, application/problem+json` } }).catch(awayUnlessAborted);

function awayUnlessAborted(error) {
  throw error.name === 'AbortError' ? error : serverAway();
}
