// The only module that talks to the service.

import { refusal, serverAway } from './problem.js';

/** The JSON answer, or a Problem; an abort stays the AbortError that it is. */
export async function getJson(address, signal) {
  const response = await send(address, signal);
  const body = await response.json().catch((error) => {
    if (error.name === 'AbortError') throw error;
    return null;
  });
  if (!response.ok || body === null) throw refusal(response.status, body);
  return body;
}

async function send(address, signal) {
  try {
    return await fetch(address, { signal, headers: { Accept: 'application/json, application/problem+json' } });
  } catch (error) {
    throw error.name === 'AbortError' ? error : serverAway();
  }
}
