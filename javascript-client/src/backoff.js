/**
 * How long to wait before the next attempt: anything up to a bound that doubles with each failure, so that many clients that lost
 * the same gateway do not come back at once ("full jitter").
 *
 * @param {number} failures attempts that failed since the last good connection, 0 or more
 * @param {{backoffMs: number, maxBackoffMs: number}} timing
 * @param {() => number} random from 0 (included) to 1 (excluded)
 */
export function backoff(failures, timing, random) {
  return random() * Math.min(timing.maxBackoffMs, timing.backoffMs * 2 ** Math.min(failures, 30));
}
