/** No page of the extension and not its worker can reach a network, even one it has a permission for. */
import { expect, test } from './fixture';
import { platform } from './product';
import { MOVES, openEar, PAGE_WAYS, tryOut, UNHELD, WORKER_WAYS } from './ways-out';

const HOST = 'listening.gov.localhost';
const PAGES = [
  'popup',
  'welcome',
  'help',
  'register',
  'options',
  'dashboard',
  'survey',
  'organise',
  'workbench',
];
/** What was sent is heard a moment later. */
const HEARD_MS = 700;

test('what an ordinary page can send, no page of the extension nor its worker can', async ({
  product,
}) => {
  const ear = await openEar(HOST);
  // With the permission nothing but the policy stands in the way.
  await product.measure(platform(HOST));

  const ordinary = await product.context.newPage();
  await ordinary.goto(`http://${ear.ends.host}/`);
  await Promise.all(PAGE_WAYS.map((way) => ordinary.evaluate(tryOut, [way, ear.ends] as const)));
  await expect.poll(() => PAGE_WAYS.filter((way) => !ear.heard.has(way))).toEqual([]);
  await ordinary.close();

  await new Promise((done) => setTimeout(done, HEARD_MS));
  ear.heard.clear();
  const [worker] = product.context.serviceWorkers();
  if (!worker) throw new Error('no worker');
  await Promise.all(
    PAGES.map(async (name) => {
      const own = await product.open(`${name}.html`);
      await Promise.all(PAGE_WAYS.map((way) => own.evaluate(tryOut, [way, ear.ends] as const)));
      await own.waitForTimeout(HEARD_MS);
      await own.close();
    }),
  );
  for (const way of WORKER_WAYS) await worker.evaluate(tryOut, [way, ear.ends] as const);
  await new Promise((done) => setTimeout(done, HEARD_MS));
  expect([...ear.heard].sort()).toEqual([...UNHELD].sort());

  // Going elsewhere is what no policy forbids either.
  for (const way of MOVES) {
    const own = await product.open('welcome.html');
    const left = product.context.waitForEvent('request', (request) =>
      request.url().endsWith(`/${way}`),
    );
    await own.evaluate(tryOut, [way, ear.ends] as const).catch(() => undefined);
    await left;
    await own.close();
  }
  ear.close();
});
