/**
 * Do pages that are made with none of the products get a name?
 *
 *     node tests/bench/product.mjs FOLDER…     (each holding .html files, at any depth)
 *
 * Every page is opened in a browser at a path made of its file's name and looked at by the script
 * as built; `wxt build` comes first. Prints how many bear any mark, the highest score, and the pages that are named.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('usage: node tests/bench/product.mjs FOLDER…   (folders that hold .html files)');
  process.exit(2);
}
const built = await build({
  configFile: false,
  logLevel: 'silent',
  build: { write: false, lib: { entry: 'src/core/product.ts', formats: ['es'] } },
});
const [{ output }] = [built].flat();
const { productOf, evidenceFor } = await import(
  `data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`
);
const { products } = JSON.parse(readFileSync('src/registry/products.json', 'utf8'));
const look = readFileSync('.output/chrome-mv3/look.js', 'utf8');

const server = createServer((request, response) => {
  const [, folder, name] = /^\/(\d+)\/(.*)$/.exec(decodeURI(request.url ?? '')) ?? [];
  try {
    const html = readFileSync(join(folders[Number(folder)], name));
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ],
});

let failed = 0;
for (const [i, folder] of folders.entries()) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html'));
  const named = [];
  let marked = 0;
  let highest = 0;
  let slowest = 0;
  for (const name of names) {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/${i}/${encodeURI(name)}`, {
      waitUntil: 'domcontentloaded',
    });
    const [ids, ms] = await page.evaluate((script) => {
      const began = performance.now();
      // biome-ignore lint/security/noGlobalEval: the built script, run as the browser runs it.
      const found = globalThis.eval(script);
      return [found, performance.now() - began];
    }, look);
    const found = new Set(ids);
    if (found.size > 0) marked += 1;
    highest = Math.max(highest, ...products.map((one) => evidenceFor(one, found).score));
    slowest = Math.max(slowest, ms);
    const result = productOf(products, found);
    if (result) named.push(`${name}: ${result.product.id}`);
    await page.close();
  }
  console.log(
    `${folder}: n=${names.length} with any mark ${marked}, highest score ${highest}, named ${named.length}, slowest look ${slowest.toFixed(1)} ms`,
  );
  for (const one of named) console.log(`  ${one}`);
  failed += named.length;
}
await browser.close();
server.close();
process.exitCode = failed > 0 ? 1 : 0;
