// Listens to channels with Laravel Echo and a bearer token, and says what it hears on standard output: a JSON object in each line.
// Ends when standard input does.
//
//   node listen.js <port of the gateway> <key of the application> <token> <kind>:<channel>…      kind: channel or private

import Echo from 'laravel-echo';
import Pusher from 'pusher-js';

const [wsPort, key, bearerToken, ...channels] = process.argv.slice(2);
const echo = new Echo({
  Pusher,
  broadcaster: 'reverb',
  key,
  wsHost: '127.0.0.1',
  wsPort,
  forceTLS: false,
  enabledTransports: ['ws'],
  bearerToken,
  authEndpoint: `http://127.0.0.1:${wsPort}/broadcasting/auth`,
});

const say = (channel, event, data) => process.stdout.write(`${JSON.stringify({ channel, event, data: data ?? null })}\n`);

for (const [kind, name] of channels.map((channel) => channel.split(/:(.*)/s))) {
  echo[kind](name)
    .subscribed(() => say(name, 'subscribed'))
    .error((error) => say(name, 'error', error))
    .listenToAll((event, data) => say(name, event, data));
}
process.stdin.on('end', () => process.exit()).resume();
