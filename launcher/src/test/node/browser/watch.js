// Opens page.html in Chromium and says on standard output, one JSON object per line, which frames the page shows.
// Leaves a screenshot when the frame waited for is there.
//
//   node watch.js <chromium> <port to serve the page on> <gateway URL> <frame type to wait for> <screenshot>
//
// The access token comes in the environment variable TOKEN, so that it stands in no process list.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';

const [executablePath, port, gateway, lastType, screenshot] = process.argv.slice(2);
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
  await show(tab, 'connection.ready');
  await show(tab, lastType);
  await tab.screenshot({ path: screenshot });
} finally {
  await browser.close();
  server.close();
}

async function show(tab, type) {
  const item = tab.locator(`li[data-type="${type}"]`).first();
  await item.waitFor({ timeout: PATIENCE_MILLIS });
  console.log(JSON.stringify({ type, data: JSON.parse(await item.getAttribute('data-content')) }));
}
