import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harness } from '../test-support/harness.js';

const at = harness();
const expiring = { type: 'auth.expiring', data: { expires_at: '2026-11-20T09:45:00.000Z' } };
const later = () => new Date(Date.now() + 60_000).toISOString();

test('a token that ends soon is replaced by a fresh one, and the session goes on', async () => {
  const asked = [];
  const client = at.client({ token: ({ fresh }) => `token-${asked.push(fresh)}` });
  const told = new Promise((resolve) => client.on('tokens', resolve));
  await client.connect();
  const session = await at.gateway.next();
  session.send(expiring);
  const refresh = await session.frame();
  const expiresAt = later();
  session.ack(refresh, { expires_at: expiresAt });

  assert.equal(refresh.type, 'auth.refresh');
  assert.deepEqual(refresh.data, { access_token: 'token-2' });
  assert.deepEqual(asked, [false, true]);
  assert.deepEqual(await told, { expires_at: expiresAt });
  assert.equal(at.gateway.handshakes.length, 1);
});

test('with a refresh token the gateway fetches the new one, which the next handshake uses', async () => {
  let asked = 0;
  const client = at.client({ token: () => `token-${++asked}`, refreshToken: async () => 'refresh-1' });
  const told = new Promise((resolve) => client.on('tokens', resolve));
  await client.connect();
  const session = await at.gateway.next();
  session.send(expiring);
  const refresh = await session.frame();
  const tokens = { expires_at: later(), access_token: 'fetched', refresh_token: 'refresh-2' };
  session.ack(refresh, tokens);

  assert.deepEqual(refresh.data, { refresh_token: 'refresh-1' });
  assert.deepEqual(await told, tokens);
  session.close(4001);
  const second = await at.gateway.next();
  assert.deepEqual(second.protocols, ['carillon.v1', 'bearer.fetched']);
  second.close(4002);
  assert.deepEqual((await at.gateway.next()).protocols, ['carillon.v1', 'bearer.token-2']);
});

test('a refresh that is refused is told of', async () => {
  const client = at.client();
  const fault = new Promise((resolve) => client.on('fault', resolve));
  await client.connect();
  const session = await at.gateway.next();
  session.send(expiring);
  session.refuse(await session.frame(), 'refresh_refused');

  assert.equal((await fault).code, 'refresh_refused');
  assert.equal(client.state, 'open');
});

test('a refresh is not sent again on another connection, whose token is another', async () => {
  const client = at.client();
  const fault = new Promise((resolve) => client.on('fault', resolve));
  await client.connect();
  const first = await at.gateway.next();
  first.send(expiring);
  await first.frame();
  first.close(4002);
  const second = await at.gateway.next();
  client.send('chat.typing', { scope: 'room:general', typing: true }).catch(() => {});

  assert.equal((await second.frame()).type, 'chat.typing');
  assert.equal((await fault).code, 'disconnected');
});
