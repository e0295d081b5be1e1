/**
 * Why a command was not done. `code` is that of the gateway or of the service (docs/protocol.md, 3.1), or one of ours: `closed`,
 * `timeout`, `disconnected`, `still_open`.
 */
export class CarillonError extends Error {
  /**
   * @param {string} code for programs
   * @param {string} message for people
   * @param {{retryAfterMs?: number | undefined, opId?: string | undefined}} [more] only with `rate_limited`: when the same frame would
   *     be let through; and the command's `op_id`, under which it can be sent again
   */
  constructor(code, message, { retryAfterMs, opId } = {}) {
    super(message);
    this.name = 'CarillonError';
    this.code = code;
    this.retryAfterMs = retryAfterMs;
    this.opId = opId;
  }
}
