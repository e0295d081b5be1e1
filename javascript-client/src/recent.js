/** Remembers the newest ids, and forgets the oldest beyond a number. */
export class RecentIds {
  /** @type {Set<string>} */
  #ids = new Set();
  #limit;

  /** @param {number} limit */
  constructor(limit) {
    this.#limit = limit;
  }

  /** @param {string | undefined} id */
  has(id) {
    return id !== undefined && this.#ids.has(id);
  }

  /**
   * @param {string} id
   * @returns {boolean} whether it was new
   */
  add(id) {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    if (this.#ids.size > this.#limit) this.#ids.delete(/** @type {string} */ (this.#ids.values().next().value));
    return true;
  }
}

/**
 * Presence as it was told last. Who shares several scopes with a user is told the same thing several times.
 */
export class ToldPresence {
  /** @type {Map<string, string>} */
  #told = new Map();

  /** Nothing was told on a new connection. */
  clear() {
    this.#told.clear();
  }

  /**
   * @param {{type: string, data: any}} frame
   * @returns {boolean} whether it says what was said last about the same user or device
   */
  repeats({ type, data }) {
    const subject = subjectOf(type, data);
    if (subject === undefined) return false;
    const said = type === 'presence.update' ? String(data.status) : type;
    if (this.#told.get(subject) === said) return true;
    this.#told.set(subject, said);
    return false;
  }
}

/**
 * @param {string} type
 * @param {any} data
 */
function subjectOf(type, data) {
  switch (type) {
    case 'presence.update':
      return JSON.stringify([data.user_id]);
    case 'device.online':
    case 'device.offline':
      return JSON.stringify([data.user_id, data.device_id]);
    default:
      return undefined;
  }
}
