/** One server, two hosts: the build under its content policy, and a platform that loads its script. */

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { BUILT } from './browser';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};
const OWN = 'extension.localhost';
/** The script stands where a registered one runs: at the document's start. */
const PLATFORM = `<!doctype html><meta charset="utf-8"><script src="/platform.js"></script>
  <h1>公文</h1><button id="press">收到</button><p>这里是一段正文，供人阅读。</p>`;

export async function serveBoth() {
  const { content_security_policy: policy } = JSON.parse(
    readFileSync(join(BUILT, 'manifest.json'), 'utf8'),
  );
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const file = join(BUILT, pathname);
    const html = (text: string) =>
      response.setHeader('content-type', TYPES['.html'] ?? '').end(text);
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    if (pathname === '/home') return html('<!doctype html>');
    const own = request.headers.host?.startsWith(OWN);
    if (!own && pathname !== '/platform.js') return html(PLATFORM);
    const type = TYPES[extname(pathname)];
    if (!type || !existsSync(file)) return response.writeHead(404).end();
    if (own) response.setHeader('content-security-policy', policy.extension_pages);
    return response.setHeader('content-type', type).end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${OWN}:${port}`,
    at: (host: string) => `http://${host}:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
