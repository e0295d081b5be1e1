/**
 * One way to the gateway, by whatever transport.
 *
 * @typedef {object} Port
 * @property {(text: string, sessionId: string) => void} send
 * @property {(code: number, reason: string) => void} close
 */

/**
 * What a port tells.
 *
 * @typedef {object} Sink
 * @property {(text: string) => void} text a frame has come
 * @property {() => void} alive something else has come
 * @property {(ending: import('./ending.js').Ending) => void} ended
 */

/** @typedef {(sink: Sink) => Port} OpenPort */

/**
 * What a link tells, each at once, so that no frame comes between.
 *
 * @typedef {object} LinkListener
 * @property {(link: Link) => void} ready the session is open
 * @property {(frame: import('./inbox.js').Frame, link: Link) => void} frame
 * @property {(error: unknown) => void} fault
 */

/** A connection from its first byte to its end. */
export class Link {
  #listener;
  #port;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #openTimer;
  #sessionId = '';
  /** @type {(ending: import('./ending.js').Ending) => void} */
  #end = () => {};

  /** When the gateway was heard last, in milliseconds. */
  heard = Date.now();
  isReady = false;
  isEnded = false;
  isDraining = false;

  /** @type {(data: {reconnect_after_ms: number}) => void} */
  #drain = () => {};

  /** @type {Promise<import('./ending.js').Ending>} */
  ended = new Promise((resolve) => (this.#end = resolve));

  /** Settles when the gateway announces that it shuts down. @type {Promise<{reconnect_after_ms: number}>} */
  draining = new Promise((resolve) => (this.#drain = resolve));

  /**
   * @param {'websocket' | 'sse'} transport
   * @param {OpenPort} open
   * @param {LinkListener} listener
   * @param {number} openTimeoutMs
   */
  constructor(transport, open, listener, openTimeoutMs) {
    this.transport = transport;
    this.#listener = listener;
    this.#port = open({
      text: (text) => this.#text(text),
      alive: () => (this.heard = Date.now()),
      ended: (ending) => this.#ended(ending),
    });
    this.#openTimer = setTimeout(() => this.abandon({ code: 1006, reason: 'no answer to the handshake' }), openTimeoutMs);
  }

  /** @param {string} text a frame */
  send(text) {
    this.#port.send(text, this.#sessionId);
  }

  /** Says goodbye; what still comes is not heard. */
  close() {
    this.abandon({ code: 1000, reason: 'closed by the client' });
  }

  /**
   * Ends here and now: the other side may never answer.
   *
   * @param {import('./ending.js').Ending} ending
   */
  abandon(ending) {
    if (this.isEnded) return;
    this.#ended(ending);
    this.#port?.close(1000, '');
  }

  /** @param {import('./ending.js').Ending} ending */
  #ended(ending) {
    if (this.isEnded) return;
    this.isEnded = true;
    clearTimeout(this.#openTimer);
    this.#end(ending);
  }

  /** @param {string} text */
  #text(text) {
    if (this.isEnded) return;
    this.heard = Date.now();
    const frame = this.#parsed(text);
    if (frame === undefined) return;
    if (frame.type === 'connection.ready') this.#ready(frame.data);
    if (frame.type === 'connection.draining') {
      this.isDraining = true;
      this.#drain(frame.data);
    }
    this.#listener.frame(frame, this);
  }

  /**
   * @param {string} text
   * @returns {import('./inbox.js').Frame | undefined}
   */
  #parsed(text) {
    try {
      const frame = JSON.parse(text);
      if (typeof frame?.type === 'string') return { ...frame, data: frame.data ?? {} };
      throw new SyntaxError('a frame without a type');
    } catch (error) {
      this.#listener.fault(error);
      return undefined;
    }
  }

  /** @param {{session_id: string}} data */
  #ready(data) {
    clearTimeout(this.#openTimer);
    this.#sessionId = data.session_id;
    this.isReady = true;
    this.#listener.ready(this);
  }
}
