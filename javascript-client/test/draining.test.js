import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entered, harness, listen, notification } from '../test-support/harness.js';

const at = harness();
const draining = (millis) => ({ type: 'connection.draining', data: { reconnect_after_ms: millis } });

test('a client changes over to another connection before it leaves a gateway that drains', async () => {
  const client = at.client();
  const states = [];
  client.on('state', (state) => states.push(state));
  const heard = listen(client, 'family_updated');
  await client.connect();
  const first = await at.gateway.next();
  first.send(notification(1));
  first.send(draining(20));
  first.send(notification(2));
  const second = await at.gateway.next();

  assert.equal(second.url.searchParams.get('cursor'), 'c2');
  assert.equal(await first.ended, 1000);
  second.send(notification(3));
  await heard.next(3);
  assert.deepEqual(heard.ids(), ['ntf_1', 'ntf_2', 'ntf_3']);
  assert.deepEqual(states, ['connecting', 'open', 'open']);
});

test('what comes on both connections is told once', async () => {
  const client = at.client();
  const heard = listen(client, 'family_updated');
  await client.connect();
  const first = await at.gateway.next();
  at.gateway.silent = true;
  first.send(draining(0));
  const second = await at.gateway.next();
  first.send(notification(1));
  await heard.next(1);
  second.send({ type: 'connection.ready', data: { session_id: 's', user_id: 'u', cursor: 'c0' } });
  second.send(notification(1));
  second.send(notification(2));
  await heard.next(2);

  assert.deepEqual(heard.ids(), ['ntf_1', 'ntf_2']);
  assert.equal(client.cursor, 'c2');
});

test('a gateway that is gone before the time is over is not come back to earlier', async () => {
  const client = at.client();
  await client.connect();
  const first = await at.gateway.next();
  first.send(draining(60));
  const told = Date.now();
  const reconnecting = entered(client, 'reconnecting');
  first.close(4000, 'DRAINING');
  assert.equal((await reconnecting).code, 4000);
  await at.gateway.next();

  assert.ok(Date.now() - told >= 55);
});

test('the old connection serves until a new one could be made', async () => {
  const client = at.client();
  const heard = listen(client, 'family_updated');
  await client.connect();
  const first = await at.gateway.next();
  at.gateway.refusals = [503, 503, 503];
  first.send(draining(0));
  while (at.gateway.refusals.length > 1) await new Promise((resolve) => setTimeout(resolve, 2));
  first.send(notification(1));
  await heard.next(1);
  const second = await at.gateway.next();

  assert.equal(second.url.searchParams.get('cursor'), 'c1');
  assert.equal(client.state, 'open');
});

test('a command without an answer is sent again on the new connection', async () => {
  const client = at.client();
  await client.connect();
  const first = await at.gateway.next();
  const answer = client.send('chat.typing', { scope: 'room:general', typing: true });
  const sent = await first.frame();
  first.send(draining(0));
  const second = await at.gateway.next();
  const again = await second.frame();
  second.ack(again, { done: true });

  assert.deepEqual(again, sent);
  assert.deepEqual(await answer, { done: true });
});
