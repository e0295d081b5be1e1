import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harness, listen } from '../test-support/harness.js';

const at = harness();

async function answered(session, promise, answer = (frame) => session.ack(frame)) {
  const frame = await session.frame();
  answer(frame);
  await promise;
  return { type: frame.type, data: frame.data };
}

test('groups, rooms and tenants are asked of their services, and named again after a reconnect', async () => {
  const client = at.client();
  await client.connect();
  const session = await at.gateway.next();

  assert.deepEqual(await answered(session, client.subscribe('sales_team')), { type: 'subscribe', data: { group: 'sales_team' } });
  assert.deepEqual(await answered(session, client.subscribe('admins')), { type: 'subscribe', data: { group: 'admins' } });
  assert.deepEqual(await answered(session, client.joinRoom('general')), { type: 'room.join', data: { room: 'general' } });
  assert.deepEqual(await answered(session, client.joinTenant('tenant_1')), { type: 'tenant.join', data: { tenant_id: 'tenant_1' } });
  assert.deepEqual([...client.subscribedGroups], ['sales_team', 'admins']);
  session.vanish();

  const again = await at.gateway.next();
  assert.equal(again.url.searchParams.get('channels'), 'group:sales_team,group:admins,room:general,tenant:tenant_1');
});

test('a page names groups without waiting, before there is a connection, and hears them on every one', async () => {
  const client = at.client();
  const heard = listen(client, 'group_message');
  const asked = client.subscribeToGroup('sales_team');
  assert.deepEqual([...client.subscribedGroups], ['sales_team']);
  await client.connect();
  const session = await at.gateway.next();
  assert.equal(session.url.searchParams.get('channels'), 'group:sales_team');
  assert.deepEqual(await answered(session, asked), { type: 'subscribe', data: { group: 'sales_team' } });
  session.vanish();

  const again = await at.gateway.next();
  assert.equal(again.url.searchParams.get('channels'), 'group:sales_team');
  again.send({ type: 'group_message', data: { group_name: 'sales_team', message: 'New leads' }, id: 'ntf_1', cursor: 'c1' });
  assert.equal((await heard.next(1))[0].data.group_name, 'sales_team');

  const left = client.unsubscribeFromGroup('sales_team');
  assert.deepEqual(await answered(again, left), { type: 'unsubscribe', data: { group: 'sales_team' } });
  assert.equal(client.subscribedGroups.size, 0);
});

test('a failure that nobody waits for is a fault, and one that is waited for is the same', async () => {
  const client = at.client();
  const faults = listen(client, 'fault');
  await client.connect();
  const session = await at.gateway.next();
  client.subscribeToGroup('admins');
  session.refuse(await session.frame(), 'not_a_member');
  await faults.next(1);
  const refuse = (frame) => session.refuse(frame, 'unknown_group');
  await assert.rejects(answered(session, client.unsubscribeFromGroup('admins'), refuse), { code: 'unknown_group' });

  assert.deepEqual(faults.heard.map(({ data }) => data.code), ['not_a_member', 'unknown_group']);
  assert.equal(client.subscribedGroups.size, 0);
});

test('leaving ends the subscription', async () => {
  const client = at.client({ channels: ['group:sales_team', 'room:general', 'tenant:tenant_1'] });
  await client.connect();
  const session = await at.gateway.next();

  assert.deepEqual(await answered(session, client.unsubscribe('sales_team')), { type: 'unsubscribe', data: { group: 'sales_team' } });
  assert.deepEqual(await answered(session, client.leaveRoom('general')), { type: 'room.leave', data: { room: 'general' } });
  assert.deepEqual(await answered(session, client.leaveTenant('tenant_1')), { type: 'tenant.leave', data: { tenant_id: 'tenant_1' } });
  assert.equal(client.channels.size, 0);
  session.vanish();

  assert.equal((await at.gateway.next()).url.searchParams.get('channels'), null);
});

test('a client is subscribed from the moment it asks, unless it is refused', async () => {
  const client = at.client();
  await client.connect();
  const session = await at.gateway.next();
  const asked = client.subscribe('sales_team');
  assert.ok(client.subscribedGroups.has('sales_team'));
  const refused = answered(session, asked, (frame) => session.refuse(frame, 'not_a_member'));

  await assert.rejects(refused, { code: 'not_a_member' });
  assert.equal(client.subscribedGroups.size, 0);
  assert.equal(client.channels.size, 0);
});

test('a refusal ends no subscription that there was before', async () => {
  const client = at.client({ channels: ['group:sales_team'] });
  await client.connect();
  const session = await at.gateway.next();
  const refuse = (frame) => session.refuse(frame, 'unanswered');

  await assert.rejects(answered(session, client.subscribe('sales_team'), refuse), { code: 'unanswered' });
  await assert.rejects(answered(session, client.unsubscribe('sales_team'), refuse), { code: 'unanswered' });
  assert.deepEqual([...client.subscribedGroups], ['sales_team']);
});

test('of two who ask at once, one who is let in is enough', async () => {
  const client = at.client();
  await client.connect();
  const session = await at.gateway.next();
  const asked = [client.subscribe('sales_team'), client.subscribe('sales_team')];
  const frames = [await session.frame(), await session.frame()];
  session.refuse(frames[0], 'unavailable');
  await assert.rejects(asked[0], { code: 'unavailable' });
  session.ack(frames[1]);
  await asked[1];

  assert.deepEqual([...client.subscribedGroups], ['sales_team']);
});

test('a membership that ends ends the subscription', async () => {
  const client = at.client({ channels: ['group:sales_team', 'room:general'] });
  const heard = listen(client, 'subscription.ended');
  await client.connect();
  const session = await at.gateway.next();
  session.send({ type: 'subscription.ended', data: { channel: 'group:sales_team' }, id: 'ntf_1', cursor: 'c1' });
  await heard.next(1);

  assert.deepEqual([...client.channels], ['room:general']);
  assert.equal(client.subscribedGroups.size, 0);
});

test('an end that is told twice does not end what was asked for since', async () => {
  const client = at.client({ channels: ['group:sales_team'] });
  const heard = listen(client, 'subscription.ended');
  await client.connect();
  const session = await at.gateway.next();
  const ended = { type: 'subscription.ended', data: { channel: 'group:sales_team' }, id: 'ntf_1', cursor: 'c1' };
  session.send(ended);
  await heard.next(1);
  await answered(session, client.subscribe('sales_team'));
  session.send(ended);
  await answered(session, client.subscribe('admins'));

  assert.deepEqual([...client.subscribedGroups], ['sales_team', 'admins']);
});

test('the sets are sets that only the client changes', () => {
  const client = at.client({ channels: ['group:sales_team'] });

  assert.ok(client.subscribedGroups instanceof Set);
  assert.throws(() => /** @type {any} */ (client.subscribedGroups).add('admins'), TypeError);
  assert.throws(() => /** @type {any} */ (client.subscribedGroups).delete('sales_team'), TypeError);
  assert.throws(() => /** @type {any} */ (client.channels).clear(), TypeError);
  assert.deepEqual([...client.subscribedGroups], ['sales_team']);
});
