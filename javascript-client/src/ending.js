/**
 * How a connection, or the attempt to make one, ended.
 *
 * @typedef {object} Ending
 * @property {number} code a close code; 1006 when there was none
 * @property {string} reason
 * @property {number} [status] the HTTP status, where the transport can see it
 * @property {number} [retryAfterMs] what the gateway asked to wait
 */

/**
 * What to do after an ending.
 *
 * @typedef {object} Verdict
 * @property {boolean} again whether connecting again makes sense
 * @property {boolean} freshToken whether the token that was used is no good any more
 */

const TOKEN_EXPIRED = 4002;
const MESSAGE_TOO_BIG = 1009;
const UNAUTHORIZED = 401;
const NEVER = [400, 403, 404, 406];

/** @param {number} code */
const saysFixSomething = (code) => code === MESSAGE_TOO_BIG || (code >= 4500 && code < 5000);

/**
 * The rules of docs/protocol.md, 3.2 and, for refused handshakes, 1.
 *
 * @param {Ending} ending
 * @returns {Verdict}
 */
export function verdict({ code, status }) {
  if (status !== undefined) {
    return { again: !NEVER.includes(status), freshToken: status === UNAUTHORIZED };
  }
  return { again: !saysFixSomething(code), freshToken: code === TOKEN_EXPIRED };
}
