/** Says that somebody types, not with every key. What isn't said again ends by itself at the service. */
export class Typing {
  static #SAY_AGAIN_MS = 4_000;
  #say;
  #said = -Infinity;

  /** @param {(typing: boolean) => unknown} say */
  constructor(say) {
    this.#say = say;
  }

  goesOn() {
    const now = performance.now();
    if (now - this.#said < Typing.#SAY_AGAIN_MS) return;
    this.#said = now;
    this.#say(true);
  }

  ends() {
    if (performance.now() - this.#said < Typing.#SAY_AGAIN_MS) this.#say(false);
    this.#said = -Infinity;
  }
}
