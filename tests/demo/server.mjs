/** The demo platforms on loopback, one port, told apart by host name. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ledger } from './api/ledger.mjs';
import { office } from './api/office.mjs';
import { portal } from './api/portal.mjs';
import { signOn, study } from './api/study.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
export const DIST = fileURLToPath(new URL('../../.demo/dist/', import.meta.url));
const PREFERRED_PORT = 4180;
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webm': 'video/webm',
};

/** Starts the demos. @param {{port?: number, now?: () => number}} [options] */
export async function serveDemos({ port: wanted = PREFERRED_PORT, now = Date.now } = {}) {
  const ledger = new Ledger(now);
  const hosts = {
    'oa.gov.localhost': office(ledger),
    'portal.gov.localhost': portal(ledger),
    'study.gov.localhost': study(ledger),
    'sso.gov.localhost': signOn(ledger),
  };
  const server = createServer((request, response) => {
    respond(request, response, hosts, ledger).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  });
  const port = await listen(server, wanted);
  const at = (host) => `http://${host}.gov.localhost:${port}`;
  return {
    ledger,
    port,
    office: hosts['oa.gov.localhost'],
    portal: hosts['portal.gov.localhost'],
    urls: {
      start: `http://localhost:${port}/`,
      oa: at('oa'),
      portal: at('portal'),
      study: at('study'),
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

/** The usual port where it is free, else any. */
function listen(server, wanted) {
  return new Promise((done, fail) => {
    server.once('error', (error) => {
      if (error.code !== 'EADDRINUSE' || wanted === 0) return fail(error);
      done(listen(server, 0));
    });
    server.listen(wanted, '127.0.0.1', () => done(server.address().port));
  });
}

async function respond(request, response, hosts, ledger) {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const path = url.pathname;
  if (path === '/truth' && request.method === 'POST') {
    ledger.reports.push(JSON.parse(await bodyOf(request)));
    return response.writeHead(204).end();
  }
  if (path === '/truth') {
    return send(response, { json: { facts: ledger.facts, reports: ledger.reports } });
  }
  if (path === '/truth.js') return sendFile(response, join(HERE, 'src/truth.js'));
  if (path === '/course.webm') return sendFile(response, join(HERE, 'media/course.webm'), request);
  if (path.startsWith('/assets/')) return sendFile(response, inside(DIST, path));
  if (path.startsWith('/plain/')) {
    return sendFile(response, inside(join(HERE, 'src'), `${path}.html`));
  }
  const host = hosts[url.hostname];
  const port = url.port;
  if (!host) return send(response, { file: 'plain/start.html', fill: { port } });
  const cookie = /(?:^|; )session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const raw = request.method === 'POST' ? await bodyOf(request) : '';
  const asked = { path, url, port, cookie, route: `${request.method} ${path}` };
  if (path.startsWith('/api/') || request.method === 'POST') {
    const body = raw.startsWith('{') ? JSON.parse(raw) : {};
    const answer = await host.answer({ ...asked, body, form: new URLSearchParams(raw) });
    return send(response, answer ?? { json: { code: 404 } });
  }
  return send(response, host.page(asked));
}

async function send(response, { json, text, type, redirect, file, fill, cookie }) {
  if (cookie !== undefined) {
    const life = cookie === '' ? '; Max-Age=0' : '';
    response.setHeader('set-cookie', `session=${cookie}; Path=/; HttpOnly${life}`);
  }
  response.setHeader('cache-control', 'no-store');
  if (redirect) return response.writeHead(302, { location: redirect }).end();
  if (file) return sendFile(response, templateOf(file), undefined, fill);
  response.setHeader('content-type', type ?? 'application/json');
  response.end(text ?? JSON.stringify(json));
}

function templateOf(file) {
  return file.startsWith('plain/') ? join(HERE, 'src', file) : join(DIST, file);
}

async function sendFile(response, file, request, fill = {}) {
  let content;
  try {
    content = await readFile(file);
  } catch {
    return response.writeHead(404).end();
  }
  response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
  for (const [name, value] of Object.entries(fill)) {
    const shown = name === 'error' && value ? `<p class="error">${value}</p>` : harmless(value);
    content = String(content).replaceAll(`<!--${name}-->`, shown).replaceAll(`{${name}}`, shown);
  }
  const range = /^bytes=(\d+)-(\d*)$/.exec(request?.headers.range ?? '');
  if (!range) return response.end(content);
  const from = Number(range[1]);
  const to = range[2] ? Number(range[2]) : content.length - 1;
  response.writeHead(206, {
    'content-range': `bytes ${from}-${to}/${content.length}`,
    'content-length': to - from + 1,
  });
  response.end(content.subarray(from, to + 1));
}

const harmless = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const inside = (folder, path) => join(folder, normalize(path));

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}
