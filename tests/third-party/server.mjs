/** The third-party pages on loopback: NAME.anything.localhost serves the app NAME of apps.mjs. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { APPS } from './apps.mjs';

const FOLDER = import.meta.dirname;
/** Some packages are the project's own dependencies too. */
const MODULES = [join(FOLDER, 'node_modules'), join(FOLDER, '../../node_modules')];
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.webm': 'video/webm',
  '.mp4': 'video/mp4',
  '.mp3': 'audio/mpeg',
};

export function serve() {
  const server = createServer(async (request, response) => {
    const name = (request.headers.host ?? '').split('.')[0];
    const app = APPS[name];
    const { pathname } = new URL(request.url, 'http://app');
    let body = '';
    for await (const chunk of request) body += chunk;
    const said = app?.api?.(request, body);
    if (said !== undefined) {
      const { status = 200, headers = {}, json = {} } = await said;
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(typeof json === 'string' ? json : JSON.stringify(json));
      return;
    }
    if (pathname === '/media/lecture.wav')
      return sendBytes(request, response, 'audio/wav', LECTURE);
    const file = app && fileOf(app, decodeURIComponent(pathname));
    if (!file) return response.writeHead(404).end();
    send(request, response, file, app);
  });
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      done({
        address: (app, host, path) => `http://${app}.${host}:${port}/${path}`,
        close: () => server.close(),
      });
    }),
  );
}

export function packageFolder(name) {
  return MODULES.map((modules) => join(modules, name)).find((folder) => existsSync(folder)) ?? '';
}

/** /media/… and /lib/PACKAGE/… for all; else the app's own files, or a single-page app's index. */
function fileOf(app, pathname) {
  const path = normalize(pathname);
  if (path.startsWith('/media/')) return join(FOLDER, '../demo', path);
  const [, lib, ...rest] = path.split('/');
  if (lib === 'lib') {
    const scoped = rest[0]?.startsWith('@') ? 2 : 1;
    return join(packageFolder(rest.slice(0, scoped).join('/')), ...rest.slice(scoped));
  }
  const root = app.by === 'demo' ? join(FOLDER, 'demos') : join(packageFolder(app.from), app.root);
  const file = join(root, path);
  if (isFile(file)) return file;
  if (isFile(join(file, 'index.html'))) return join(file, 'index.html');
  return app.index && !extname(path) ? join(root, app.index) : null;
}

const isFile = (file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

function send(request, response, file, app) {
  if (!isFile(file)) return response.writeHead(404).end();
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  let body = readFileSync(file);
  if (app.fill && type.startsWith('text/')) body = Buffer.from(app.fill(String(body)));
  sendBytes(request, response, type, body);
}

/** A minute of a low hum, for players of sound. */
const LECTURE = (() => {
  const rate = 8_000;
  const samples = Buffer.alloc(60 * rate);
  for (let i = 0; i < samples.length; i += 1)
    samples[i] = 128 + 20 * Math.sin((i * 2 * Math.PI * 110) / rate);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
})();

function sendBytes(request, response, type, body) {
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  if (!range) {
    response.writeHead(200, {
      'content-type': type,
      'accept-ranges': 'bytes',
      'content-length': body.length,
    });
    return response.end(body);
  }
  // Players seek; without ranges a browser will not.
  const from = Number(range[1]);
  const to = range[2] ? Number(range[2]) : body.length - 1;
  response.writeHead(206, {
    'content-type': type,
    'content-range': `bytes ${from}-${to}/${body.length}`,
    'content-length': to - from + 1,
  });
  response.end(body.subarray(from, to + 1));
}
