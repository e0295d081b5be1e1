/**
 * @typedef {object} Timing all in milliseconds
 * @property {number} backoffMs bound of the wait before the first new attempt; doubles with each failure
 * @property {number} maxBackoffMs what it grows to
 * @property {number} stableMs a connection that lived this long was a good one: the next failure is the first again
 * @property {number} openTimeoutMs how long a handshake may take, up to the first frame
 * @property {number} pingAfterMs silence after which the gateway is asked for a sign of life
 * @property {number} pongWithinMs how long that may take
 * @property {number} answerTimeoutMs how long a command waits for its answer, times without a connection included
 * @property {number} upgradeAfterMs after which a stream of events tries to become a WebSocket
 */

/** @type {Timing} */
export const DEFAULT_TIMING = {
  backoffMs: 1_000,
  maxBackoffMs: 30_000,
  stableMs: 10_000,
  openTimeoutMs: 20_000,
  pingAfterMs: 25_000,
  pongWithinMs: 20_000,
  answerTimeoutMs: 30_000,
  upgradeAfterMs: 30_000,
};
