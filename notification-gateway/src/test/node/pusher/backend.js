import Backend from 'pusher';
import { createServer } from 'node:http';

/** A customer's back end with the official library: signs what clients of its page ask for, and sends events. */
export function backend(app) {
  const pusher = new Backend(app);

  const answers = {
    '/auth': ({ socket_id, channel_name, user_id, name }) =>
      pusher.authorizeChannel(socket_id, channel_name, channel_name.startsWith('presence-') && { user_id, user_info: { name } }),
    '/user-auth': ({ socket_id, user_id, name }) => pusher.authenticateUser(socket_id, { id: user_id, user_info: { name } }),
  };

  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(answers[request.url](Object.fromEntries(new URLSearchParams(body)))));
  });

  return {
    listen: () =>
      new Promise((listening) => {
        server.listen(0, '127.0.0.1', () => listening(`http://127.0.0.1:${server.address().port}`));
      }),

    /** Calls a method of the library; its answer's JSON, or the status of its refusal. */
    async call({ method, with: given }) {
      if (method === 'webhook') {
        const webhook = pusher.webhook(given[0]);
        return { valid: webhook.isValid(), events: webhook.getEvents(), time: webhook.getTime().getTime() };
      }
      try {
        const answer = await pusher[method](...given);
        return typeof answer?.json === 'function' ? { status: answer.status, body: await answer.json() } : answer;
      } catch (error) {
        if (!error.status) throw error;
        return { status: error.status, body: error.body };
      }
    },
  };
}
