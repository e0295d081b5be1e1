/** @typedef {(data: any, context: any) => unknown} Handler */

/** Handlers by name. One that fails doesn't keep the others from being called. */
export class Emitter {
  /** @type {Map<string, Set<Handler>>} */
  #handlers = new Map();

  /**
   * @param {string} name
   * @param {Handler} handler
   * @returns {() => void} takes the handler away again
   */
  on(name, handler) {
    const entry = /** @type {Handler} */ ((data, context) => handler(data, context));
    const handlers = this.#handlers.get(name) ?? new Set();
    this.#handlers.set(name, handlers.add(entry));
    return () => void handlers.delete(entry);
  }

  /**
   * Calls the handlers of a name, and waits for those that return promises.
   *
   * @param {string} name
   * @param {unknown} data
   * @param {unknown} [context]
   */
  async emit(name, data, context) {
    const called = [...(this.#handlers.get(name) ?? [])].map(async (handler) => handler(data, context));
    for (const outcome of await Promise.allSettled(called)) {
      if (outcome.status === 'rejected') this.fault(outcome.reason);
    }
  }

  /**
   * Tells who listens for faults; without a listener the fault goes where the environment shows errors.
   *
   * @param {unknown} error
   */
  fault(error) {
    const listeners = this.#handlers.get('fault');
    if (!listeners?.size) {
      console.error(error);
      return;
    }
    for (const listener of listeners) {
      try {
        listener(error, undefined);
      } catch (failure) {
        console.error(failure);
      }
    }
  }
}
