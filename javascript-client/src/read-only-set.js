const closed = () => {
  throw new TypeError('This set is only for reading.');
};

/**
 * A set that shows a living set and can't be changed by who looks at it. It is a `Set` for everything that takes one.
 *
 * @template T
 * @extends {Set<T>}
 */
export class ReadOnlySet extends Set {
  /** Gives a new set, and the two functions that alone change it. @template T */
  static create() {
    const set = /** @type {ReadOnlySet<T>} */ (new ReadOnlySet());
    return {
      set,
      add: (/** @type {T} */ value) => void Set.prototype.add.call(set, value),
      delete: (/** @type {T} */ value) => Set.prototype.delete.call(set, value),
    };
  }

  /** @returns {never} */
  add() {
    return closed();
  }

  /** @returns {never} */
  delete() {
    return closed();
  }

  /** @returns {never} */
  clear() {
    return closed();
  }
}
