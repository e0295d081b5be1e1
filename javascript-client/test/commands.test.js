import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CarillonError } from '../src/index.js';
import { harness } from '../test-support/harness.js';

const at = harness();
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const typing = (scope) => ({ scope, typing: true });

test('the result of a command is that of its ack', async () => {
  const client = at.client();
  await client.connect();
  const session = await at.gateway.next();
  const answer = client.send('chat.send', { scope: 'room:general', body: 'Hello' });
  const frame = await session.frame();
  session.ack(frame, { message_id: 'msg_1' });

  assert.match(frame.op_id, UUID);
  assert.deepEqual(frame, { type: 'chat.send', data: { scope: 'room:general', body: 'Hello' }, op_id: frame.op_id });
  assert.deepEqual(await answer, { message_id: 'msg_1' });
});

test('a refusal is an error with its code, and the time to wait', async () => {
  const client = at.client();
  await client.connect();
  const session = await at.gateway.next();
  const answer = client.send('chat.typing', typing('room:general'));
  session.refuse(await session.frame(), 'rate_limited', { retry_after_ms: 180 });

  await assert.rejects(answer, (error) => {
    assert.ok(error instanceof CarillonError);
    assert.equal(error.code, 'rate_limited');
    assert.equal(error.retryAfterMs, 180);
    return true;
  });
});

test('an error of nobody in particular goes to who listens for it', async () => {
  const client = at.client();
  const heard = new Promise((resolve) => client.on('error', resolve));
  await client.connect();
  (await at.gateway.next()).send({ type: 'error', data: { code: 'malformed_frame', message: 'What?' } });

  assert.deepEqual(await heard, { code: 'malformed_frame', message: 'What?' });
});

test('what was sent before and is unavailable now is unanswered, because the first sending may have got through', async () => {
  const client = at.client();
  await client.connect();
  const first = await at.gateway.next();
  const answer = client.send('chat.typing', typing('room:general'));
  await first.frame();
  first.vanish();
  const second = await at.gateway.next();
  second.refuse(await second.frame(), 'unavailable');

  await assert.rejects(answer, (error) => error.code === 'unanswered');
});

test('what was sent only once and is unavailable did not happen', async () => {
  const client = at.client();
  await client.connect();
  const session = await at.gateway.next();
  const answer = client.send('chat.typing', typing('room:general'));
  session.refuse(await session.frame(), 'unavailable');

  await assert.rejects(answer, (error) => error.code === 'unavailable');
});

test('what is unanswered when the connection ends is sent again in its order, with the same op_ids', async () => {
  const client = at.client();
  await client.connect();
  const first = await at.gateway.next();
  const answers = ['a', 'b', 'c'].map((scope) => client.send('chat.typing', typing(scope)));
  const sent = [await first.frame(), await first.frame(), await first.frame()];
  first.ack(sent[1], { scope: 'b' });
  await answers[1];
  first.vanish();
  const second = await at.gateway.next();
  const again = [await second.frame(), await second.frame()];
  again.forEach((frame) => second.ack(frame, { scope: frame.data.scope }));

  assert.deepEqual(again, [sent[0], sent[2]]);
  assert.deepEqual(await Promise.all(answers), [{ scope: 'a' }, { scope: 'b' }, { scope: 'c' }]);
});

test('a command without a connection waits for one', async () => {
  const client = at.client();
  const answer = client.send('chat.typing', typing('room:general'));
  client.connect();
  const session = await at.gateway.next();
  session.ack(await session.frame());

  assert.deepEqual(await answer, {});
});

test('no more commands are open at once than the gateway holds for a connection', async () => {
  const client = at.client();
  await client.connect();
  const session = await at.gateway.next();
  const answers = Array.from({ length: 70 }, (_, n) => client.send('chat.typing', typing(`room:${n}`)));
  const first = [];
  while (first.length < 64) first.push(await session.frame());
  await new Promise((resolve) => setTimeout(resolve, 30));
  assert.equal(session.frames.length, 0);
  first.forEach((frame) => session.ack(frame));
  for (let more = 0; more < 6; more++) session.ack(await session.frame());

  await Promise.all(answers);
});

test('a command that gets no answer fails in time', async () => {
  const client = at.client();
  await client.connect();

  await assert.rejects(client.send('chat.typing', typing('room:general'), { timeout: 20 }), { code: 'timeout' });
});

test('what is sent again has its op_id of before, and is unanswered when that is unavailable', async () => {
  const client = at.client();
  await client.connect();
  const session = await at.gateway.next();
  const failure = await client.send('chat.typing', typing('a'), { timeout: 20 }).catch((error) => error);
  const first = await session.frame();
  const again = client.send('chat.typing', typing('a'), { opId: failure.opId });
  const second = await session.frame();
  session.refuse(second, 'unavailable');

  assert.deepEqual(second, first);
  await assert.rejects(again, { code: 'unanswered', opId: first.op_id });
  const atLast = client.send('chat.typing', typing('a'), { opId: failure.opId });
  session.ack(await session.frame(), { done: true });
  assert.deepEqual(await atLast, { done: true });
});

test('what still waits for its answer is not sent again', async () => {
  const client = at.client();
  await client.connect();
  const session = await at.gateway.next();
  const answer = client.send('chat.typing', typing('a'));
  const frame = await session.frame();

  await assert.rejects(client.send('chat.typing', typing('a'), { opId: frame.op_id }), { code: 'still_open' });
  session.ack(frame);
  await answer;
});

test('closing fails what is open', async () => {
  const client = at.client();
  await client.connect();
  const answer = client.send('chat.typing', typing('room:general'));
  client.close();

  await assert.rejects(answer, { code: 'closed' });
});

test('what the user said of his presence is said again on a new connection', async () => {
  const client = at.client();
  await client.connect();
  const first = await at.gateway.next();
  const set = client.send('presence.set', { status: 'away' });
  first.ack(await first.frame());
  await set;
  first.close(4001);
  const second = await at.gateway.next();
  const again = await second.frame();

  assert.equal(again.type, 'presence.set');
  assert.deepEqual(again.data, { status: 'away' });
});
