import { Address } from './address.js';
import { Channels } from './channels.js';
import { Commands } from './commands.js';
import { Connection } from './connection.js';
import { Dialler } from './dialler.js';
import { Emitter } from './emitter.js';
import { CarillonError } from './error.js';
import { Heartbeat } from './heartbeat.js';
import { Inbox } from './inbox.js';
import { memoryStore } from './stores.js';
import { DEFAULT_TIMING } from './timing.js';
import { Tokens } from './tokens.js';

/** What the gateway holds open for one connection, and how many ids of notifications are remembered (docs/protocol.md, 5 and 7). */
const OPEN_COMMANDS = 64;
const REMEMBERED_IDS = 1_000;

/** Documented in index.d.ts, as everything that applications see. */
export class Carillon {
  #emitter = new Emitter();
  #channels;
  #options;
  #store;
  #timing;
  #tokens;
  #inbox;
  #commands;
  #connection;
  /** @type {string | undefined} */
  #presence;
  /** @type {Promise<void> | undefined} */
  #opened;
  #settle = { open: () => {}, closed: (/** @type {CarillonError} */ _) => {} };

  /** @param {import('./index.d.ts').CarillonOptions} options */
  constructor(options) {
    this.#options = options;
    this.#timing = { ...DEFAULT_TIMING, ...options.timing };
    this.#store = options.store ?? memoryStore();
    this.#channels = new Channels(options.channels ?? []);
    this.#tokens = new Tokens(options.token, options.refreshToken);
    this.#inbox = new Inbox(this.#emitter, this.#channels, this.#store, REMEMBERED_IDS);
    this.#commands = new Commands((text) => this.#connection.transmit(text), OPEN_COMMANDS);
    this.#connection = this.#newConnection(options);
  }

