/**
 * One event of a stream.
 *
 * @typedef {object} StreamEvent
 * @property {string} type
 * @property {string} data
 */

/** Reads `text/event-stream` as the HTML standard describes it, piece by piece. */
export class EventStream {
  #rest = '';
  #type = '';
  /** @type {string[]} */
  #data = [];

  /**
   * @param {string} text what came next
   * @returns {StreamEvent[]} the events that are complete with it
   */
  push(text) {
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = /** @type {string} */ (lines.pop());
    /** @type {StreamEvent[]} */
    const events = [];
    for (const line of lines) {
      if (line === '') this.#dispatch(events);
      else this.#field(line);
    }
    return events;
  }

  /** @param {StreamEvent[]} events */
  #dispatch(events) {
    if (this.#data.length > 0) events.push({ type: this.#type || 'message', data: this.#data.join('\n') });
    this.#type = '';
    this.#data = [];
  }

  /** @param {string} line */
  #field(line) {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'data') this.#data.push(value);
    if (name === 'event') this.#type = value;
  }
}
