import { createServer } from 'node:http';
import { once } from 'node:events';
import { WebSocketServer } from 'ws';

const PROBLEMS = { 400: 'bad-handshake', 401: 'unauthorized', 403: 'origin-not-allowed', 404: 'unknown-session', 413: 'frame-too-large', 503: 'unavailable' };

/**
 * A gateway that does what a test tells it to: what a real one does only when it fails, or is about to.
 *
 * Each session is `{url, protocols, frames, send(frame), close(code), answer(frame, result)}`; sessions come in turn from `next()`.
 */
export class FakeGateway {
  #http = createServer((request, response) => this.#request(request, response));
  #sockets = new WebSocketServer({ noServer: true, handleProtocols: () => 'carillon.v1' });
  #arrived = [];
  #awaited = [];
  #streams = new Map();
  #count = 0;
  /** HTTP statuses for the next handshakes; a socket is opened when there is none. */
  refusals = [];
  /** Refuses sockets, as a proxy does that knows none. */
  blocksSockets = false;
  /** Answers to frames by POST wait for this. */
  holdsPost = Promise.resolve();
  /** Whether sessions are opened without a word. */
  silent = false;
  /** What was asked for, in order: the path, with a method if it was no socket. */
  handshakes = [];

  static async start() {
    const gateway = new FakeGateway();
    gateway.#http.on('upgrade', (request, socket, head) => gateway.#upgrade(request, socket, head));
    gateway.#http.listen(0, '127.0.0.1');
    await once(gateway.#http, 'listening');
    return gateway;
  }

  get url() {
    return `ws://127.0.0.1:${this.#http.address().port}/socket`;
  }

  /** The next session, once it has come. */
  next() {
    const session = this.#arrived.shift();
    return session ? Promise.resolve(session) : new Promise((resolve) => this.#awaited.push(resolve));
  }

  async stop() {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#http.closeAllConnections();
    this.#http.close();
    await once(this.#http, 'close');
  }

  #upgrade(request, socket, head) {
    this.handshakes.push(request.url);
    const status = this.blocksSockets ? 400 : this.refusals.shift();
    if (status !== undefined) {
      socket.end(`HTTP/1.1 ${status} Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#opened(request, opened));
  }

  #opened(request, socket) {
    const session = this.#session(request, {
      send: (text) => socket.send(text),
      close: (code, reason) => socket.close(code, reason),
      vanish: () => socket.terminate(),
    });
    session.protocols = request.headers['sec-websocket-protocol'].split(/, */);
    socket.on('message', (message) => session.took(JSON.parse(message)));
    socket.on('close', (code) => session.over(code));
    this.#greet(session);
  }

  #session(request, way) {
    const id = `ses_${++this.#count}`;
    const waiting = [];
    const frames = [];
    let over;
    return {
      id,
      url: new URL(request.url, 'http://localhost'),
      headers: request.headers,
      frames,
      ended: new Promise((resolve) => (over = resolve)),
      over: (code) => over(code),
      took: (frame) => (waiting.length ? waiting.shift()(frame) : frames.push(frame)),
      /** The next frame of the client. */
      frame: () => (frames.length ? Promise.resolve(frames.shift()) : new Promise((resolve) => waiting.push(resolve))),
      send: (frame) => way.send(JSON.stringify(frame)),
      raw: (text) => way.send(text),
      ack: ({ op_id }, data = {}) => way.send(JSON.stringify({ type: 'ack', data: { op_id, data } })),
      refuse: ({ op_id }, code, more) => way.send(JSON.stringify({ type: 'error', data: { op_id, code, message: code, ...more } })),
      close: way.close,
      vanish: way.vanish,
    };
  }

  /** Says that the session is open, at the cursor that was asked for. */
  #greet(session) {
    const cursor = session.headers['last-event-id'] ?? session.url.searchParams.get('cursor') ?? 'c0';
    if (!this.silent) session.send({ type: 'connection.ready', data: { session_id: session.id, user_id: 'user_1', cursor } });
    const waiting = this.#awaited.shift();
    if (waiting) waiting(session);
    else this.#arrived.push(session);
  }

  #request(request, response) {
    this.handshakes.push(`${request.method} ${request.url}`);
    const status = this.refusals.shift();
    if (status !== undefined) {
      response.writeHead(status, { 'Content-Type': 'application/problem+json', 'Retry-After': '0' });
      response.end(JSON.stringify({ type: `/problems/${PROBLEMS[status]}`, detail: 'refused' }));
    } else if (request.method === 'GET') this.#listen(request, response);
    else this.#post(request, response);
  }

  #listen(request, response) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const session = this.#session(request, {
      send: (text) => response.write(`${idOf(text)}data: ${text}\n\n`),
      close: (code, reason) => response.end(`event: close\ndata: ${JSON.stringify({ code, reason })}\n\n`),
      vanish: () => response.destroy(),
    });
    response.on('close', () => session.over(1006));
    this.#streams.set(session.id, session);
    this.#greet(session);
  }

  async #post(request, response) {
    let body = '';
    for await (const piece of request) body += piece;
    const session = this.#streams.get(request.url.replace('/events/', ''));
    session?.took({ ...JSON.parse(body), authorization: request.headers.authorization });
    await this.holdsPost;
    response.writeHead(session ? 202 : 404).end();
  }
}

function idOf(text) {
  const { cursor } = JSON.parse(text);
  return cursor ? `id: ${cursor}\n` : '';
}
