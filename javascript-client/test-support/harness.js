import { afterEach, beforeEach } from 'node:test';
import { WebSocket } from 'ws';
import { Carillon } from '../src/index.js';
import { FakeGateway } from './fake-gateway.js';

/** Quick enough for tests, in the proportions of the defaults. */
export const QUICK = {
  backoffMs: 5,
  maxBackoffMs: 20,
  openTimeoutMs: 500,
  pingAfterMs: 10_000,
  answerTimeoutMs: 5_000,
  upgradeAfterMs: 30,
};

/** A gateway for each test, and clients that are closed after it. */
export function harness() {
  const at = { gateway: /** @type {FakeGateway} */ (/** @type {unknown} */ (undefined)), client: newClient };
  let clients = [];

  function newClient(options = {}) {
    const client = new Carillon({
      url: at.gateway.url,
      token: () => 'token',
      WebSocket: /** @type {any} */ (WebSocket),
      ...options,
      timing: { ...QUICK, ...options.timing },
    });
    clients.push(client);
    return client;
  }

  beforeEach(async () => {
    clients = [];
    at.gateway = await FakeGateway.start();
  });
  afterEach(async () => {
    for (const client of clients) client.close();
    await at.gateway.stop();
  });
  return at;
}

/** What a client is told, in order; `next(count)` waits for that many. */
export function listen(client, type = '*') {
  const heard = [];
  let waiting = () => {};
  client.on(type, (data, frame) => {
    heard.push({ data, frame });
    waiting();
  });
  return {
    heard,
    ids: () => heard.map(({ frame }) => frame.id).filter(Boolean),
    async until(condition) {
      while (!condition(heard)) await new Promise((resolve) => (waiting = resolve));
    },
    async next(count) {
      while (heard.length < count) await new Promise((resolve) => (waiting = resolve));
      return heard;
    },
  };
}

/** The first time a client enters a state, with what it says of it. */
export function entered(client, wanted) {
  return new Promise((resolve) => {
    const off = client.on('state', (state, detail) => {
      if (state !== wanted) return;
      off();
      resolve(detail);
    });
  });
}

/** A notification number `n`, with a cursor of that number. */
export const notification = (n, type = 'family_updated') => ({
  type,
  data: { n },
  id: `ntf_${n}`,
  cursor: `c${n}`,
  ts: '2026-11-20T09:30:00.000Z',
});