  /** @param {import('./index.d.ts').CarillonOptions} options */
  #newConnection(options) {
    const environment = {
      WebSocket: options.WebSocket ?? globalThis.WebSocket,
      fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    };
    const { openTimeoutMs } = this.#timing;
    const dialler = new Dialler(
      new Address(options.url), options.transport ?? 'auto', environment, this.#tokens, openTimeoutMs);
    const owner = {
      handshake: (/** @type {boolean} */ fresh) => this.#handshake(fresh),
      frame: (/** @type {import('./inbox.js').Frame} */ frame) => this.#frame(frame),
      connected: () => this.#connected(),
      disconnected: () => this.#commands.disconnected(),
      state: (/** @type {import('./connection.js').State} */ state, /** @type {any} */ detail) => this.#entered(state, detail),
      fault: (/** @type {unknown} */ error) => this.#emitter.fault(error),
    };
    return new Connection(owner, dialler, new Heartbeat(this.#timing), this.#timing, Math.random);
  }

  get state() {
    return this.#connection.state;
  }

  get cursor() {
    return this.#inbox.cursor;
  }

  get channels() {
    return this.#channels.all;
  }

  get subscribedGroups() {
    return this.#channels.groups;
  }

  connect() {
    if (this.state === 'open') return Promise.resolve();
    this.#opened ??= new Promise((open, closed) => (this.#settle = { open, closed }));
    const opened = this.#opened;
    // Who doesn't wait for it hears of the state.
    opened.catch(() => {});
    this.#connection.open();
    return opened;
  }

  close() {
    this.#connection.close();
  }

  /**
   * @param {string} name
   * @param {import('./emitter.js').Handler} handler
   */
  on(name, handler) {
    return this.#emitter.on(name, handler);
  }

  /**
   * @param {string} type
   * @param {object} [data]
   * @param {{timeout?: number, opId?: string}} [options]
   */
  async send(type, data = {}, { timeout = this.#timing.answerTimeoutMs, opId } = {}) {
    if (this.state === 'closed') throw closed('The client is closed.');
    const answer = this.#commands.send(type, data, { timeoutMs: timeout, again: opId });
    if (type !== 'presence.set') return answer;
    this.#presence = undefined;
    const result = await answer;
    this.#presence = /** @type {{status: string}} */ (data).status;
    return result;
  }

  /** @param {string} group */
  subscribe(group) {
    return this.#join(`group:${group}`, 'subscribe', { group });
  }

  /** @param {string} group */
  unsubscribe(group) {
    return this.#leave(`group:${group}`, 'unsubscribe', { group });
  }

  /** @param {string} name */
  subscribeToGroup(name) {
    return this.#toldAnyway(this.subscribe(name));
  }

  /** @param {string} name */
  unsubscribeFromGroup(name) {
    return this.#toldAnyway(this.unsubscribe(name));
  }

  /** @param {string} room */
  joinRoom(room) {
    return this.#join(`room:${room}`, 'room.join', { room });
  }

  /** @param {string} room */
  leaveRoom(room) {
    return this.#leave(`room:${room}`, 'room.leave', { room });
  }

  /** @param {string} tenantId */
  joinTenant(tenantId) {
    return this.#join(`tenant:${tenantId}`, 'tenant.join', { tenant_id: tenantId });
  }

  /** @param {string} tenantId */
  leaveTenant(tenantId) {
    return this.#leave(`tenant:${tenantId}`, 'tenant.leave', { tenant_id: tenantId });
  }

  /**
   * As in the gateway (docs/protocol.md, 2.4): subscribed from the moment it asks, unless the answer is an error and nothing else had
   * subscribed it.
   *
   * @param {string} channel
   * @param {string} type
   * @param {object} data
   */
  async #join(channel, type, data) {
    const isNew = !this.#channels.all.has(channel);
    this.#channels.add(channel);
    try {
      const result = await this.send(type, data);
      this.#channels.add(channel);
      return result;
    } catch (error) {
      if (isNew) this.#channels.delete(channel);
      throw error;
    }
  }

  /**
   * @param {string} channel
   * @param {string} type
   * @param {object} data
   */
  async #leave(channel, type, data) {
    const result = await this.send(type, data);
    this.#channels.delete(channel);
    return result;
  }

  /**
   * Who doesn't wait for the answer hears of a failure all the same.
   *
   * @param {Promise<any>} answer
   */
  #toldAnyway(answer) {
    answer.catch((error) => this.#emitter.fault(error));
    return answer;
  }

  /** @param {boolean} fresh */
  async #handshake(fresh) {
    const token = await this.#tokens.next(fresh);
    if (this.#inbox.cursor === undefined) {
      const known = this.#options.cursor ?? (await this.#store.get());
      if (known) this.#inbox.resumeFrom(known);
    }
    const { from, device } = this.#options;
    const since = from instanceof Date ? from.toISOString() : from;
    return { cursor: this.#inbox.cursor, from: since, channels: this.#channels.all, device, token };
  }

  #connected() {
    this.#commands.connected();
    if (this.#presence) this.#sayPresenceAgain(this.#presence);
  }

  /** @param {import('./inbox.js').Frame} frame */
  #frame(frame) {
    if (this.#commands.answered(frame) || frame.type === 'presence.pong') return;
    if (frame.type === 'auth.expiring') this.#renewToken().catch((error) => this.#emitter.fault(error));
    this.#inbox.take(frame);
  }

  async #renewToken() {
    const credential = await this.#tokens.renewal();
    const answer = await this.#commands.send('auth.refresh', credential, {
      timeoutMs: this.#timing.answerTimeoutMs,
      repeatable: false,
    });
    this.#tokens.renewed(credential, answer);
    await this.#emitter.emit('tokens', answer);
  }

  /** What a device says ends with its session. @param {string} status */
  #sayPresenceAgain(status) {
    const options = { timeoutMs: this.#timing.answerTimeoutMs, repeatable: false };
    this.#commands.send('presence.set', { status }, options).catch((error) => {
      const goesWithTheConnection = error.code === 'disconnected' || error.code === 'closed';
      if (!goesWithTheConnection) this.#emitter.fault(error);
    });
  }

  /**
   * @param {import('./connection.js').State} state
   * @param {{code?: number, reason?: string}} detail
   */
  #entered(state, detail) {
    if (state === 'open') this.#settle.open();
    if (state === 'closed') {
      this.#inbox.forgetWaiting();
      const why = closed(`The connection is closed (${detail.code} ${detail.reason}).`);
      this.#commands.failAll(why);
      this.#settle.closed(why);
    }
    if (state === 'open' || state === 'closed') this.#opened = undefined;
    this.#emitter.emit('state', state, detail);
  }
}

/** @param {string} message */
function closed(message) {
  return new CarillonError('closed', message);
}
