/** Every way out of a page or a worker that a browser knows, and an ear at the end of each. */
import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as listen } from 'node:net';

/** Of a document. */
export const PAGE_WAYS = [
  'fetch',
  'fetch that outlives the page',
  'request',
  'socket',
  'events',
  'beacon',
  'picture',
  'frame',
  'script',
  'style sheet',
  'imported style',
  'style of an attribute',
  'font',
  'form',
  'module',
  'worker',
  'script of a worker',
  'prefetch',
  'preload',
  'module preload',
  'object',
  'embedded',
  'video',
  'track',
  'drawn picture',
  'ping',
  'cache',
  'preconnect',
  'peer',
] as const;
/**
 * What no policy of a page holds back, as measured: a connection made ready, and packets to a peer's
 * server. The built scripts are searched for these instead (built.spec.ts).
 */
export const UNHELD = ['preconnect', 'peer'] as const;
/** Ways to go somewhere else, which no policy of a page forbids it. */
export const MOVES = ['window', 'address', 'refresh', 'link'] as const;
export const WORKER_WAYS = [
  'fetch',
  'fetch that outlives the page',
  'socket',
  'events',
  'module',
  'imported script',
  'cache',
] as const;
export type Way =
  | (typeof PAGE_WAYS)[number]
  | (typeof MOVES)[number]
  | (typeof WORKER_WAYS)[number];

export interface Ends {
  /** `host:port` of a server, of a mere listener, and of a listener for packets. */
  host: string;
  bare: string;
  peer: string;
}

/** Tries one way out; that it fails, or how, is nobody's business here: the ear listens. */
export async function tryOut([way, { host, bare, peer }]: readonly [Way, Ends]): Promise<void> {
  const url = `http://${host}/${encodeURIComponent(way)}`;
  const element = (name: string, fields: object, under: Node = document.body) =>
    under.appendChild(Object.assign(document.createElement(name), fields));
  const link = (rel: string, more: object = {}) =>
    element('link', { rel, href: url, ...more }, document.head);
  const workerOf = (code: string) =>
    new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  const attempts: Record<Way, () => unknown> = {
    fetch: () => fetch(url, { mode: 'no-cors' }),
    'fetch that outlives the page': () => fetch(url, { mode: 'no-cors', keepalive: true }),
    request: () => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.send();
    },
    socket: () => new WebSocket(url.replace('http', 'ws')),
    events: () => new EventSource(url),
    beacon: () => navigator.sendBeacon(url, '1'),
    picture: () => Object.assign(new Image(), { src: url }),
    frame: () => element('iframe', { src: url }),
    script: () => element('script', { src: url }),
    'style sheet': () => link('stylesheet'),
    'imported style': () => element('style', { textContent: `@import url("${url}");` }),
    'style of an attribute': () => {
      const { style } = element('p', { textContent: '字' }) as HTMLElement;
      style.backgroundImage = `url("${url}")`;
    },
    font: () => new FontFace('other', `url("${url}")`).load(),
    form: () => {
      const frame = element('iframe', { name: 'answer' }) as HTMLIFrameElement;
      const form = element('form', { action: url, method: 'post', target: frame.name });
      (form as HTMLFormElement).submit();
    },
    module: () => import(/* @vite-ignore */ url),
    worker: () => workerOf(`fetch(${JSON.stringify(url)}, { mode: 'no-cors' })`),
    'script of a worker': () => workerOf(`importScripts(${JSON.stringify(url)})`),
    'imported script': () =>
      (globalThis as unknown as { importScripts(from: string): void }).importScripts(url),
    prefetch: () => link('prefetch'),
    preload: () => link('preload', { as: 'image' }),
    'module preload': () => link('modulepreload'),
    object: () => element('object', { data: url }),
    embedded: () => element('embed', { src: url, type: 'text/html' }),
    video: () => element('video', { src: url, preload: 'auto' }),
    track: () => {
      const video = element('video', { crossOrigin: 'anonymous' });
      const track = element('track', { src: url, default: true }, video) as HTMLTrackElement;
      track.track.mode = 'hidden';
    },
    'drawn picture': () => {
      const drawing = document.body.appendChild(
        document.createElementNS('http://www.w3.org/2000/svg', 'svg'),
      );
      const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
      image.setAttribute('href', url);
      drawing.append(image);
    },
    ping: () => (element('a', { href: '#', ping: url }) as HTMLElement).click(),
    cache: async () => (await caches.open('out')).add(new Request(url, { mode: 'no-cors' })),
    preconnect: () => link('preconnect', { href: `http://${bare}/` }),
    peer: async () => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${peer}` }] });
      connection.createDataChannel('out');
      await connection.setLocalDescription(await connection.createOffer());
    },
    window: () => window.open(url),
    address: () => {
      location.href = url;
    },
    refresh: () =>
      element('meta', { httpEquiv: 'refresh', content: `0;url=${url}` }, document.head),
    link: () => (element('a', { href: url }) as HTMLElement).click(),
  };
  try {
    // What waits for an answer that never comes is not waited for.
    await Promise.race([attempts[way](), new Promise((done) => setTimeout(done, 150))]);
  } catch {
    // Refused by the policy.
  }
}

export interface Ear {
  ends: Ends;
  /** Ways by which something arrived since it was last emptied. */
  heard: Set<string>;
  close(): void;
}

/** Listens at the end of every way. @param name of the host, which loopback answers to */
export async function openEar(name: string): Promise<Ear> {
  const heard = new Set<string>();
  const note = (url = '/') => heard.add(decodeURIComponent(url.slice(1)));
  const server = createServer((request, response) => {
    note(request.url);
    response.setHeader('access-control-allow-origin', '*');
    response.end('<!doctype html><p>一个网页</p>');
  });
  server.on('upgrade', (request, socket) => {
    note(request.url);
    socket.destroy();
  });
  const bare = listen((socket) => {
    heard.add('preconnect');
    socket.destroy();
  });
  const peer = createSocket('udp4');
  await Promise.all([
    new Promise<void>((done) => server.listen(0, '127.0.0.1', done)),
    new Promise<void>((done) => bare.listen(0, '127.0.0.1', done)),
    new Promise<void>((done) => peer.bind(0, '127.0.0.1', done)),
  ]);
  peer.on('message', () => heard.add('peer'));
  const port = (of: { address(): unknown }) => (of.address() as AddressInfo).port;
  return {
    ends: {
      host: `${name}:${port(server)}`,
      bare: `${name}:${port(bare)}`,
      peer: `127.0.0.1:${port(peer)}`,
    },
    heard,
    close() {
      server.close();
      bare.close();
      peer.close();
    },
  };
}
