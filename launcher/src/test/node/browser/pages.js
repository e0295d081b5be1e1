// Two or more people's browsers, driven from outside: each line on standard input is a JSON array of a person's name, an action and its
// arguments, and is answered with one line of JSON on standard output. Ends with its input.
//
//   node pages.js <chromium> <port to serve the pages on>

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const [executablePath, port] = process.argv.slice(2);
const PATIENCE_MILLIS = 60_000;
const TYPES = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

const actions = {
  open: (page, hash) => page.goto(`http://127.0.0.1:${port}/index.html#${encodeURIComponent(JSON.stringify(hash))}`),
  leave: (page) => page.goto('about:blank'),
  reload: (page) => page.reload(),
  write: (page, selector, text) => page.locator(selector).pressSequentially(text),
  fill: (page, selector, text) => page.locator(selector).fill(text),
  press: (page, selector, key) => page.locator(selector).press(key),
  click: (page, selector) => page.locator(selector).click(),
  awaitSeen: (page, selector) => page.locator(selector).waitFor(),
  awaitTitle: (page, title) => page.waitForFunction((wanted) => document.title === wanted, title),
  texts: (page, selector) => page.locator(selector).allInnerTexts(),
  screenshot: (page, path) => page.screenshot({ path }),
};

const server = createServer(async (request, response) => {
  const name = new URL(request.url, 'http://page').pathname.slice(1);
  try {
    const body = await readFile(new URL(`chat/${name}`, import.meta.url));
    response.setHeader('Content-Type', TYPES[name.split('.').pop()]).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(Number(port), '127.0.0.1', listening));

const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync',
  ],
});
const pages = new Map();

/** A person's page, in a browser profile of its own. */
async function pageOf(name) {
  if (!pages.has(name)) {
    const page = await browser.newPage({ viewport: { width: 1000, height: 680 } });
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.on('pageerror', (error) => console.error(`${name}'s page: ${error}`));
    pages.set(name, page);
  }
  return pages.get(name);
}

try {
  for await (const line of createInterface({ input: process.stdin })) {
    const [name, action, ...rest] = JSON.parse(line);
    try {
      const result = await actions[action](await pageOf(name), ...rest);
      console.log(JSON.stringify({ result: Array.isArray(result) ? result : null }));
    } catch (error) {
      console.log(JSON.stringify({ error: `${error}` }));
    }
  }
} finally {
  await browser.close();
  server.close();
}
