import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryStore, webStorage } from '../src/index.js';
import { harness, listen, notification } from '../test-support/harness.js';

const at = harness();
const ephemeral = (n, type, data) => ({ type, data, id: `eph_${n}`, ts: '2026-11-20T09:30:00.000Z' });

test('handlers get the data and the frame, until they are taken away', async () => {
  const client = at.client();
  const heard = listen(client, 'family_updated');
  const all = listen(client);
  const once = [];
  const off = client.on('family_updated', (data) => {
    once.push(data.n);
    off();
  });
  await client.connect();
  const session = await at.gateway.next();
  session.send(notification(1));
  session.send(notification(2));
  await all.next(3);

  assert.deepEqual(heard.heard[0], { data: { n: 1 }, frame: notification(1) });
  assert.deepEqual(all.heard.map(({ frame }) => frame.type), ['connection.ready', 'family_updated', 'family_updated']);
  assert.deepEqual(once, [1]);
});

test('a notification that comes twice is told once', async () => {
  const client = at.client();
  const heard = listen(client, 'family_updated');
  await client.connect();
  const session = await at.gateway.next();
  [1, 2, 1, 2, 3].forEach((n) => session.send(notification(n)));
  await heard.until((all) => all.at(-1)?.data.n === 3);

  assert.deepEqual(heard.ids(), ['ntf_1', 'ntf_2', 'ntf_3']);
});

test('many ephemeral notifications do not make a durable one forgotten', async () => {
  const client = at.client();
  const heard = listen(client, 'family_updated');
  await client.connect();
  const session = await at.gateway.next();
  session.send(notification(1));
  for (let n = 0; n < 1_100; n++) session.send(ephemeral(n, 'chat.typing.user', {}));
  session.send(notification(1));
  session.send(notification(2));
  await heard.until((all) => all.at(-1)?.data.n === 2);

  assert.deepEqual(heard.ids(), ['ntf_1', 'ntf_2']);
});

test('presence that is told again as it was is not told, until the connection is a new one', async () => {
  const client = at.client();
  const heard = listen(client);
  await client.connect();
  const first = await at.gateway.next();
  const update = (n, user, status) => ephemeral(n, 'presence.update', { user_id: user, status });
  first.send(update(1, 'u1', 'away'));
  first.send(update(2, 'u1', 'away'));
  first.send(update(3, 'u2', 'away'));
  first.send(ephemeral(4, 'device.online', { user_id: 'u1', device_id: 'd' }));
  first.send(ephemeral(5, 'device.online', { user_id: 'u1', device_id: 'd' }));
  first.send(update(6, 'u1', 'online'));
  first.send(update(7, 'u1', 'away'));
  await heard.until((all) => all.at(-1)?.frame.id === 'eph_7');
  first.close(4001);
  (await at.gateway.next()).send(update(8, 'u1', 'away'));
  await heard.until((all) => all.at(-1)?.frame.id === 'eph_8');

  assert.deepEqual(heard.ids(), ['eph_1', 'eph_3', 'eph_4', 'eph_6', 'eph_7', 'eph_8']);
});

test('the cursor is stored when the handlers are done, and the next frame waits for them', async () => {
  const stored = [];
  const client = at.client({ store: { get: () => undefined, set: (cursor) => stored.push(cursor) } });
  let finish = () => {};
  const begun = [];
  client.on('family_updated', ({ n }) => {
    begun.push(n);
    return n === 1 ? new Promise((resolve) => (finish = () => resolve(undefined))) : undefined;
  });
  await client.connect();
  const session = await at.gateway.next();
  session.send(notification(1));
  session.send(notification(2));
  const answer = client.send('chat.typing', { scope: 'room:general', typing: true });
  session.ack(await session.frame());
  await answer; // answers do not wait for handlers

  assert.deepEqual(begun, [1]);
  assert.deepEqual(stored, ['c0']);
  assert.equal(client.cursor, 'c2');
  const done = listen(client, 'family_updated');
  finish();
  await done.next(1);
  await new Promise(setImmediate);
  assert.deepEqual(begun, [1, 2]);
  assert.deepEqual(stored, ['c0', 'c1', 'c2']);
});

