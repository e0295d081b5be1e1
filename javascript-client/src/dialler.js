import { eventsPort } from './events-port.js';
import { Link } from './link.js';
import { socketPort } from './socket-port.js';

/** @typedef {'auto' | 'websocket' | 'sse'} TransportChoice */

/** Handshakes that a socket may lose in a row before events are tried: it may be the gateway that is away. */
const REFUSALS = 2;

/**
 * Opens connections, and chooses their transport: a WebSocket; where they seem to be blocked, every other time a stream of events,
 * whose refusal also says more than that of a WebSocket, of which browsers show nothing.
 */
export class Dialler {
  #address;
  #choice;
  #environment;
  #tokens;
  #openTimeoutMs;
  #lost = 0;

  /**
   * @param {import('./address.js').Address} address
   * @param {TransportChoice} choice
   * @param {{WebSocket: typeof globalThis.WebSocket | undefined, fetch: typeof globalThis.fetch}} environment
   * @param {import('./tokens.js').Tokens} tokens
   * @param {number} openTimeoutMs
   */
  constructor(address, choice, environment, tokens, openTimeoutMs) {
    this.#address = address;
    this.#choice = choice;
    this.#environment = environment;
    this.#tokens = tokens;
    this.#openTimeoutMs = openTimeoutMs;
  }

  /** Whether a stream of events is only for the time being. */
  get prefersSockets() {
    return this.#choice === 'auto' && this.#environment.WebSocket !== undefined;
  }

  /** The transport of the next attempt. @returns {'websocket' | 'sse'} */
  next() {
    if (this.#choice !== 'auto') return this.#choice;
    const blocked = this.#lost >= REFUSALS && this.#lost % 2 === 0;
    return this.#environment.WebSocket === undefined || blocked ? 'sse' : 'websocket';
  }

  /**
   * @param {'websocket' | 'sse'} transport
   * @param {import('./address.js').Handshake} handshake
   * @param {import('./link.js').LinkListener} listener
   */
  open(transport, handshake, listener) {
    return new Link(transport, this.#port(transport, handshake), listener, this.#openTimeoutMs);
  }

  /**
   * Learns from an attempt.
   *
   * @param {Link} link one that is ready or has ended
   */
  tried(link) {
    if (!link.isReady) this.#lost++;
    else if (link.transport === 'websocket') this.#lost = 0;
  }

  /**
   * @param {'websocket' | 'sse'} transport
   * @param {import('./address.js').Handshake} handshake
   */
  #port(transport, handshake) {
    const { WebSocket, fetch } = this.#environment;
    if (transport === 'sse') return eventsPort(fetch, this.#address, handshake, () => this.#tokens.current);
    if (WebSocket === undefined) throw new TypeError('There is no WebSocket here: pass one as an option.');
    return socketPort(WebSocket, this.#address.socket(handshake), handshake.token);
  }
}
