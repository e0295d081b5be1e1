/**
 * What a handshake asks for (docs/protocol.md, 1).
 *
 * @typedef {object} Handshake
 * @property {string | undefined} cursor
 * @property {string | undefined} from a time in RFC 3339
 * @property {Iterable<string>} channels
 * @property {string | undefined} device
 * @property {string} token
 */

/** The addresses of a gateway. */
export class Address {
  #base;

  /** @param {string | URL} url the gateway's address, with or without `/socket`; http, https, ws or wss */
  constructor(url) {
    this.#base = new URL(url, globalThis.location?.href);
    this.#base.pathname = this.#base.pathname.replace(/\/(socket|events)?$/, '');
    this.#base.search = this.#base.hash = '';
  }

  /** @param {Handshake} handshake */
  socket(handshake) {
    return this.#at('/socket', 'ws', query(handshake, handshake.cursor));
  }

  /** The cursor goes into a header. @param {Handshake} handshake */
  events(handshake) {
    return this.#at('/events', 'http', query(handshake, undefined));
  }

  /** Where the frames of a client go that listens to events. @param {string} sessionId */
  frames(sessionId) {
    return this.#at(`/events/${encodeURIComponent(sessionId)}`, 'http', new URLSearchParams());
  }

  /**
   * @param {string} path
   * @param {'ws' | 'http'} scheme
   * @param {URLSearchParams} parameters
   */
  #at(path, scheme, parameters) {
    const url = new URL(this.#base);
    const isSecure = url.protocol === 'https:' || url.protocol === 'wss:';
    url.pathname = url.pathname.replace(/\/$/, '') + path;
    url.search = parameters.toString();
    return url.href.replace(/^[a-z]+:/, scheme + (isSecure ? 's:' : ':'));
  }
}

/**
 * @param {Handshake} handshake
 * @param {string | undefined} cursor
 */
function query({ from, channels, device, cursor: known }, cursor) {
  const parameters = new URLSearchParams();
  if (cursor !== undefined) parameters.set('cursor', cursor);
  else if (known === undefined && from !== undefined) parameters.set('from', from);
  const names = [...channels].join(',');
  if (names) parameters.set('channels', names);
  if (device !== undefined) parameters.set('device', device);
  return parameters;
}
