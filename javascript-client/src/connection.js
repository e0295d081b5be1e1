import { backoff } from './backoff.js';
import { verdict } from './ending.js';
import { pause } from './pause.js';
import { succession } from './succession.js';

/**
 * @typedef {import('./ending.js').Ending} Ending
 * @typedef {import('./link.js').Link} Link
 * @typedef {'idle' | 'connecting' | 'open' | 'reconnecting' | 'closed'} State
 * @typedef {{link: Link} | {ending: Ending}} Outcome what came of an attempt, or of a connection
 */

/**
 * What the rest of the client does for its connection.
 *
 * @typedef {object} Owner
 * @property {(fresh: boolean) => Promise<import('./address.js').Handshake>} handshake
 * @property {(frame: import('./inbox.js').Frame, link: Link) => void} frame
 * @property {() => void} connected
 * @property {() => void} disconnected
 * @property {(state: State, detail: object) => void} state
 * @property {(error: unknown) => void} fault
 */

/** Keeps one connection open: connects again when it ends, and changes over when its gateway is about to shut down. */
export class Connection {
  #owner;
  #dialler;
  #heartbeat;
  #timing;
  #random;
  /** @type {Link | undefined} */
  #link;
  /** @type {AbortController | undefined} */
  #run;
  #isChanging = false;
  /** @type {State} */
  state = 'idle';

  /**
   * @param {Owner} owner
   * @param {import('./dialler.js').Dialler} dialler
   * @param {import('./heartbeat.js').Heartbeat} heartbeat
   * @param {import('./timing.js').Timing} timing
   * @param {() => number} random
   */
  constructor(owner, dialler, heartbeat, timing, random) {
    this.#owner = owner;
    this.#dialler = dialler;
    this.#heartbeat = heartbeat;
    this.#timing = timing;
    this.#random = random;
  }

  open() {
    if (this.#run) return;
    this.#run = new AbortController();
    this.#enter('connecting', {});
    this.#keep(this.#run.signal).catch((error) => this.#owner.fault(error));
  }

  close() {
    this.#finish({ code: 1000, reason: 'closed by the client' });
  }

  /**
   * @param {string} text a frame
   * @returns {boolean} whether there is a connection it could go to
   */
  transmit(text) {
    if (!this.#link || this.#link.isEnded) return false;
    this.#link.send(text);
    return true;
  }

  /** @param {AbortSignal} signal */
  async #keep(signal) {
    let failures = 0;
    let outcome = await this.#connect(this.#dialler.next(), false, signal);
    while (!signal.aborted) {
      if ('link' in outcome) {
        const since = Date.now();
        outcome = await succession(outcome.link, this.#ways(outcome.link, signal), signal);
        if (Date.now() - since >= this.#timing.stableMs) failures = 0;
        continue;
      }
      const { again, freshToken } = verdict(outcome.ending);
      if (!again) return this.#finish(outcome.ending);
      const retryInMs = this.#wait(failures, outcome.ending);
      this.#enter('reconnecting', { ...outcome.ending, retryInMs });
      await pause(retryInMs, signal);
      outcome = await this.#connect(this.#dialler.next(), freshToken || this.#tokenIsSuspect(failures), signal);
      failures++;
    }
  }

  /**
   * @param {Link} link
   * @param {AbortSignal} signal
   */
  #ways(link, signal) {
    const upgrades = link.transport === 'sse' && this.#dialler.prefersSockets;
    return {
      connect: (/** @type {'websocket' | undefined} */ transport) => {
        this.#isChanging = true;
        return this.#connect(transport ?? this.#dialler.next(), false, signal).finally(() => (this.#isChanging = false));
      },
      wait: (/** @type {number} */ failures, /** @type {Ending} */ ending) => this.#wait(failures, ending),
      upgradeAfterMs: upgrades ? this.#timing.upgradeAfterMs : undefined,
    };
  }

  /**
   * A refused handshake shows no reason in a browser; it may be the token's fault.
   *
   * @param {number} failures
   */
  #tokenIsSuspect(failures) {
    return failures % 3 === 2;
  }

  /**
   * @param {number} failures
   * @param {Ending} ending
   */
  #wait(failures, { retryAfterMs = 0 }) {
    return retryAfterMs + backoff(failures, this.#timing, this.#random);
  }

  /**
   * One attempt.
   *
   * @param {'websocket' | 'sse'} transport
   * @param {boolean} fresh
   * @param {AbortSignal} signal
   * @returns {Promise<Outcome>}
   */
  async #connect(transport, fresh, signal) {
    try {
      const handshake = await this.#owner.handshake(fresh);
      if (signal.aborted) return { ending: { code: 1000, reason: '' } };
      return await this.#dial(transport, handshake, signal);
    } catch (error) {
      this.#owner.fault(error);
      return { ending: { code: 1006, reason: String(error) } };
    }
  }

  /**
   * @param {'websocket' | 'sse'} transport
   * @param {import('./address.js').Handshake} handshake
   * @param {AbortSignal} signal
   * @returns {Promise<Outcome>}
   */
  async #dial(transport, handshake, signal) {
    /** @type {(link: Link) => void} */
    let isReady = () => {};
    const ready = new Promise((/** @type {(link: Link) => void} */ resolve) => (isReady = resolve));
    const link = this.#dialler.open(transport, handshake, {
      ready: (opened) => {
        this.#adopt(opened);
        isReady(opened);
      },
      frame: (frame, from) => from === this.#link && this.#owner.frame(frame, from),
      fault: (error) => this.#owner.fault(error),
    });
    const abort = () => link.close();
    signal.addEventListener('abort', abort);
    const outcome = await Promise.race([
      ready.then((opened) => ({ link: opened })),
      link.ended.then((ending) => ({ ending })),
    ]);
    signal.removeEventListener('abort', abort);
    this.#dialler.tried(link);
    return outcome;
  }

  /** From here on this is the connection; one there was before is not heard any more. @param {Link} link */
  #adopt(link) {
    const before = this.#link;
    this.#link = link;
    if (before) {
      before.close();
      this.#owner.disconnected();
    }
    this.#heartbeat.watch(link);
    this.#enter('open', {});
    this.#owner.connected();
    link.ended.then((ending) => this.#lost(link, ending));
  }

  /**
   * @param {Link} link
   * @param {Ending} ending
   */
  #lost(link, ending) {
    if (this.#link !== link) return;
    this.#link = undefined;
    this.#heartbeat.stop();
    this.#owner.disconnected();
    // Otherwise the loop says so, with the time it waits.
    if ((link.isDraining || this.#isChanging) && verdict(ending).again) this.#enter('reconnecting', ending);
  }

  /** @param {Ending} ending */
  #finish(ending) {
    if (!this.#run) return;
    this.#run.abort();
    this.#run = undefined;
    this.#heartbeat.stop();
    const link = this.#link;
    this.#link = undefined;
    link?.close();
    this.#enter('closed', ending);
  }

  /**
   * @param {State} state
   * @param {object} detail
   */
  #enter(state, detail) {
    this.state = state;
    this.#owner.state(state, detail);
  }
}
