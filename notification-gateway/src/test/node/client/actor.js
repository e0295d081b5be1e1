/**
 * A client that is told what to do, and tells what it sees. Runs in Node.js and in browsers.
 *
 * @param Carillon the class
 * @param more options that can't be told in JSON
 * @param report takes everything there is to tell: `{frame}`, `{state, detail}`, `{tokens}`, `{fault}`, and for each command
 *   `{id, result}` or `{id, error}`
 * @returns does a command: `{id, command, …}`
 */
export function actor(Carillon, more, report) {
  let client;

  const commands = {
    open({ options, tokens }) {
      const token = ({ fresh }) => (fresh && tokens.length > 1 && tokens.shift(), tokens[0]);
      client = new Carillon({ ...more, ...options, token });
      client.on('*', (_, frame) => report({ frame }));
      client.on('state', (state, detail) => report({ state, detail }));
      client.on('tokens', (refreshed) => report({ tokens: refreshed }));
      client.on('fault', (error) => report({ fault: `${error}` }));
      return client.connect();
    },
    call: ({ method, with: given }) => client[method](...given),
    look: () => ({
      state: client.state,
      groups: [...client.subscribedGroups],
      channels: [...client.channels],
      cursor: client.cursor ?? null,
    }),
  };

  return async ({ id, command, ...rest }) => {
    try {
      report({ id, result: (await commands[command](rest)) ?? null });
    } catch (error) {
      report({ id, error: { code: error.code ?? error.name, message: error.message } });
    }
  };
}
