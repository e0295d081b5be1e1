/** What the types promise to applications. Compiled, never run: each `@ts-expect-error` is an error that the types must find. */

import { Carillon, CarillonError, type CarillonOptions, memoryStore, webStorage } from '@carillon/client';
import * as implementation from '../src/carillon.js';

declare module '@carillon/client' {
  interface Frames {
    order_shipped: { order_id: string };
  }
  interface Commands {
    'order.cancel': { order_id: string };
  }
  interface Answers {
    'order.cancel': { refund: number };
  }
}

const options: CarillonOptions = { url: 'ws://localhost:8100/socket', token: async () => 'token', store: webStorage('carillon:me') };
const client = new Carillon(options);

// What is declared is what there is.
export const declared: Carillon = new implementation.Carillon({ url: new URL('https://localhost'), token: () => 't', store: memoryStore() });

// Events have the fields of their Avro schemas.
client.on('family_invitation_received', (data, frame) => {
  const family: string = data.family_name;
  const at: string | undefined = frame.ts;
  // @ts-expect-error the schema's rule doesn't send this field
  data.invitee_id;
  // @ts-expect-error a text is not a number
  const wrong: number = data.invitation_id;
  return [family, at, wrong];
});
client.on('family_updated', ({ changed_fields }) => changed_fields.map((field) => field.toUpperCase()));
// @ts-expect-error no event has this name
client.on('family_invitation_recieved', () => {});

// So do the frames of the session, other messages, and what the application added.
client.on('resume.gap', ({ reason }) => reason === 'retention');
client.on('presence.update', ({ status }) => status === 'away');
client.on('order_shipped', ({ order_id }) => order_id.length);
client.on('*', (_, { type, cursor }) => [type, cursor]);
// @ts-expect-error there is no such status
client.on('presence.update', ({ status }) => status === 'asleep');

const off: () => void = client.on('state', (state, { retryInMs }) => {
  if (state === 'reconnecting' && retryInMs !== undefined) console.log(retryInMs / 1_000);
  // @ts-expect-error there is no such state
  return state === 'offline';
});
off();

// Commands have their data and their answers.
const refreshed = await client.send('auth.refresh', { refresh_token: 'r' });
export const end: string = refreshed.expires_at;
export const refund: number = (await client.send('order.cancel', { order_id: '1' }, { timeout: 5_000 })).refund;
await client.send('presence.set', { status: 'busy' });
// @ts-expect-error the status is missing
await client.send('presence.set', {});
// @ts-expect-error the data is missing
await client.send('chat.send');
// @ts-expect-error "text" is not its name
await client.send('chat.send', { scope: 'room:general', text: 'hello' });
// @ts-expect-error there is no such command
await client.send('chat.sent', { scope: 'room:general', body: 'hello' });

// Groups are heard with the fields of their events.
client.on('group_message', (data) => data.group_name + data.message);
client.on('group_file', (data) => data.file_name.length + (data.file_size ?? 0));
client.on('group_notification', ({ group_name, notification_type }) => [group_name.length, notification_type]);
// @ts-expect-error the field has another name
client.on('group_message', (data) => data.group);
client.subscribeToGroup('sales_team');
client.unsubscribeFromGroup('sales_team');
// @ts-expect-error a group is named
client.subscribeToGroup();

// The sets are for reading.
export const groups: string[] = [...client.subscribedGroups];
// @ts-expect-error use subscribe()
client.subscribedGroups.add('sales_team');
// @ts-expect-error it changes by itself
client.state = 'open';

// @ts-expect-error a token is needed
new Carillon({ url: 'ws://localhost:8100' });

export const isLimited = (error: unknown) => error instanceof CarillonError && error.retryAfterMs !== undefined;
