import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Site } from './product';
import { Product, platform, serve } from './product';

const TEXT = '<p>这里是一段正文，供人阅读，也供人点击。</p>';
const PAGE = `<title>工作台</title><h1>工作台首页</h1>${TEXT}<button id="press">查询</button>`;
const HOST = 'oa.gov.localhost';

interface Asked {
  origins: string[];
}
type Answered = (granted: boolean) => void;
declare const chrome: { permissions: { request(ask: Asked, answered?: Answered): unknown } };

let site: Site;
let product: Product;
test.beforeAll(async () => {
  site = await serve({
    '/': PAGE,
    '/inner': `<h2>内嵌系统</h2>${TEXT}<button id="press">查询</button>`,
    '/portal': (_request, response) => {
      const inner = `http://inner.gov.localhost:${site.port}/inner`;
      response.end(`<!doctype html><meta charset="utf-8">${PAGE}<iframe src="${inner}"></iframe>`);
    },
    // Players are told to play by their page.
    '/player': `<video width="480" height="270" loop src="/film"></video><script>
      addEventListener('message', () => document.querySelector('video').play());
    </script>`,
    '/film': (_request, response) => {
      response.setHeader('content-type', 'video/webm');
      response.end(readFileSync('tests/demo/media/course.webm'));
    },
    '/course': (_request, response) => {
      const player = `http://inner.gov.localhost:${site.port}/player`;
      response.end(`<!doctype html><meta charset="utf-8"><title>课程</title><h1>第一章</h1>
        <button id="press" onclick="frames[0].postMessage('play', '*')">播放</button>
        <iframe src="${player}" width="600" height="320" allow="autoplay"></iframe>`);
    },
    '/a/': `<h1>甲系统首页</h1>${TEXT}<button id="press">查询</button>
      <button id="move" onclick="history.pushState({}, '', '/b/')">去乙系统</button>`,
    '/b/': PAGE,
  });
});
test.afterAll(() => site.close());
test.beforeEach(async () => {
  product = await Product.launch();
});
test.afterEach(() => product.close());

const clicks = async () => (await product.traces()).filter(({ kind }) => kind === 'click').length;

test('at install no site is granted, and a page gets nothing', async () => {
  expect(await product.granted()).toEqual([]);
  const opened = await product.context.newPage();
  const session = await product.context.newCDPSession(opened);
  const worlds: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.origin));
  await session.send('Runtime.enable');
  await opened.goto(site.url(HOST));
  await opened.click('#press');
  expect(worlds.filter((origin) => origin.startsWith('chrome-extension'))).toEqual([]);
  expect(await product.traces()).toEqual([]);
});

test('the welcome page opens at install and asks for the chosen platforms in one request', async () => {
  await expect
    .poll(() => product.context.pages().some((one) => one.url().endsWith('/welcome.html')))
    .toBe(true);
  const welcome = await product.open('welcome.html');
  await expect(welcome.getByText('涉密')).toBeVisible();
  await welcome.getByRole('checkbox').nth(0).check();
  await welcome.getByRole('checkbox').nth(1).check();
  // The browser's own prompt is beyond a script; what it is asked for is not.
  await welcome.evaluate(() => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    // Before Chrome 148 the product asks by callback.
    chrome.permissions.request = async (ask, answered) => {
      asked.push(ask);
      answered?.(false);
      return false;
    };
  });
  await welcome.getByRole('button', { name: /开始测量/ }).click();
  const asked = await welcome.evaluate(() => (globalThis as unknown as { asked: Asked[] }).asked);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.origins.length).toBeGreaterThanOrEqual(2);
  // Declined: nothing is switched on, and the page says so.
  expect(await product.measured()).toEqual([]);
  await expect(welcome.getByRole('alert').or(welcome.getByRole('status')).first()).toBeVisible();
});

test('a page that is open already is measured without a reload', async () => {
  const opened = await product.context.newPage();
  await opened.goto(site.url(HOST));
  await product.measure(platform(HOST));
  await opened.bringToFront();
  await opened.click('#press');
  await product.settled('click', 1);
});

test('two systems on one address are told apart by their ports', async () => {
  const other = await serve({ '/': PAGE });
  await product.measure(
    platform(HOST, { ports: [site.port] }),
    platform(HOST, { id: 'other', ports: [other.port] }),
  );
  const opened = await product.context.newPage();
  for (const one of [site, other]) {
    await opened.goto(one.url(HOST));
    await opened.click('#press');
  }
  await opened.close();
  const found = await product.settled('click', 2);
  expect(found.map((trace) => trace.platform)).toEqual(['oa', 'other']);
  other.close();
});

test('a pause removes the script everywhere and its end brings it back to open tabs', async () => {
  await product.measure(platform(HOST));
  const opened = await product.context.newPage();
  await opened.goto(site.url(HOST));
  await opened.click('#press');
  await product.settled('click', 1);

  const settings = await product.open('options.html');
  await settings.getByRole('button', { name: '直到我恢复' }).click();
  await expect(settings.getByRole('button', { name: /恢复/ })).toBeVisible();
  await opened.bringToFront();
  await opened.click('#press');
  await opened.reload();
  await opened.click('#press');
  await opened.waitForTimeout(2_000);
  expect(await clicks()).toBe(1);

  await settings.bringToFront();
  await settings.getByRole('button', { name: /恢复/ }).click();
  await opened.bringToFront();
  await opened.waitForTimeout(500);
  await opened.click('#press');
  await product.settled('click', 2);
});

