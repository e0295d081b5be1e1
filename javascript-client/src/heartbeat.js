const PING = JSON.stringify({ type: 'presence.ping' });
const NO_SIGN_OF_LIFE = { code: 4003, reason: 'no sign of life from the gateway' };

/** Notices that a connection is dead, which a browser, that can't see WebSocket pings, would notice after minutes. */
export class Heartbeat {
  #timing;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {{pingAfterMs: number, pongWithinMs: number}} timing */
  constructor(timing) {
    this.#timing = timing;
  }

  /** Watches this link and no other. @param {import('./link.js').Link} link */
  watch(link) {
    this.stop();
    const silence = Date.now() - link.heard;
    this.#timer = setTimeout(() => this.#look(link), Math.max(this.#timing.pingAfterMs - silence, 0));
  }

  stop() {
    clearTimeout(this.#timer);
  }

  /** @param {import('./link.js').Link} link */
  #look(link) {
    if (link.isEnded) return;
    if (Date.now() - link.heard < this.#timing.pingAfterMs) {
      this.watch(link);
      return;
    }
    // A stream of events has comments that keep it alive, and its answers may come from another gateway.
    if (link.transport === 'websocket') link.send(PING);
    const asked = Date.now();
    this.#timer = setTimeout(() => this.#judge(link, asked), this.#timing.pongWithinMs);
  }

  /**
   * @param {import('./link.js').Link} link
   * @param {number} asked
   */
  #judge(link, asked) {
    if (link.heard < asked) link.abandon(NO_SIGN_OF_LIFE);
    else this.watch(link);
  }
}
