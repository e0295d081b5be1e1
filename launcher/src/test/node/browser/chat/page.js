// A small chat. What it is to know stands after the # of its address: {gateway, token, room, me, people}.
import { Call } from './call.js';
import { Feed } from './feed.js';
import { Typing } from './typing.js';
import { View } from './view.js';
import { Words } from './words.js';

const { gateway, token, room, me, people } = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const { Carillon, webStorage } = await import(`${gateway}/client/index.js`);

const $ = (selector) => document.querySelector(selector);
const scope = `room:${room}`;
const nameOf = (userId) => people[userId] ?? userId;
const partner = Object.keys(people).find((userId) => userId !== me);

const client = new Carillon({
  url: gateway,
  token: () => token,
  device: `page-${nameOf(me).toLowerCase()}`,
  channels: [scope],
  store: webStorage('cursor', sessionStorage),
});
const feed = new Feed(sessionStorage);
const typing = new Typing((now) => client.send('chat.typing', { scope, typing: now }));
let editing = null;
const view = new View(me, nameOf, new Words(nameOf), {
  edit({ id, body }) {
    editing = id;
    $('#text').value = body;
    $('#text').focus();
  },
  react: (message_id) => client.send('chat.reaction', { message_id, reaction: '♥', action: 'add', scope }),
});
const call = new Call((type, data) => client.send(type, data), partner, (state) => {
  $('#call').hidden = state === 'none';
  $('#call-answer').hidden = state !== 'ringing';
  $('#call-text').textContent = {
    calling: `Calling ${nameOf(partner)}…`,
    ringing: `${nameOf(partner)} is calling`,
    stable: `In a call with ${nameOf(partner)}`,
  }[state] ?? '';
});

client.on('state', (state) => view.state(state));
client.on('*', (data, frame) => {
  if (!feed.keep(frame)) return undefined;
  view.show(frame);
  if (frame.type === 'chat.message' && data.user_id !== me) {
    client.send('chat.read', { message_id: data.id, room });
  }
  return frame.type.startsWith('call.') ? call.hear(frame) : undefined;
});

$('#text').addEventListener('input', () => typing.goesOn());
$('#composer').addEventListener('submit', async (event) => {
  event.preventDefault();
  const body = $('#text').value;
  $('#text').value = '';
  typing.ends();
  const message_id = editing;
  editing = null;
  await (message_id
    ? client.send('chat.edit', { message_id, new_body: body, scope })
    : client.send('chat.send', { scope, body }));
});
$('#upload').addEventListener('click', async () => {
  for (const progress of [0, 25, 50, 75, 100]) {
    await client.send('file.upload', { scope, fileId: 'plan.pdf', progress, isComplete: progress === 100 });
  }
});
$('#offer').addEventListener('click', () => call.start());
$('#call-answer').addEventListener('click', () => call.answer());
$('#call-end').addEventListener('click', () => call.end('bye'));

$('#room').textContent = `# ${room}`;
$('#me').textContent = nameOf(me);
feed.frames.forEach((frame) => view.show(frame));
await client.connect();
await client.joinRoom(room);
document.title = 'joined';
