/** The product measuring tests/pages, which a server of its own serves as files. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { StoredTrace } from '../../src/core/trace';
import { closeByHand } from './playing';
import { Product, platform } from './product';

const ROOT = resolve(import.meta.dirname, '../..');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webm': 'video/webm',
  '.mp4': 'video/mp4',
};
const HOST = 'pages.gov.localhost';

export interface Measuring {
  context: BrowserContext;
  /** Address of a page of tests/pages. */
  at(path: string, host?: string): string;
  /** Every trace there is. */
  traces(): Promise<StoredTrace[]>;
  /** Leaves the page and answers with the traces it left, in order. */
  leave(page: Page): Promise<StoredTrace[]>;
  close(): Promise<void>;
}

/** Measures `platforms`, or the one host that `at` names by itself. */
export async function measuring(platforms = [platform(HOST)]): Promise<Measuring> {
  const server = await serve();
  const { port } = server.address() as AddressInfo;
  const product = await Product.launch({ flags: ['--autoplay-policy=no-user-gesture-required'] });
  await product.measure(...platforms);
  let seen = -1;
  let reading: Promise<StoredTrace[]> = Promise.resolve([]);
  let next: Promise<StoredTrace[]> | null = null;
  return {
    context: product.context,
    at: (path, host = HOST) => `http://${host}:${port}/${path}`,
    traces() {
      // Who asks while others are being answered asks too early for that answer, and waits with the next.
      next ??= reading.then(() => {
        next = null;
        reading = product.traces();
        return reading;
      });
      return next;
    },
    async leave(page) {
      await closeByHand(page);
      // The worker drains what a closed page left within its own time.
      await new Promise((done) => setTimeout(done, 700));
      const traces = (await product.traces()).filter(({ key }) => key > seen);
      seen = traces.at(-1)?.key ?? seen;
      return traces;
    },
    async close() {
      await product.close();
      server.close();
    },
  };
}

/** tests/pages as files, /sent, which takes a form, both after `?wait` ms; and /moved?to=PATH, a redirect. */
async function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://pages');
    if (url.pathname === '/sent') {
      setTimeout(
        () => {
          response.writeHead(200, { 'content-type': TYPES['.html'] });
          response.end('<!doctype html><meta charset=utf-8><p>受理结果</p>');
        },
        Number(url.searchParams.get('wait') ?? 0),
      );
      return;
    }
    if (url.pathname === '/moved') {
      response.writeHead(302, { location: url.searchParams.get('to') ?? '/' }).end();
      return;
    }
    const folder = url.pathname.startsWith('/media/') ? 'tests/demo' : 'tests/pages';
    try {
      const body = readFileSync(join(ROOT, folder, url.pathname));
      const wait = Number(url.searchParams.get('wait') ?? 0);
      setTimeout(() => {
        response.writeHead(200, { 'content-type': TYPES[extname(url.pathname)] ?? 'text/plain' });
        response.end(body);
      }, wait);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}
