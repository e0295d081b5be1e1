/** The public interface of `@carillon/client`. The protocol behind it: docs/protocol.md. */

import type { EventMap } from './events.js';
import type { AnswerMap, CommandMap, Frame, MessageMap, SessionMap } from './protocol.js';

export type * from './events.js';
export type * from './protocol.js';

/** `connecting` until the first connection; `reconnecting` whenever there was one and it is gone; `closed` for good. */
export type State = 'idle' | 'connecting' | 'open' | 'reconnecting' | 'closed';

/** Why a state was entered. */
export interface StateDetail {
  /** The close code (docs/protocol.md, 3.2); 1006 when there was none. */
  code?: number;
  reason?: string;
  /** The HTTP status of a refused handshake, where it can be seen. */
  status?: number;
  /** What the gateway calls it (docs/protocol.md, 1), such as `unauthorized`. */
  problem?: string;
  /** When the next attempt comes. */
  retryInMs?: number;
}

/** What `auth.refresh` gave. Keep the tokens that are there. */
export type RefreshedTokens = Answers['auth.refresh'];

/** What happens in the client itself, with the arguments of its handlers. */
export interface LocalEvents {
  state: [state: State, detail: StateDetail];
  /** A handler or a hook failed, a token was not renewed, a frame made no sense. Without a handler it goes to the console. */
  fault: [error: unknown];
  /** The session goes on with a new token. */
  tokens: [tokens: RefreshedTokens];
}

/**
 * All frames that handlers are called for: events of the Avro schemas, other messages, and those of the session. An application
 * with frames of its own adds them: `declare module '@carillon/client' { interface Frames { order_shipped: { order_id: string } } }`;
 * likewise to {@link Commands} and {@link Answers}.
 */
export interface Frames extends EventMap, MessageMap, SessionMap {}

/** What can be sent, with its data. */
export interface Commands extends CommandMap {}

/** The results of commands that have one. */
export interface Answers extends AnswerMap {}

/** Called with a frame's `data` and the whole frame. The next frame waits until the promise it may return has settled. */
export type FrameHandler<T extends keyof Frames> = (data: Frames[T], frame: Frame<T, Frames[T]>) => unknown;

/** Called for every frame: `frame.type` says which. */
export type AnyFrameHandler = (data: any, frame: Frame<string, any>) => unknown;

/** Where the position outlives the program. Both may return promises. A cursor belongs to one user. */
export interface CursorStore {
  get(): string | null | undefined | Promise<string | null | undefined>;
  set(cursor: string): unknown;
}

/** All in milliseconds. */
export interface Timing {
  /** Bound of the random wait before the first new attempt (1,000); doubles with each failure. */
  backoffMs: number;
  /** What that bound grows to (30,000). */
  maxBackoffMs: number;
  /** A connection that lived this long was good: the next failure counts as the first (10,000). */
  stableMs: number;
  /** How long a handshake may take (20,000). */
  openTimeoutMs: number;
  /** Silence after which the gateway is pinged (25,000). */
  pingAfterMs: number;
  /** How long its answer may take before the connection counts as dead (20,000). */
  pongWithinMs: number;
  /** How long a command waits for its answer, times without a connection included (30,000). */
  answerTimeoutMs: number;
  /** After which server-sent events try to become a WebSocket again (30,000). */
  upgradeAfterMs: number;
}

export interface CarillonOptions {
  /** The gateway: `wss://gateway.example.org`, `http://localhost:8100`, with or without `/socket`. */
  url: string | URL;
  /** Gives the access token, for each handshake. `fresh`: the last one is no good any more, or will soon not be. */
  token: (need: { fresh: boolean }) => string | Promise<string>;
  /** Gives the refresh token, if the gateway is to fetch access tokens itself. Listen to `tokens`: it may change. */
  refreshToken?: () => string | Promise<string>;
  /** Which device this is (docs/protocol.md, 1). Without it each connection is a device of its own. */
  device?: string;
  /** Channels to be subscribed to from the start: `group:sales_team`, `room:general`. */
  channels?: Iterable<string>;
  /** Where to go on; wins over the store. */
  cursor?: string;
  /** What the user was told since this time comes first; if there is no cursor. */
  from?: string | Date;
  /** Where the cursor is kept: {@link webStorage}, or your own; in memory by default. */
  store?: CursorStore;
  /** Where there is none built in, as in Node.js 20: that of the package `ws`. */
  WebSocket?: typeof globalThis.WebSocket;
  fetch?: typeof globalThis.fetch;
  /** `auto`, the default: WebSockets, or server-sent events where those seem to be blocked. */
  transport?: 'auto' | 'websocket' | 'sse';
  timing?: Partial<Timing>;
}

