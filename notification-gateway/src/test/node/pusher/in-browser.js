// Clients in Chromium, on a page of another origin than the gateway, and a back end in Node.js.
//
//   node in-browser.js <app as JSON> <chromium>

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { backend } from './backend.js';

const [app, executablePath] = process.argv.slice(2);
const report = (text) => process.stdout.write(`${text}\n`);
const back = backend(JSON.parse(app));
const backAt = await back.listen();

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pusher</title>
<script src="/pusher.js"></script>
<script type="module">
  import Echo from '/echo.js';
  import { actor } from '/actor.js';

  globalThis.act = actor(Pusher, Echo, (what) => globalThis.report(JSON.stringify(what)));
  globalThis.report(JSON.stringify({ loaded: navigator.userAgent, backend: '${backAt}' }));
</script>
</html>`;
const scripts = {
  '/actor.js': 'actor.js',
  '/echo.js': 'node_modules/laravel-echo/dist/echo.js',
  '/pusher.js': 'node_modules/pusher-js/dist/web/pusher-with-encryption.min.js',
};
const server = createServer(async ({ url }, response) => {
  const script = scripts[url];
  response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html');
  response.end(script ? await readFile(new URL(script, import.meta.url)) : page);
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));

const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync',
  ],
});
const tab = await browser.newPage();
tab.on('pageerror', (error) => report(JSON.stringify({ fault: `${error}` })));
await tab.exposeFunction('report', report);
await tab.goto(`http://127.0.0.1:${server.address().port}/`);

for await (const line of createInterface({ input: process.stdin })) {
  const command = JSON.parse(line);
  if (command.command === 'backend') {
    back.call(command).then((result) => report(JSON.stringify({ id: command.id, result: result ?? null })));
  } else {
    tab.evaluate((told) => void globalThis.act(told), command);
  }
}
await browser.close();
process.exit();
