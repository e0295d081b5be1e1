/**
 * How a connection, or the attempt to make one, ended.
 *
 * @typedef {object} Ending
 * @property {number} code a close code; 1006 when there was none
 * @property {string} reason
 * @property {number} [status] the HTTP status, where the transport can see it
 * @property {string} [problem] what the gateway calls it then, such as `origin-not-allowed`
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
const FIX_SOMETHING = ['bad-handshake', 'origin-not-allowed'];

/** @param {number} code */
const saysFixSomething = (code) => code === MESSAGE_TOO_BIG || (code >= 4500 && code < 5000);

/**
 * The rules of docs/protocol.md, 3.2 and, for refused handshakes, 1.
 *
 * @param {Ending} ending
 * @returns {Verdict}
 */
export function verdict({ code, status, problem = '' }) {
  // Only the gateway's own word is final: a proxy may answer with any status while the gateway is away.
  if (status !== undefined) return { again: !FIX_SOMETHING.includes(problem), freshToken: status === UNAUTHORIZED };
  return { again: !saysFixSomething(code), freshToken: code === TOKEN_EXPIRED };
}