test('removing a platform stops it in open pages and gives its permission back', async () => {
  await product.measure(platform(HOST), platform('inner.gov.localhost'));
  const opened = await product.context.newPage();
  await opened.goto(site.url(HOST));
  await opened.click('#press');
  await product.settled('click', 1);
  const settings = await product.open('options.html');
  await settings
    .getByRole('listitem')
    .or(settings.getByRole('row'))
    .filter({ hasText: HOST })
    .getByRole('button', { name: /停止/ })
    .click();
  await expect.poll(async () => (await product.measured()).map(({ id }) => id)).toEqual(['inner']);
  expect(await product.granted()).toEqual(['http://inner.gov.localhost/*']);
  await opened.bringToFront();
  await opened.click('#press');
  await opened.waitForTimeout(2_000);
  expect(await clicks()).toBe(1);
});

test('a permission taken back in the browser stops open pages, and given again starts them', async () => {
  await product.measure(platform(HOST), platform('inner.gov.localhost'));
  const opened = await product.context.newPage();
  await opened.goto(site.url(HOST));
  await opened.click('#press');
  await product.settled('click', 1);
  await product.withdraw(`http://${HOST}/*`);
  await opened.bringToFront();
  await opened.click('#press');
  await opened.waitForTimeout(2_000);
  expect(await clicks()).toBe(1);
  // The platform is still the user's; only the browser's word is missing.
  expect((await product.measured()).map(({ id }) => id).sort()).toEqual(['inner', 'oa']);

  await product.willGrant(`http://${HOST}/*`);
  const settings = await product.open('options.html');
  await settings.evaluate(async (origin) => {
    await chrome.permissions.request({ origins: [origin] });
  }, `http://${HOST}/*`);
  await opened.bringToFront();
  await opened.waitForTimeout(1_000);
  await opened.click('#press');
  await product.settled('click', 2);
});

test('one of two platforms on an origin goes and the other stays', async () => {
  const a = platform(HOST, { id: 'a', name: '甲系统', matches: [`http://${HOST}/a/*`] });
  const b = platform(HOST, { id: 'b', name: '乙系统', matches: [`http://${HOST}/b/*`] });
  await product.measure(a, b);
  const opened = await product.context.newPage();
  await opened.goto(site.url(HOST, '/a/'));
  await opened.click('#press');
  // Into the other platform's path, without a load.
  await opened.click('#move');
  await opened.waitForTimeout(300);
  await opened.click('#press');
  await opened.close();
  const found = await product.settled('click', 3);
  expect(found.map((trace) => trace.platform)).toEqual(['a', 'a', 'b']);
});

test('a frame of another origin of the platform counts in its tab, once', async () => {
  await product.measure(
    platform(HOST, { matches: [`http://${HOST}/*`, 'http://inner.gov.localhost/*'] }),
  );
  const opened = await product.context.newPage();
  await opened.goto(site.url(HOST, '/portal'));
  await opened.click('#press');
  await opened.waitForTimeout(3_000);
  await opened.frameLocator('iframe').locator('#press').click();
  await opened.waitForTimeout(3_000);
  await opened.click('h1');
  await opened.waitForTimeout(1_000);
  await opened.frameLocator('iframe').locator('#press').click();
  // Closed as a user closes it.
  await opened.close({ runBeforeUnload: true });
  await product.settled('click', 4);
  const [row] = await product.days();
  expect(row?.activeMs).toBeGreaterThan(6_900);
  expect(row?.activeMs).toBeLessThan(11_000);
  expect(row?.visitN).toBe(1);
});

test('a lesson in a frame of another origin is watched from the page around it, and not from another', async () => {
  await product.measure(
    platform(HOST, { matches: [`http://${HOST}/*`, 'http://inner.gov.localhost/*'] }),
  );
  const opened = await product.context.newPage();
  await opened.goto(site.url(HOST, '/course'));
  await opened.click('#press');
  await opened.waitForTimeout(40_000);
  const other = await product.context.newPage();
  await other.goto(site.url(HOST));
  await other.waitForTimeout(12_000);
  await opened.close();
  await expect
    .poll(async () => (await product.days())[0]?.mediaMs ?? 0, { timeout: 15_000 })
    .toBeGreaterThan(25_000);
  const [row] = await product.days();
  expect(row?.mediaMs).toBeLessThan(41_000);
  expect(row?.activities.study).toBeGreaterThan(25_000);
});

test('after an update the orphaned script stops and the new one takes over', async () => {
  await product.measure(platform(HOST));
  const opened = await product.context.newPage();
  await opened.goto(site.url(HOST));
  await opened.click('#press');
  await product.settled('click', 1);
  await product.reloadExtension();
  await opened.bringToFront();
  await opened.waitForTimeout(1_500);
  await opened.click('#press');
  await opened.click('#press');
  await opened.close();
  await product.settled('click', 3);
});

test('what is noticed while the worker is stopped is stored when it wakes', async () => {
  await product.measure(platform(HOST));
  const opened = await product.context.newPage();
  await opened.goto(site.url(HOST));
  await opened.click('#press');
  await product.settled('click', 1);
  await opened.bringToFront();
  await opened.click('#press');
  await product.stopWorker();
  await opened.goto(site.url(HOST, '/portal'));
  await opened.click('#press');
  await product.stopWorker();
  await opened.close();
  await product.settled('click', 3);
});
