// An actor in Node.js: commands on standard input, reports on standard output, a JSON object in each line.
//
//   node in-node.js <gateway, http://…>

import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';
import { Carillon } from '../../../../../javascript-client/src/index.js';
import { actor } from './actor.js';

const report = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);
const act = actor(Carillon, { WebSocket }, report);

report({ loaded: process.version });
for await (const line of createInterface({ input: process.stdin })) act(JSON.parse(line));
process.exit();
