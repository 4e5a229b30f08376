/**
 * A recorder around a whole browser: a proxy through which everything goes, loopback too, and the
 * browser's own log of its network, which names who asked: for an
 * address, for a connection made ready, for a name to be resolved (with a proxy none is).
 */
import { readFileSync } from 'node:fs';
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the browser asks its maker for, with or without an extension. */
const OWN = /(^|\.)(google|googleapis|gvt1|gstatic|google-analytics)\.com$/;

function isMakers(address: string): boolean {
  return OWN.test(new URL(address).hostname);
}

export interface Trap {
  flags: string[];
  /** What went to a page's own server, by method and path, in order. */
  pages: string[];
  /** What the browser asked its maker for. */
  maker: string[];
  /** Everything else. */
  strange: string[];
  close(): void;
}

/**
 * @param port of the pages' server, to which alone anything is passed on
 * @param proxy without it the browser resolves names itself, and its log says for whom
 */
export async function openTrap(port: number, logFile: string, proxy: boolean): Promise<Trap> {
  const trap: Pick<Trap, 'pages' | 'maker' | 'strange'> = { pages: [], maker: [], strange: [] };
  const note = (method: string, address: string) => {
    (isMakers(address) ? trap.maker : trap.strange).push(`${method} ${address}`);
  };
  const server = createServer((incoming, answer) => {
    const { method = 'GET', url = '', headers } = incoming;
    const address = URL.canParse(url) ? new URL(url) : null;
    if (address?.port !== String(port) || !address.hostname.endsWith('.gov.localhost')) {
      note(method, address ? url : `http://proxy${url}`);
      answer.writeHead(502).end();
      return;
    }
    trap.pages.push(`${method} ${address.pathname}${address.search}`);
    const path = address.pathname + address.search;
    const onward = ask({ host: '127.0.0.1', port, method, path, headers }, (back) => {
      answer.writeHead(back.statusCode ?? 502, back.headers);
      back.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  });
  server.on('connect', ({ url = '' }, socket) => {
    // A browser that is killed hangs up without a word.
    socket.on('error', () => undefined);
    note('CONNECT', `https://${url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    ...trap,
    flags: [
      `--log-net-log=${logFile}`,
      '--net-log-capture-mode=IncludeSensitive',
      ...(proxy
        ? [
            `--proxy-server=http://127.0.0.1:${(server.address() as AddressInfo).port}`,
            '--proxy-bypass-list=<-loopback>',
          ]
        : []),
    ],
    close: () => server.close(),
  };
}

export interface NetLog {
  events: number;
  /** Requests, connections made ready and names resolved for the extension. */
  byExtension: string[];
  requests: number;
  /** Where datagrams went. */
  peers: string[];
}

interface Event {
  type: number;
  params?: Record<string, unknown>;
}

/** Reads the browser's log, once it has ended. */
export function readNetLog(file: string): NetLog {
  const { constants, events } = JSON.parse(whole(readFileSync(file, 'utf8'))) as {
    constants: { logEventTypes: Record<string, number> };
    events: Event[];
  };
  const names = Object.fromEntries(
    Object.entries(constants.logEventTypes).map(([name, n]) => [n, name]),
  );
  const log: NetLog = { events: events.length, byExtension: [], requests: 0, peers: [] };
  for (const { type, params = {} } of events) {
    const name = names[type] ?? '';
    const { url, host, address, initiator } = params as Record<string, string | undefined>;
    const started = name === 'URL_REQUEST_START_JOB' && url !== undefined;
    if (started) log.requests += 1;
    const about = JSON.stringify(params);
    if (about.includes('chrome-extension://')) {
      log.byExtension.push(`${name} ${url ?? host ?? ''} for ${initiator ?? 'nobody named'}`);
    }
    if (name === 'UDP_BYTES_SENT' && address) log.peers.push(address);
  }
  return log;
}

/** A browser that is killed leaves its log without an end. */
function whole(text: string): string {
  return text.trimEnd().endsWith('}') && /\]\s*[,}]/.test(text.slice(-2_000))
    ? text
    : `${text.trimEnd().replace(/,$/, '')}]}`;
}
