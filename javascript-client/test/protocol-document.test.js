import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';

const file = (path) => new URL(`../${path}`, import.meta.url);
const page = readFileSync(file('../docs/protocol.md'), 'utf8');
const frames = [...page.matchAll(/```json\n(\{.*\})\n```/g)].map(([, json]) => JSON.parse(json)).filter((frame) => frame.type?.[0] !== '/');
const ANSWERS = ['ack', 'error', 'presence.pong', 'presence.ping']; // the client deals with them itself

/** Client frames have an op_id, or nothing but type and data; those of the server have an id, a cursor or a type of the session. */
const isFromServer = ({ type, id }) => id !== undefined || /^(connection|resume)\.|^auth\.expiring$/.test(type);

test('every frame the protocol shows has a type, and the example fits it', () => {
  const lines = frames
    .filter(({ type }) => !ANSWERS.includes(type))
    .map((frame) => {
      const map = isFromServer(frame) ? 'Frames' : 'Commands';
      return `export const _${frames.indexOf(frame)}: ${map}['${frame.type}'] = ${JSON.stringify(frame.data ?? {})};`;
    });
  mkdirSync(file('target'), { recursive: true });
  writeFileSync(file('target/examples.ts'), [`import type { Commands, Frames } from '../src/index.js';`, ...lines, ''].join('\n'));
  writeFileSync(file('target/tsconfig.json'), JSON.stringify({ extends: '../tsconfig.json', include: ['examples.ts'] }));

  const tsc = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '--project', 'target'], { cwd: file('.') });
  assert.ok(lines.length > 60, `${lines.length} examples`);
  assert.equal(tsc.status, 0, `${tsc.stdout}${tsc.stderr}`);
});
