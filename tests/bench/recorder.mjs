/** Records whatever tries to leave: a proxy that answers nothing, and the extension's own targets. */
import { createServer } from 'node:http';

/** What the browser asks its maker for, with or without an extension. */
const OWN = /(^|\.)(google|googleapis|gvt1|gstatic)\.com$/;

/** Everything but loopback goes through here; browsers bypass a proxy for *.localhost. */
export async function recordRequests() {
  /** @type {string[]} */
  const seen = [];
  /** @type {string[]} */
  const own = [];
  const note = (method, url) => {
    const { hostname } = new URL(method === 'CONNECT' ? `https://${url}` : url);
    (OWN.test(hostname) ? own : seen).push(`${method} ${url}`);
  };
  const server = createServer((request, response) => {
    note(request.method, request.url);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    // A browser that is killed hangs up without a word.
    socket.on('error', () => {});
    note('CONNECT', request.url);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { seen, own, port, close: () => server.close() };
}

/**
 * Watches the worker, the extension's pages and the platforms' pages (where the content script
 * lives) for requests to anywhere but themselves and the demos.
 * @param {Awaited<ReturnType<import('../demo/browser.mjs').startBrowser>>} browser
 * @param {string[]} seen
 */
export async function watchTargets({ pipe }, seen) {
  pipe.on(({ method, params }) => {
    if (method === 'Target.attachedToTarget') {
      pipe.send('Network.enable', {}, 30_000, params.sessionId).catch(() => {});
    }
    if (method !== 'Network.requestWillBeSent') return;
    const { protocol, hostname } = new URL(params.request.url);
    if (/^(chrome-extension|chrome|data|blob|about):$/.test(protocol)) return;
    if (/(^|\.)localhost$/.test(hostname)) return;
    seen.push(`${params.type ?? 'request'} ${params.request.url}`);
  });
  await pipe.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
    filter: [{ type: 'service_worker' }, { type: 'page' }],
  });
}
