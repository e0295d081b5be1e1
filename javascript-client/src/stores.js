/**
 * Where the client's position outlives the program.
 *
 * @typedef {object} CursorStore
 * @property {() => string | null | undefined | Promise<string | null | undefined>} get
 * @property {(cursor: string) => unknown} set
 */

/**
 * Keeps the cursor in a browser's storage. A cursor belongs to one user: take a key for each.
 *
 * @param {string} key such as `carillon:user_01J…`
 * @param {Pick<Storage, 'getItem' | 'setItem'>} [storage] `localStorage` if left out; `sessionStorage` for one for each tab
 * @returns {CursorStore}
 */
export function webStorage(key, storage = globalThis.localStorage) {
  return {
    get: () => storage.getItem(key),
    set: (cursor) => storage.setItem(key, cursor),
  };
}

/**
 * Keeps the cursor as long as the program runs.
 *
 * @returns {CursorStore}
 */
export function memoryStore() {
  /** @type {string | undefined} */
  let kept;
  return {
    get: () => kept,
    set: (cursor) => void (kept = cursor),
  };
}
