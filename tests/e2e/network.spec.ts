/** No page of the extension and not its worker can reach a network, even one it has a permission for. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './fixture';
import { platform } from './product';

const HOST = 'listening.gov.localhost';
const WAYS = ['fetch', 'request', 'socket', 'events', 'sendBeacon', 'img', 'iframe'];

/** Tries one way out; that it fails, or how, is nobody's business here: the server listens. */
async function tryOut([way, host]: [string, string]): Promise<void> {
  const url = `http://${host}/${way}`;
  const attempts: Record<string, () => unknown> = {
    fetch: () => fetch(url, { mode: 'no-cors' }),
    request: () => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.send();
    },
    socket: () => new WebSocket(url.replace('http', 'ws')),
    events: () => new EventSource(url),
    sendBeacon: () => navigator.sendBeacon(url, '1'),
    img: () => Object.assign(new Image(), { src: url }),
    iframe: () =>
      document.body.append(Object.assign(document.createElement('iframe'), { src: url })),
  };
  try {
    await attempts[way]?.();
  } catch {
    // Refused by the policy.
  }
}

test('what an ordinary page can send, no page of the extension nor its worker can', async ({
  product,
}) => {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push((request.url ?? '').slice(1));
    response.end('<!doctype html><p>一个网页</p>');
  });
  server.on('upgrade', (request, socket) => {
    heard.push((request.url ?? '').slice(1));
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `${HOST}:${(server.address() as AddressInfo).port}`;
  // With the permission nothing but the policy stands in the way.
  await product.measure(platform(HOST));

  const ordinary = await product.context.newPage();
  await ordinary.goto(`http://${host}/`);
  for (const way of WAYS) await ordinary.evaluate(tryOut, [way, host] as [string, string]);
  await expect.poll(() => WAYS.filter((way) => !heard.includes(way))).toEqual([]);
  await ordinary.close();

  heard.length = 0;
  for (const name of ['popup', 'welcome', 'register', 'options', 'dashboard']) {
    const own = await product.open(`${name}.html`);
    for (const way of WAYS) await own.evaluate(tryOut, [way, host] as [string, string]);
    await own.waitForTimeout(300);
    await own.close();
  }
  const [worker] = product.context.serviceWorkers();
  if (!worker) throw new Error('no worker');
  for (const way of ['fetch', 'socket', 'events']) {
    await worker.evaluate(tryOut, [way, host] as [string, string]);
  }
  await new Promise((done) => setTimeout(done, 1_000));
  expect(heard).toEqual([]);
  server.close();
});
