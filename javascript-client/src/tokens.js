/**
 * The tokens of a client: asks the application for them, and remembers the one that counts now.
 */
export class Tokens {
  #token;
  #refreshToken;
  /** @type {{token: string, expiresAt: number} | undefined} one the gateway has fetched */
  #fetched;
  current = '';

  /**
   * @param {(need: {fresh: boolean}) => string | Promise<string>} token
   * @param {(() => string | Promise<string>) | undefined} refreshToken
   */
  constructor(token, refreshToken) {
    this.#token = token;
    this.#refreshToken = refreshToken;
  }

  /**
   * The token for a handshake.
   *
   * @param {boolean} fresh whether the last one is no good any more
   */
  async next(fresh) {
    if (fresh || (this.#fetched && this.#fetched.expiresAt <= Date.now())) this.#fetched = undefined;
    this.current = this.#fetched?.token ?? (await this.#token({ fresh }));
    return this.current;
  }

  /** The data of an `auth.refresh`. */
  async renewal() {
    if (this.#refreshToken) return { refresh_token: await this.#refreshToken() };
    return { access_token: await this.#token({ fresh: true }) };
  }

  /**
   * The session goes on with a new token.
   *
   * @param {{access_token?: string}} sent
   * @param {{expires_at: string, access_token?: string}} answer
   */
  renewed(sent, answer) {
    const token = answer.access_token ?? sent.access_token;
    if (token === undefined) return;
    this.current = token;
    if (answer.access_token) this.#fetched = { token, expiresAt: Date.parse(answer.expires_at) };
  }
}
