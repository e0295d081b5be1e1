import { EventStream } from './event-stream.js';

const NETWORK_FAILED = 1006;

/**
 * Server-sent events (docs/protocol.md, 1.1), read with `fetch`: an `EventSource` could not carry the token.
 *
 * @param {typeof globalThis.fetch} fetch
 * @param {import('./address.js').Address} address
 * @param {import('./address.js').Handshake} handshake
 * @param {() => string} token the newest one
 * @returns {import('./link.js').OpenPort}
 */
export function eventsPort(fetch, address, handshake, token) {
  return (sink) => {
    const aborted = new AbortController();
    let turn = Promise.resolve();
    const lost = (/** @type {unknown} */ error) => sink.ended({ code: NETWORK_FAILED, reason: String(error) });
    listen(fetch, address, handshake, sink, aborted.signal).catch(lost);
    return {
      // One after the other: commands of a session keep their order.
      send: (text, sessionId) => {
        turn = turn.then(() => post(fetch, address.frames(sessionId), token(), text, sink)).catch(lost);
      },
      close: () => aborted.abort(),
    };
  };
}

/**
 * @param {typeof globalThis.fetch} fetch
 * @param {import('./address.js').Address} address
 * @param {import('./address.js').Handshake} handshake
 * @param {import('./link.js').Sink} sink
 * @param {AbortSignal} signal
 */
async function listen(fetch, address, handshake, sink, signal) {
  const headers = new Headers({ Accept: 'text/event-stream', Authorization: `Bearer ${handshake.token}` });
  if (handshake.cursor !== undefined) headers.set('Last-Event-ID', handshake.cursor);
  const response = await fetch(address.events(handshake), { headers, signal, cache: 'no-store' });
  if (!response.ok || response.body === null) {
    sink.ended(await refusal(response));
    return;
  }
  const events = new EventStream();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    sink.alive();
    for (const { type, data } of events.push(piece.value)) {
      if (type === 'close') sink.ended(JSON.parse(data));
      else sink.text(data);
    }
  }
  sink.ended({ code: NETWORK_FAILED, reason: 'the stream ended' });
}

/**
 * @param {typeof globalThis.fetch} fetch
 * @param {string} url
 * @param {string} token
 * @param {string} text
 * @param {import('./link.js').Sink} sink
 */
async function post(fetch, url, token, text, sink) {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: text });
  if (response.ok) return;
  const ending = await refusal(response);
  if (ending.problem !== 'frame-too-large') return sink.ended(ending);
  const data = { op_id: JSON.parse(text).op_id, code: 'frame_too_large', message: ending.reason };
  sink.text(JSON.stringify({ type: 'error', data }));
}

/**
 * @param {Response} response
 * @returns {Promise<import('./ending.js').Ending>}
 */
async function refusal(response) {
  const problem = await response.json().catch(() => ({}));
  const seconds = Number(response.headers.get('Retry-After'));
  return {
    code: NETWORK_FAILED,
    status: response.status,
    reason: String(problem.detail ?? response.statusText),
    problem: String(problem.type ?? '').replace('/problems/', ''),
    ...(seconds > 0 && { retryAfterMs: seconds * 1000 }),
  };
}
