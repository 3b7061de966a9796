// The only module that talks to the service.

import { refusal, serverAway } from './problem.js';

const JSON_TYPES = 'application/json, application/problem+json';

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

/** Asks for a change that has no body; the JSON answer, or a Problem. */
export async function deleteAt(address) {
  const response = await fetch(address, { method: 'DELETE', headers: { Accept: JSON_TYPES } }).catch(awayUnlessAborted);
  const body = await read(response);
  if (!response.ok) throw refusal(response.status, body);
  return body;
}

/**
 * Sends a form with files and resolves to `{status, body}`, or rejects with a Problem. `onSent(share)` hears how much of it
 * has left, which only XMLHttpRequest tells.
 */
export function postForm(address, form, { onSent, signal } = {}) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Accept', JSON_TYPES);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onSent?.(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(serverAway());
    request.onabort = () => reject(new DOMException('The request was overtaken', 'AbortError'));
    request.onload = () => {
      const { status, response: body } = request;
      if (status < 200 || status > 299 || body === null) reject(refusal(status, body));
      else resolve({ status, body });
    };
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

/** Follows server-sent events until the one named `end`; `onAway` hears that the connection broke and is tried again. */
export function follow(address, { onProgress, onEnd, onAway }) {
  const source = new EventSource(address);
  source.addEventListener('progress', (event) => onProgress(JSON.parse(event.data)));
  source.addEventListener('end', (event) => {
    source.close();
    onEnd(JSON.parse(event.data));
  });
  source.onerror = () => onAway(source.readyState === EventSource.CLOSED);
  return () => source.close();
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
