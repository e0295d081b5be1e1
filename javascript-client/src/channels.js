import { ReadOnlySet } from './read-only-set.js';

const GROUP = 'group:';

/** The channels the user of this client asked for, such as `group:sales_team`; and those of groups by the groups' names. */
export class Channels {
  #all = /** @type {ReturnType<typeof ReadOnlySet.create<string>>} */ (ReadOnlySet.create());
  #groups = /** @type {ReturnType<typeof ReadOnlySet.create<string>>} */ (ReadOnlySet.create());

  /** @param {Iterable<string>} names */
  constructor(names) {
    for (const name of names) this.add(name);
  }

  get all() {
    return this.#all.set;
  }

  get groups() {
    return this.#groups.set;
  }

  /** @param {string} channel */
  add(channel) {
    this.#all.add(channel);
    if (channel.startsWith(GROUP)) this.#groups.add(channel.slice(GROUP.length));
  }

  /** @param {string} channel */
  delete(channel) {
    this.#all.delete(channel);
    if (channel.startsWith(GROUP)) this.#groups.delete(channel.slice(GROUP.length));
  }
}
