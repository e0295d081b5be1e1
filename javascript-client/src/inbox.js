import { RecentIds, ToldPresence } from './recent.js';

/**
 * A frame from the gateway (docs/protocol.md, 2).
 *
 * @typedef {object} Frame
 * @property {string} type
 * @property {any} data
 * @property {string} [id]
 * @property {string} [cursor]
 * @property {string} [ts]
 */

/**
 * Hands frames to their handlers, one after the other, and keeps the position: a frame's cursor is stored when its handlers are
 * done with it, so that a program that crashes gets that frame again instead of losing it.
 */
export class Inbox {
  #emitter;
  #channels;
  #store;
  #ids;
  /** Those of ephemeral notifications, of which there may be many: they must not push out the others. */
  #passingIds;
  #presence = new ToldPresence();
  #turn = Promise.resolve();
  #generation = 0;
  /** @type {string | undefined} the position after the newest frame that is dealt with */
  #dealtWith;
  /** @type {string | undefined} the position after the newest frame that has come, if that waits for its handlers or was the last */
  #received;

  /**
   * @param {import('./emitter.js').Emitter} emitter
   * @param {import('./channels.js').Channels} channels
   * @param {import('./stores.js').CursorStore} store
   * @param {number} rememberedIds
   */
  constructor(emitter, channels, store, rememberedIds) {
    this.#emitter = emitter;
    this.#channels = channels;
    this.#store = store;
    this.#ids = new RecentIds(rememberedIds);
    this.#passingIds = new RecentIds(rememberedIds);
  }

  get cursor() {
    return this.#received ?? this.#dealtWith;
  }

  /** Goes on from here. @param {string} cursor */
  resumeFrom(cursor) {
    this.#received = this.#dealtWith = cursor;
  }

  /** @param {Frame} frame */
  take(frame) {
    this.#received = this.#positionAfter(frame) ?? this.#received;
    // At once: the application may ask for the channel again while this waits for its handlers.
    if (frame.type === 'subscription.ended' && !this.#ids.has(frame.id)) this.#channels.delete(frame.data.channel);
    const generation = this.#generation;
    this.#turn = this.#turn.then(() => (generation === this.#generation ? this.#deal(frame) : undefined));
  }

  /** What no handler has seen yet will come again on the next connection. */
  forgetWaiting() {
    this.#generation++;
    this.#received = undefined;
  }

  /** @param {Frame} frame */
  #positionAfter(frame) {
    if (frame.type !== 'connection.ready') return frame.cursor;
    return this.cursor === undefined ? frame.data.cursor : undefined;
  }

  /** @param {Frame} frame */
  async #deal(frame) {
    if (this.#isRepeat(frame)) return;
    await this.#emitter.emit(frame.type, frame.data, frame);
    await this.#emitter.emit('*', frame.data, frame);
    await this.#keepPosition(frame);
  }

  /** @param {Frame} frame */
  #isRepeat(frame) {
    if (frame.type === 'connection.ready') this.#presence.clear();
    const ids = frame.cursor === undefined ? this.#passingIds : this.#ids;
    if (frame.id !== undefined && !ids.add(frame.id)) return true;
    return this.#presence.repeats(frame);
  }

  /** @param {Frame} frame */
  async #keepPosition(frame) {
    const cursor = frame.type === 'connection.ready' && this.#dealtWith === undefined ? frame.data.cursor : frame.cursor;
    if (cursor === undefined) return;
    this.#dealtWith = cursor;
    try {
      await this.#store.set(cursor);
    } catch (error) {
      this.#emitter.fault(error);
    }
  }
}
