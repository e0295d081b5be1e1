/**
 * Clients written for Pusher that are told what to do, and tell what they see. Runs in Node.js and in browsers.
 *
 * @param Pusher the class of pusher-js
 * @param Echo the class of laravel-echo
 * @param report takes everything there is to tell: `{client, state}`, `{client, message}` for all that came over the socket,
 *   `{client, channel, event, data}` for what handlers were called with, `{client, error}`, and for each command `{id, result}`
 *   or `{id, failure}`
 * @returns does a command: `{id, command, client, …}`
 */
export function actor(Pusher, Echo, report) {
  const pushers = {};
  const echos = {};

  function watch(client, pusher) {
    pushers[client] = pusher;
    pusher.connection.bind('state_change', ({ current }) => report({ client, state: current }));
    pusher.connection.bind('message', (message) => report({ client, message }));
    pusher.connection.bind('error', (error) => report({ client, error: error?.data ?? error?.error?.data ?? `${error}` }));
    pusher.user.bind_global((event, data) => report({ client, channel: '#user', event, data }));
  }

  const heard = (client, channel) => (event, data) => report({ client, channel, event, data: data ?? null });

  const commands = {
    open: ({ client, key, options }) => watch(client, new Pusher(key, options)),
    subscribe({ client, channel }) {
      pushers[client].subscribe(channel).bind_global(heard(client, channel));
    },
    unsubscribe: ({ client, channel }) => pushers[client].unsubscribe(channel),
    trigger: ({ client, channel, event, data }) => pushers[client].channel(channel).trigger(event, data),
    signin: ({ client }) => pushers[client].signin(),
    disconnect: ({ client }) => pushers[client].disconnect(),
    look: ({ client, channel }) => {
      const { connection } = pushers[client];
      const members = channel && pushers[client].channel(channel)?.members;
      return {
        state: connection.state,
        socketId: connection.socket_id,
        ...(members && { members: members.members, count: members.count, me: members.me }),
      };
    },
    openEcho({ client, options }) {
      echos[client] = new Echo({ Pusher, ...options });
      watch(client, echos[client].connector.pusher);
    },
    echo({ client, kind, channel, events }) {
      const found = echos[client][kind](channel);
      const tell = (event) => (data) => report({ client, channel, event, data: data ?? null });
      found.subscribed(tell('subscribed')).error(tell('error'));
      events.forEach((event) => found.listen(event, tell(event)));
      if (kind === 'join') found.here(tell('here')).joining(tell('joining')).leaving(tell('leaving'));
      if (kind !== 'channel') found.listenForWhisper('typing', tell('typing'));
    },
    whisper: ({ client, kind, channel, data }) => void echos[client][kind](channel).whisper('typing', data),
    leave: ({ client, channel }) => echos[client].leave(channel),
  };

  return async ({ id, command, ...rest }) => {
    try {
      report({ id, result: (await commands[command](rest)) ?? null });
    } catch (error) {
      report({ id, failure: `${error}` });
    }
  };
}