test('a client that is closed gets again what its handlers had not seen', async () => {
  const client = at.client();
  let finish = () => {};
  const begun = [];
  client.on('family_updated', ({ n }) => {
    begun.push(n);
    return n === 2 && begun.length === 2 ? new Promise((resolve) => (finish = () => resolve(undefined))) : undefined;
  });
  await client.connect();
  const first = await at.gateway.next();
  [1, 2, 3].forEach((n) => first.send(notification(n)));
  while (begun.length < 2 || client.cursor !== 'c3') await new Promise(setImmediate);
  client.close();
  finish();
  await client.connect();
  const second = await at.gateway.next();
  assert.equal(second.url.searchParams.get('cursor'), 'c1');
  const heard = listen(client, 'family_updated');
  [2, 3].forEach((n) => second.send(notification(n)));
  await heard.next(1);

  assert.deepEqual(begun, [1, 2, 3]);
});

test('a handler that fails keeps neither others nor later frames from being told', async () => {
  const client = at.client();
  const faults = [];
  client.on('fault', (error) => faults.push(error.message));
  client.on('family_updated', () => {
    throw new Error('at once');
  });
  client.on('family_updated', async () => {
    throw new Error('later');
  });
  const heard = listen(client, 'family_updated');
  await client.connect();
  const session = await at.gateway.next();
  session.send(notification(1));
  session.send(notification(2));
  await heard.next(2);

  assert.deepEqual(faults.slice(0, 2), ['at once', 'later']);
});

test('what is not a frame is told of, and the connection goes on', async () => {
  const client = at.client();
  const faults = [];
  client.on('fault', (error) => faults.push(error));
  const heard = listen(client, 'family_updated');
  await client.connect();
  const session = await at.gateway.next();
  session.raw('{"type": ');
  session.raw('{"data": {}}');
  session.send(notification(1));
  await heard.next(1);

  assert.equal(faults.length, 2);
});

test('a store outlives the client', async () => {
  const items = new Map();
  const storage = { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value) };
  for (const store of [webStorage('carillon:u1', storage), memoryStore()]) {
    const before = at.client({ store });
    const heard = listen(before, 'family_updated');
    await before.connect();
    (await at.gateway.next()).send(notification(1));
    await heard.next(1);
    while ((await store.get()) !== 'c1') await new Promise(setImmediate);
    before.close();
    await at.client({ store }).connect();

    assert.equal((await at.gateway.next()).url.searchParams.get('cursor'), 'c1');
  }
  assert.deepEqual([...items], [['carillon:u1', 'c1']]);
});

test('a gap moves the position, and is told in its place', async () => {
  const client = at.client({ cursor: 'c1' });
  const heard = listen(client);
  await client.connect();
  const session = await at.gateway.next();
  session.send({ type: 'resume.gap', data: { reason: 'retention', from: 'c1' }, cursor: 'c8' });
  session.send(notification(9));
  await heard.next(3);

  assert.deepEqual(heard.heard.map(({ frame }) => frame.type), ['connection.ready', 'resume.gap', 'family_updated']);
});

test('a position without a notification is kept like any other', async () => {
  const stored = [];
  const client = at.client({ store: { get: () => undefined, set: (cursor) => stored.push(cursor) } });
  const heard = listen(client, 'resume.position');
  await client.connect();
  const first = await at.gateway.next();
  first.send({ type: 'resume.position', data: {}, cursor: 'c90' });
  await heard.next(1);
  first.vanish();

  assert.equal((await at.gateway.next()).url.searchParams.get('cursor'), 'c90');
  assert.deepEqual(stored, ['c0', 'c90']);
});
