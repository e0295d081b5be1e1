// An actor in Chromium, on a page of another origin than the gateway, which imports the client from it.
//
//   node in-browser.js <gateway, http://…> <chromium>

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const [gateway, executablePath] = process.argv.slice(2);
const report = (text) => process.stdout.write(`${text}\n`);

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Carillon</title>
<script type="module">
  import { Carillon } from '${gateway}/client/index.js';
  import { actor } from '/actor.js';

  globalThis.act = actor(Carillon, {}, (what) => globalThis.report(JSON.stringify(what)));
  globalThis.report(JSON.stringify({ loaded: navigator.userAgent }));
</script>
</html>`;
const script = await readFile(new URL('actor.js', import.meta.url));
const server = createServer((request, response) => {
  const [type, content] = request.url === '/actor.js' ? ['text/javascript', script] : ['text/html', page];
  response.setHeader('Content-Type', type).end(content);
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
  tab.evaluate((command) => void globalThis.act(command), JSON.parse(line));
}
await browser.close();
process.exit();
