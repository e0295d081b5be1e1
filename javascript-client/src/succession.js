import { pause } from './pause.js';

/**
 * @typedef {import('./link.js').Link} Link
 * @typedef {import('./connection.js').Outcome} Outcome
 */

/**
 * How a connection gets a successor.
 *
 * @typedef {object} Ways
 * @property {(transport: 'websocket' | undefined) => Promise<Outcome>} connect
 * @property {(failures: number, ending: import('./ending.js').Ending) => number} wait in milliseconds, before the next attempt
 * @property {number | undefined} upgradeAfterMs when a stream of events should become a WebSocket; undefined for never
 */

/**
 * Waits until a connection has ended, or, if its gateway drains or it is only for the time being, until another has taken its place:
 * it serves until then.
 *
 * @param {Link} link
 * @param {Ways} ways
 * @param {AbortSignal} signal
 * @returns {Promise<Outcome>}
 */
export async function succession(link, ways, signal) {
  const ended = link.ended.then((ending) => ({ ending }));
  const reason = await Promise.race([ended, link.draining, timeForSocket(ways, signal)]);
  if ('ending' in reason) return reason;
  if ('reconnect_after_ms' in reason) await pause(reason.reconnect_after_ms, signal);
  for (let failures = 0; ; failures++) {
    const outcome = await ways.connect(link.isDraining ? undefined : 'websocket');
    if ('link' in outcome || link.isEnded || signal.aborted) return outcome;
    const least = link.isDraining ? 0 : (ways.upgradeAfterMs ?? 0);
    await Promise.race([pause(least + ways.wait(failures, outcome.ending), signal), ended]);
    if (link.isEnded) return outcome;
  }
}

/**
 * @param {Ways} ways
 * @param {AbortSignal} signal
 * @returns {Promise<{}>}
 */
async function timeForSocket({ upgradeAfterMs }, signal) {
  if (upgradeAfterMs === undefined) return new Promise(() => {});
  await pause(upgradeAfterMs, signal);
  return {};
}
