/**
 * `node tests/real/serve.mjs APP`: starts one application on a free loopback port, prints its
 * address as one line of JSON, and stops when standard input ends. The line `expire` there makes
 * the application forget every session, as a server that times out or restarts does.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const [name = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'real-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A server on a free port that has no application yet: some must know their own address first. */
async function listening() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { server, port: server.address().port };
}

// AdminJS keeps its bundle where it is told, else in the working folder.
process.env.ADMIN_JS_TMP_DIR = folder;

const { start } = await import(`./${name}/app.mjs`);
const app = await start({ listening, folder });
console.log(JSON.stringify({ url: app.url }));

const lines = createInterface({ input: process.stdin });
lines.on('line', async (line) => {
  if (line !== 'expire') return;
  await app.expire();
  console.log(JSON.stringify({ expired: true }));
});
lines.on('close', () => process.exit(0));
