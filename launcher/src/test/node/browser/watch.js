// Opens page.html in Chromium and says on standard output, one JSON object per line, which frames the page shows. Ends, and
// leaves a screenshot, when it has shown enough of the type that is waited for.
//
//   node watch.js <chromium> <port to serve the page on> <gateway URL> <frame type to wait for> <how many> <screenshot>
//
// The access token comes in the environment variable TOKEN, so that it stands in no process list.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';

const [executablePath, port, gateway, lastType, count, screenshot] = process.argv.slice(2);
const PATIENCE_MILLIS = 60_000;

const page = await readFile(new URL('page.html', import.meta.url));
const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(page));
await new Promise((listening) => server.listen(Number(port), '127.0.0.1', listening));

const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync',
  ],
});
try {
  const tab = await browser.newPage();
  const settings = encodeURIComponent(JSON.stringify({ gateway, token: process.env.TOKEN }));
  await tab.goto(`http://127.0.0.1:${port}/#${settings}`);
  const items = tab.locator('li');
  for (let shown = 0, left = Number(count); left > 0; shown++) {
    const item = items.nth(shown);
    await item.waitFor({ timeout: PATIENCE_MILLIS });
    const type = await item.locator('b').textContent();
    // How others are changes with every connection of everybody.
    if (/^(presence|device)\./.test(type)) continue;
    console.log(JSON.stringify({ type, data: JSON.parse(await item.locator('code').textContent()) }));
    if (type === lastType) left--;
  }
  await tab.screenshot({ path: screenshot });
} finally {
  await browser.close();
  server.close();
}
