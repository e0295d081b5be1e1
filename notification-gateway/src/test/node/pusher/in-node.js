// Clients and a back end in Node.js: commands on standard input, reports on standard output, a JSON object in each line.
//
//   node in-node.js <app as JSON>

import { createInterface } from 'node:readline';
import Echo from 'laravel-echo';
import Pusher from 'pusher-js';
import { actor } from './actor.js';
import { backend } from './backend.js';

const report = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);
const server = backend(JSON.parse(process.argv[2]));
const act = actor(Pusher, Echo, report);

report({ loaded: process.version, backend: await server.listen() });
for await (const line of createInterface({ input: process.stdin })) {
  const command = JSON.parse(line);
  if (command.command === 'backend') {
    server.call(command).then(
      (result) => report({ id: command.id, result: result ?? null }),
      (error) => report({ id: command.id, failure: `${error}` }),
    );
  } else {
    act(command);
  }
}
process.exit();
