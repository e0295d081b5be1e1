/** The frames that a page shows, over reloads too, each notification once. */
export class Feed {
  #storage;
  #frames;
  #ids;

  /** @param {Storage} storage of this page alone */
  constructor(storage) {
    this.#storage = storage;
    this.#frames = JSON.parse(storage.getItem('frames') ?? '[]');
    this.#ids = new Set(this.#frames.map(({ id }) => id));
  }

  /** Those that were kept before. */
  get frames() {
    return [...this.#frames];
  }

  /** Keeps a frame; false if it is no notification or was kept before. */
  keep({ id, type, data }) {
    if (id === undefined || this.#ids.has(id)) return false;
    this.#ids.add(id);
    this.#frames.push({ id, type, data });
    this.#storage.setItem('frames', JSON.stringify(this.#frames));
    return true;
  }
}
