import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EventStream } from '../src/event-stream.js';
import { entered, harness, listen, notification } from '../test-support/harness.js';

const at = harness();

test('frames come as events, and commands go as requests with the same token', async () => {
  const client = at.client({ transport: 'sse', cursor: 'c4', channels: ['room:general'], device: 'd1' });
  const heard = listen(client, 'family_updated');
  await client.connect();
  const session = await at.gateway.next();
  session.send(notification(5));
  await heard.next(1);
  const answer = client.send('chat.typing', { scope: 'room:general', typing: true });
  const frame = await session.frame();
  session.ack(frame, { ok: true });

  assert.equal(session.url.pathname, '/events');
  assert.equal(session.headers['last-event-id'], 'c4');
  assert.equal(session.headers.authorization, 'Bearer token');
  assert.equal(session.url.searchParams.get('cursor'), null);
  assert.equal(session.url.searchParams.get('channels'), 'room:general');
  assert.equal(frame.authorization, 'Bearer token');
  assert.deepEqual(await answer, { ok: true });
});

test('a stream that ends with a close event is judged by its code', async () => {
  const client = at.client({ transport: 'sse' });
  await client.connect();
  const first = await at.gateway.next();
  first.send(notification(1));
  first.close(4001, 'SLOW_CONSUMER');
  const second = await at.gateway.next();
  assert.equal(second.headers['last-event-id'], 'c1');
  const closed = entered(client, 'closed');
  second.close(4500, 'PROTOCOL_VIOLATION');

  assert.deepEqual(await closed, { code: 4500, reason: 'PROTOCOL_VIOLATION' });
});

test('where WebSockets are blocked, events take their place', async () => {
  at.gateway.blocksSockets = true;
  const client = at.client();
  await client.connect();
  const session = await at.gateway.next();

  assert.equal(session.url.pathname, '/events');
  assert.deepEqual(at.gateway.handshakes.map((url) => url.split('?')[0]), ['/socket', '/socket', 'GET /events']);
});

test('where they are blocked no longer, a WebSocket takes over, with nothing lost or twice', async () => {
  at.gateway.blocksSockets = true;
  const client = at.client();
  const heard = listen(client, 'family_updated');
  await client.connect();
  const stream = await at.gateway.next();
  stream.send(notification(1));
  await heard.next(1);
  at.gateway.blocksSockets = false;
  const socket = await at.gateway.next();
  assert.equal(socket.url.pathname, '/socket');
  assert.equal(socket.url.searchParams.get('cursor'), 'c1');
  await stream.ended;
  socket.send(notification(2));
  await heard.next(2);

  assert.deepEqual(heard.ids(), ['ntf_1', 'ntf_2']);
  assert.equal(client.state, 'open');
});

test('a refusal whose reason can be seen ends the attempts', async () => {
  at.gateway.refusals = [403];
  const client = at.client({ transport: 'sse' });

  await assert.rejects(client.connect(), { code: 'closed' });
  assert.equal(at.gateway.handshakes.length, 1);
});

test('an unauthorized stream gets a fresh token', async () => {
  at.gateway.refusals = [401];
  const asked = [];
  const client = at.client({ transport: 'sse', token: ({ fresh }) => `token-${asked.push(fresh)}` });
  await client.connect();

  assert.deepEqual(asked, [false, true]);
  assert.equal((await at.gateway.next()).headers.authorization, 'Bearer token-2');
});

test('a stream that ends while a WebSocket is tried again is replaced at once', async () => {
  at.gateway.blocksSockets = true;
  const client = at.client({ timing: { upgradeAfterMs: 5 } });
  const states = [];
  client.on('state', (state) => states.push(state));
  const heard = listen(client, 'family_updated');
  await client.connect();
  const first = await at.gateway.next();
  const tried = at.gateway.handshakes.length;
  while (at.gateway.handshakes.length === tried) await new Promise((resolve) => setTimeout(resolve, 1));
  first.send(notification(1));
  await heard.next(1);
  first.vanish();
  const second = await at.gateway.next();
  second.send(notification(2));
  await heard.next(2);

  assert.equal(second.headers['last-event-id'], 'c1');
  assert.ok(states.includes('reconnecting'));
});

test('a frame that is too large fails its command alone', async () => {
  const client = at.client({ transport: 'sse' });
  await client.connect();
  const session = await at.gateway.next();
  at.gateway.refusals = [413];
  await assert.rejects(client.send('chat.send', { scope: 'room:general', body: 'x' }), { code: 'frame_too_large' });
  const answer = client.send('chat.typing', { scope: 'room:general', typing: true });
  session.ack(await session.frame());

  await answer;
  assert.equal(client.state, 'open');
});

test('a session that the gateway does not know any more is replaced, and its commands sent again', async () => {
  const client = at.client({ transport: 'sse' });
  await client.connect();
  await at.gateway.next();
  at.gateway.refusals = [404];
  const answer = client.send('chat.typing', { scope: 'room:general', typing: true });
  const second = await at.gateway.next();
  second.ack(await second.frame());

  await answer;
});

test('commands go one after the other', async () => {
  const client = at.client({ transport: 'sse' });
  await client.connect();
  const session = await at.gateway.next();
  let letGo = () => {};
  at.gateway.holdsPost = new Promise((resolve) => (letGo = () => resolve(undefined)));
  const answers = ['a', 'b'].map((scope) => client.send('chat.typing', { scope, typing: true }));
  session.ack(await session.frame());
  await answers[0];
  await new Promise((resolve) => setTimeout(resolve, 30));
  assert.equal(session.frames.length, 0);
  letGo();
  session.ack(await session.frame());

  await answers[1];
});

test('a time to start from is not said again when there is a cursor', async () => {
  const client = at.client({ transport: 'sse', from: '2026-11-20T09:00:00Z' });
  await client.connect();
  const first = await at.gateway.next();
  first.vanish();
  const second = await at.gateway.next();

  assert.equal(first.url.searchParams.get('from'), '2026-11-20T09:00:00Z');
  assert.equal(second.url.searchParams.get('from'), null);
  assert.equal(second.headers['last-event-id'], 'c0');
});

test('a WebSocket that could be opened makes earlier failures forgotten', async () => {
  at.gateway.refusals = [503, 503, 503];
  const client = at.client();
  await client.connect();
  at.gateway.refusals = [503];
  (await at.gateway.next()).vanish();
  await at.gateway.next();

  const transports = at.gateway.handshakes.map((handshake) => handshake.split('?')[0]);
  assert.deepEqual(transports, ['/socket', '/socket', 'GET /events', '/socket', '/socket', '/socket']);
});

test('the text of a stream is read however it is cut', () => {
  const text = ': hello\r\nevent: close\r\nid: 7\r\ndata: {"a":\r\ndata: 1}\r\n\r\n\ndata:x\n\ndata\n\nevent: lost\n\ndata: y\r\rdata: cut';
  const expected = [
    { type: 'close', data: '{"a":\n1}' },
    { type: 'message', data: 'x' },
    { type: 'message', data: '' },
    { type: 'message', data: 'y' },
  ];
  for (let size = 1; size <= text.length; size++) {
    const stream = new EventStream();
    const events = [];
    for (let start = 0; start < text.length; start += size) events.push(...stream.push(text.slice(start, start + size)));
    assert.deepEqual(events, expected, `in pieces of ${size}`);
  }
});