/** A frame that needs no data may be sent without. */
type DataOf<T extends keyof Commands> = {} extends Commands[T] ? [data?: Commands[T]] : [data: Commands[T]];

type AnswerTo<T extends keyof Commands> = T extends keyof Answers ? Answers[T] : Record<string, unknown>;

/** Connects to a gateway, and stays connected: whatever ends the connection, it goes on where it was. */
export class Carillon {
  constructor(options: CarillonOptions);

  readonly state: State;
  /** The position after the newest frame that has come. */
  readonly cursor: string | undefined;
  /** The channels this client is subscribed to, as they are at any moment. */
  readonly channels: ReadonlySet<string>;
  /** The groups among them, by their names. */
  readonly subscribedGroups: ReadonlySet<string>;

  /** Settles when the connection is open; fails with {@link CarillonError} `closed` if the gateway says that trying is of no use. */
  connect(): Promise<void>;
  /** Ends the connection. What handlers have not seen yet comes again after the next `connect()`. */
  close(): void;

  /** Calls a handler for what happens; returns a function that ends that. */
  on<T extends keyof LocalEvents>(name: T, handler: (...happened: LocalEvents[T]) => unknown): () => void;
  on(type: '*', handler: AnyFrameHandler): () => void;
  on<T extends keyof Frames>(type: T, handler: FrameHandler<T>): () => void;

  /**
   * Sends a command and waits for its answer. Without a connection it is sent on the next one; without an answer, again: a service
   * does it once all the same.
   *
   * @param timeout in milliseconds, instead of {@link Timing.answerTimeoutMs}
   * @param opId of a {@link CarillonError} that says that nothing is known about the outcome: then this is the same command sent again,
   *     which a service does only if it has not done it
   * @throws {CarillonError} what the gateway or the service said, `timeout`, `still_open` (the same `opId` waits for its answer), or
   *     `closed`
   */
  send<T extends keyof Commands>(
    type: T,
    ...rest: [...DataOf<T>] | [data: Commands[T], options: { timeout?: number; opId?: string }]
  ): Promise<AnswerTo<T>>;

  /** Subscribes to a group: from the moment it asks, unless it is refused; through reconnects; until the membership ends (`subscription.ended`). */
  subscribe(group: string): Promise<Record<string, unknown>>;
  /** Ends that, when the service agrees. */
  unsubscribe(group: string): Promise<Record<string, unknown>>;
  /**
   * {@link subscribe} for those who don't wait for the answer: a failure is also told as `fault`. What the group then hears comes as
   * `group_message`, `group_notification` and `group_file`.
   */
  subscribeToGroup(name: string): Promise<Record<string, unknown>>;
  /** {@link unsubscribe} likewise. */
  unsubscribeFromGroup(name: string): Promise<Record<string, unknown>>;
  joinRoom(room: string): Promise<Record<string, unknown>>;
  leaveRoom(room: string): Promise<Record<string, unknown>>;
  joinTenant(tenantId: string): Promise<Record<string, unknown>>;
  leaveTenant(tenantId: string): Promise<Record<string, unknown>>;
}

/** Why a command was not done. */
export class CarillonError extends Error {
  constructor(code: string, message: string, more?: { retryAfterMs?: number; opId?: string });
  /** As the gateway or the service said (docs/protocol.md, 3.1), or `timeout`, `closed`, `still_open`. */
  readonly code: string;
  /** Only with `rate_limited`: when the same frame would be let through. */
  readonly retryAfterMs: number | undefined;
  /** Of the command that was sent: {@link Carillon.send} takes it to send the same again. */
  readonly opId: string | undefined;
}

/** Keeps the cursor in `localStorage`, or in the storage that is given. Take a key for each user. */
export function webStorage(key: string, storage?: Pick<Storage, 'getItem' | 'setItem'>): CursorStore;

/** Keeps the cursor as long as the program runs. */
export function memoryStore(): CursorStore;
