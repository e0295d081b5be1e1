import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backoff } from '../src/backoff.js';
import { verdict } from '../src/ending.js';
import { entered, harness, listen, notification } from '../test-support/harness.js';

const at = harness();

test('a handshake says who the client is, where it was and what it listens to', async () => {
  const client = at.client({ cursor: 'c7', channels: ['group:sales_team', 'room:general'], device: 'laptop-7' });
  await client.connect();
  const session = await at.gateway.next();

  assert.deepEqual(session.protocols, ['carillon.v1', 'bearer.token']);
  assert.equal(session.url.pathname, '/socket');
  assert.equal(session.url.searchParams.get('cursor'), 'c7');
  assert.equal(session.url.searchParams.get('channels'), 'group:sales_team,room:general');
  assert.equal(session.url.searchParams.get('device'), 'laptop-7');
  assert.equal(client.state, 'open');
  assert.equal(client.cursor, 'c7');
});

test('a time to start from counts until there is a cursor', async () => {
  const client = at.client({ from: new Date('2026-11-20T09:00:00Z') });
  await client.connect();
  const first = await at.gateway.next();
  first.close(4004);
  const second = await at.gateway.next();

  assert.equal(first.url.searchParams.get('from'), '2026-11-20T09:00:00.000Z');
  assert.equal(second.url.searchParams.get('from'), null);
  assert.equal(second.url.searchParams.get('cursor'), 'c0');
});

for (const code of [1000, 1001, 1006, 1011, 4000, 4001, 4003, 4004, 4005, 4006, 4007, 4499]) {
  test(`after close code ${code} the client goes on from its cursor`, async () => {
    const client = at.client();
    const heard = listen(client, 'family_updated');
    await client.connect();
    const first = await at.gateway.next();
    first.send(notification(1));
    await heard.next(1);
    if (code === 1006) first.vanish();
    else first.close(code);
    const second = await at.gateway.next();

    assert.equal(second.url.searchParams.get('cursor'), 'c1');
    second.send(notification(2));
    await heard.next(2);
  });
}

for (const code of [1009, 4500, 4999]) {
  test(`after close code ${code} the client does not come again`, async () => {
    const client = at.client();
    await client.connect();
    const closed = entered(client, 'closed');
    (await at.gateway.next()).close(code, 'BECAUSE');

    assert.deepEqual(await closed, { code, reason: 'BECAUSE' });
    assert.equal(client.state, 'closed');
    await assert.rejects(client.send('presence.set', { status: 'away' }), { code: 'closed' });
    assert.equal(at.gateway.handshakes.length, 1);
  });
}

test('an expired token is replaced by a fresh one', async () => {
  const asked = [];
  const client = at.client({ token: ({ fresh }) => `token-${asked.push(fresh)}` });
  await client.connect();
  (await at.gateway.next()).close(4002, 'TOKEN_EXPIRED');
  const second = await at.gateway.next();

  assert.deepEqual(asked, [false, true]);
  assert.deepEqual(second.protocols, ['carillon.v1', 'bearer.token-2']);
});

test('refused handshakes are tried again, and in time with a fresh token', async () => {
  at.gateway.refusals = [401, 401, 401];
  const asked = [];
  const client = at.client({ transport: 'websocket', token: ({ fresh }) => `token-${asked.push(fresh)}` });
  await client.connect();

  assert.equal(asked.length, 4);
  assert.ok(asked.includes(true));
});

test('a token hook that fails is told of, and asked again', async () => {
  let calls = 0;
  const client = at.client({
    token: () => {
      if (++calls === 1) throw new Error('no network');
      return 'token';
    },
  });
  const faults = [];
  client.on('fault', (error) => faults.push(error.message));
  await client.connect();

  assert.deepEqual(faults, ['no network']);
});

test('connecting fails when the gateway says that it is of no use', async () => {
  at.gateway.silent = true;
  const client = at.client();
  const connecting = client.connect();
  (await at.gateway.next()).close(4500, 'PROTOCOL_VIOLATION');

  await assert.rejects(connecting, { name: 'CarillonError', code: 'closed' });
});

test('a handshake that is never answered is given up', async () => {
  at.gateway.silent = true;
  const client = at.client({ timing: { openTimeoutMs: 30 } });
  const connecting = client.connect();
  await at.gateway.next();
  at.gateway.silent = false;
  await connecting;

  assert.equal(client.state, 'open');
});

test('a client that was closed connects again where its handlers were', async () => {
  const client = at.client();
  const heard = listen(client, 'family_updated');
  await client.connect();
  const first = await at.gateway.next();
  first.send(notification(1));
  await heard.next(1);
  client.close();
  assert.equal(await first.ended, 1000);
  await client.connect();

  assert.equal((await at.gateway.next()).url.searchParams.get('cursor'), 'c1');
});

test('the client tells its states', async () => {
  const client = at.client();
  const states = [];
  client.on('state', (state) => states.push(state));
  await client.connect();
  const again = entered(client, 'open');
  (await at.gateway.next()).close(4006);
  await again;
  client.close();

  assert.deepEqual(states, ['connecting', 'open', 'reconnecting', 'open', 'closed']);
});

test('a silent connection is pinged, and given up when nothing comes', async () => {
  const client = at.client({ timing: { pingAfterMs: 20, pongWithinMs: 30 } });
  await client.connect();
  const first = await at.gateway.next();
  assert.equal((await first.frame()).type, 'presence.ping');
  first.send({ type: 'presence.pong', data: { timestamp: '2026-11-20T09:30:02.041Z' } });
  assert.equal((await first.frame()).type, 'presence.ping');
  const again = entered(client, 'reconnecting');

  assert.equal((await again).code, 4003);
  await at.gateway.next();
});

test('waits are random, below a bound that doubles up to a limit', () => {
  const timing = { backoffMs: 1_000, maxBackoffMs: 30_000 };
  const bounds = [0, 1, 2, 3, 4, 5, 6, 1_000].map((failures) => backoff(failures, timing, () => 1));

  assert.deepEqual(bounds, [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  assert.equal(backoff(3, timing, () => 0), 0);
  assert.equal(backoff(3, timing, () => 0.5), 4_000);
});

test('a refusal whose reason can be seen is judged by it', () => {
  const refused = (status, problem) => verdict({ code: 1006, reason: '', status, problem });

  assert.deepEqual(refused(400, 'bad-handshake'), { again: false, freshToken: false });
  assert.deepEqual(refused(401, 'unauthorized'), { again: true, freshToken: true });
  assert.deepEqual(refused(403, 'origin-not-allowed'), { again: false, freshToken: false });
  assert.deepEqual(refused(403, undefined), { again: true, freshToken: false });
  assert.deepEqual(refused(429, 'too-many-connections'), { again: true, freshToken: false });
  assert.deepEqual(refused(503, 'unavailable'), { again: true, freshToken: false });
});

test('a token that no handshake can carry is told of', async () => {
  let calls = 0;
  const client = at.client({ token: () => (++calls === 1 ? 'not a token' : 'token') });
  const faults = [];
  client.on('fault', (error) => faults.push(error.name));
  await client.connect();

  assert.deepEqual(faults, ['SyntaxError']);
});
