import { CarillonError } from './error.js';
import { newOpId } from './op-id.js';

const SENT_BEFORE = 'It was sent before, and could not be sent again: nothing is known about the outcome.';

/**
 * A command without an answer yet.
 *
 * @typedef {object} Open
 * @property {string} text the frame
 * @property {boolean} repeatable
 * @property {boolean} sent on the connection there is now
 * @property {boolean} sentBefore on an earlier connection, or by an earlier call
 * @property {ReturnType<typeof setTimeout>} timer
 * @property {(result: any) => void} resolve
 * @property {(error: CarillonError) => void} reject
 */

/**
 * Commands that wait for their answer. Their op_ids are UUIDs, so a service does each of them once (docs/protocol.md, 2.5): what is
 * unanswered when a connection ends is sent again, in the same order, on the next one.
 */
export class Commands {
  /** @type {Map<string, Open>} in the order they were asked for */
  #open = new Map();
  #transmit;
  #window;

  /**
   * @param {(text: string) => boolean} transmit sends a frame, or says that there is no connection
   * @param {number} window how many the gateway holds open for one connection
   */
  constructor(transmit, window) {
    this.#transmit = transmit;
    this.#window = window;
  }

  /**
   * @param {string} type
   * @param {object} data
   * @param {{timeoutMs: number, repeatable?: boolean, again?: string | undefined}} options a command that isn't repeatable fails with its
   *     connection; one that is sent again has the op_id of before
   * @returns {Promise<any>} the result
   */
  send(type, data, { timeoutMs, repeatable = true, again }) {
    const opId = again ?? newOpId();
    return new Promise((resolve, reject) => {
      if (this.#open.has(opId)) throw stillOpen(opId);
      const timer = setTimeout(() => this.#fail(opId, timedOut(opId, type, timeoutMs)), timeoutMs);
      const text = JSON.stringify({ type, data, op_id: opId });
      const sentBefore = again !== undefined;
      this.#open.set(opId, { text, repeatable, sent: false, sentBefore, timer, resolve, reject });
      this.#pump();
    });
  }

  /**
   * @param {import('./inbox.js').Frame} frame
   * @returns {boolean} whether the frame answers one of these
   */
  answered({ type, data }) {
    if ((type !== 'ack' && type !== 'error') || !this.#open.has(data.op_id)) return false;
    if (type === 'ack') this.#take(data.op_id)?.resolve(data.data);
    else this.#fail(data.op_id, this.#refusal(data));
    this.#pump();
    return true;
  }

  /** There is a connection on which nothing was sent yet. */
  connected() {
    for (const open of this.#open.values()) {
      open.sentBefore ||= open.sent;
      open.sent = false;
    }
    this.#pump();
  }

  /** The connection is gone. */
  disconnected() {
    for (const [opId, open] of this.#open) {
      if (open.sent && !open.repeatable) {
        this.#fail(opId, new CarillonError('disconnected', 'The connection ended before the answer came.', { opId }));
      }
    }
  }

  /** @param {CarillonError} error */
  failAll({ code, message }) {
    for (const opId of [...this.#open.keys()]) this.#fail(opId, new CarillonError(code, message, { opId }));
  }

  /**
   * "Nothing has happened" is said of the last sending only.
   *
   * @param {{op_id: string, code: string, message: string, retry_after_ms?: number}} data
   */
  #refusal({ op_id: opId, code, message, retry_after_ms: retryAfterMs }) {
    return code === 'unavailable' && this.#open.get(opId)?.sentBefore
      ? new CarillonError('unanswered', SENT_BEFORE, { opId })
      : new CarillonError(code, message, { retryAfterMs, opId });
  }

  #pump() {
    let underWay = 0;
    for (const open of this.#open.values()) {
      if (underWay === this.#window) return;
      if (!open.sent && !(open.sent = this.#transmit(open.text))) return;
      underWay++;
    }
  }

  /** @param {string} opId */
  #take(opId) {
    const open = this.#open.get(opId);
    if (open) clearTimeout(open.timer);
    this.#open.delete(opId);
    return open;
  }

  /**
   * @param {string} opId
   * @param {CarillonError} error
   */
  #fail(opId, error) {
    this.#take(opId)?.reject(error);
  }
}

/**
 * @param {string} opId
 * @param {string} type
 * @param {number} timeoutMs
 */
function timedOut(opId, type, timeoutMs) {
  return new CarillonError('timeout', `No answer to ${type} in ${timeoutMs} ms: nothing is known about the outcome.`, { opId });
}

/** @param {string} opId */
function stillOpen(opId) {
  return new CarillonError('still_open', `The command ${opId} is still waiting for its answer.`, { opId });
}
