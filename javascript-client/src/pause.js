/**
 * Waits; less if it is aborted, or the browser says that the network is back.
 *
 * @param {number} millis
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export function pause(millis, signal) {
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', over);
      globalThis.removeEventListener?.('online', over);
      resolve();
    };
    const timer = setTimeout(over, millis);
    signal.addEventListener('abort', over);
    globalThis.addEventListener?.('online', over);
    if (signal.aborted) over();
  });
}
